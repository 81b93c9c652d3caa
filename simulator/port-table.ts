import type { Rejections } from "../src/meter/rejections.js";
import type { LinkState } from "../src/status/link-state.js";
import { CAUSES } from "./causes.js";
import type { Desk } from "./desk.js";
import { REQUEST } from "./devices/request-line.js";
import { settingName } from "./own-meter/line-settings.js";

const SECOND = 1000;
const count = new Intl.NumberFormat("en");

/** The states of the link, in a word or two. */
const LINKS: Readonly<Record<LinkState, string>> = {
  waiting: "waiting",
  noCable: "no cable",
  silent: "silent",
  wrongSpeed: "wrong speed",
  checksFailing: "checks failing",
  encrypted: "encrypted",
  incomplete: "no energy yet",
  stopped: "stopped",
  weakSupply: "weak supply",
  healthy: "healthy",
};

type Row = readonly [name: string, value: (desk: Desk) => string];

/** What the port does: a name, and what stands beside it now. */
const ROWS: readonly Row[] = [
  ["Link", link],
  ["Last good telegram", lastTelegram],
  ["Supply", ({ supply }) => (supply.isOn ? `${supply.volts.toFixed(1)} V` : supply.hasGrid ? "cut" : "no grid")],
  ["Light", ({ display }) => (display?.governor === undefined ? "–" : `${display.governor.status.light} %`)],
  ["Data Request", request],
  ["Line", line],
  ["Framing errors", ({ display }) => counted(display?.port.framing)],
  ["Data Request tried again", ({ display }) => counted(display?.port.recovery.requests)],
  ["Bytes received", ({ display }) => counted(display?.port.ring.total)],
  ["Telegrams accepted", ({ display }) => counted(display?.decoder.accepted)],
  ["Telegrams rejected", rejected],
  ...Object.entries(CAUSES).map(
    ([cause, words]): Row => [
      `… ${words}`,
      ({ display }) => counted(display?.decoder.rejections[cause as keyof Rejections]),
    ],
  ),
];

function counted(value: number | undefined): string {
  return value === undefined ? "–" : count.format(value);
}

function rejected({ display }: Desk): string {
  if (display === undefined) return counted(undefined);
  return counted(Object.values(display.decoder.rejections).reduce((sum: number, count: number) => sum + count, 0));
}

function link({ display }: Desk): string {
  return display === undefined ? "off" : LINKS[display.port.state];
}

function line({ display }: Desk): string {
  if (display === undefined) return "–";
  const { line, isFlipped } = display.port;
  return `${settingName(line)}${isFlipped ? ", flipped" : ""}`;
}

function lastTelegram({ display }: Desk): string {
  const age = display?.household.age ?? -1;
  return age < 0 ? "–" : `${count.format(Math.floor(age / SECOND))} s ago`;
}

function request({ request, supply }: Desk): string {
  if (!request.isAsserted) return "released";
  return request.isSeen ? "asserted" : `${supply.volts.toFixed(1)} V, wants ${REQUEST.least.toFixed(1)} V`;
}

/** The table of what the port sees and what feeds it; it writes only what has changed. */
export class PortTable {
  readonly #desk: Desk;
  readonly #cells: HTMLTableCellElement[];

  constructor(table: HTMLTableElement, desk: Desk) {
    this.#desk = desk;
    this.#cells = ROWS.map(([name]) => {
      const row = table.insertRow();
      const head = document.createElement("th");
      head.scope = "row";
      head.textContent = name;
      row.append(head);
      return row.insertCell();
    });
  }

  /** Shows the desk as it is now. */
  show(): void {
    ROWS.forEach(([, value], i) => {
      const text = value(this.#desk);
      const cell = this.#cells[i]!;
      if (cell.textContent !== text) cell.textContent = text;
    });
  }
}
