import type * as Piu from "piu/MC";
import type { Lowered } from "../../status/power-status.js";
import type { Restarts } from "../../status/restart.js";
import type { StorageState } from "../../status/storage-status.js";
import { Choice } from "../parts/choice.js";
import { RowAmount, rowName, rowText } from "../parts/data-row.js";
import { header } from "../parts/header.js";
import { textAt } from "../parts/text.js";
import { refusalWords } from "../refusal.js";
import type { Strings } from "../strings/strings.js";
import { theme } from "../theme.js";
import { type Home, NOWHERE, type Screen } from "./screen.js";

/** What is said of a lowered light, as the place of its words; while the display starts nothing is. */
const LOWERED: Readonly<Partial<Record<Lowered, number>>> = Object.freeze({ refused: 0, budget: 1, weakSupply: 2 });
/** What is said of a memory that does not keep, where nothing is said of the light. */
const NOT_KEPT = 3;
const KEPT: StorageState = "kept";
const NONE = -1;
/** A supply in mV is written in V with two decimals. */
const MILLIVOLTS = 10;
const DECIMALS = 2;

/** What the display itself takes, what feeds it, and how often it has started again. */
export class Device implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOWHERE;
  readonly #home: Home;
  readonly #supply: RowAmount;
  readonly #lowest: RowAmount;
  readonly #current: RowAmount;
  readonly #light: RowAmount;
  /** Why the owner's supply is refused, the light is lowered, or nothing kept; the board's own reason never changes. */
  readonly #reason: Choice;
  readonly #remedy: Choice;

  constructor(home: Home) {
    const { strings, restarts, power } = home;
    this.#home = home;
    this.#supply = new RowAmount(0, strings, strings.volt);
    this.#lowest = new RowAmount(1, strings, strings.volt);
    this.#current = new RowAmount(2, strings, strings.milliampere);
    this.#light = new RowAmount(3, strings, strings.percent);
    const cause = power?.refusal === undefined ? "" : refusalWords(power.refusal, strings);
    this.#reason = new Choice(
      [cause, strings.lightForBudget, strings.lightForWeakSupply, strings.memoryFails].map((words) =>
        textAt(8, 200, theme.smallWhite, words),
      ),
    );
    this.#remedy = new Choice([textAt(8, 224, theme.smallWhite, strings.useOwnSupply)]);
    const names = [strings.supply, strings.lowest, strings.current, strings.light, strings.restarts];
    const contents = [
      ...header(strings.device),
      ...names.map((name, row) => rowName(row, name)),
      ...this.#supply.contents,
      ...this.#lowest.contents,
      ...this.#current.contents,
      ...this.#light.contents,
      rowText(4, restartsText(restarts, strings)),
      ...this.#reason.contents,
      ...this.#remedy.contents,
    ];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /** Shows supply and light as they are now. */
  show(): void {
    const { power } = this.#home;
    this.#supply.show(volts(power?.supply), DECIMALS);
    this.#lowest.show(volts(power?.lowestSupply), DECIMALS);
    this.#current.show(power?.current);
    this.#light.show(power?.light);
    const lowered = power?.lowered === undefined ? NONE : (LOWERED[power.lowered] ?? NONE);
    const isKept = (this.#home.storage?.state ?? KEPT) === KEPT;
    this.#reason.show(lowered === NONE && !isKept ? NOT_KEPT : lowered);
    this.#remedy.show(lowered === NONE ? NONE : 0);
  }
}

function volts(millivolts: number | undefined): number | undefined {
  return millivolts === undefined || millivolts < 0 ? undefined : Math.round(millivolts / MILLIVOLTS);
}

/** How often, and why the last time; a dash where the host does not know. */
function restartsText(restarts: Restarts | undefined, strings: Strings): string {
  if (restarts === undefined) return "–";
  const { count, reason } = restarts;
  return count === 0 ? strings.noRestarts : `${count}, ${strings.restartReasons[reason]}`;
}
