import { atPort, drawAtPort, type End, type Figure, lightAtPort, type PowerBudget } from "../../src/power/budget.js";
import { judge, LEAST_LIGHT, METER_LIMIT } from "../../src/power/verdict.js";
import type { Refusal } from "../../src/status/power-status.js";

const NAME_WIDTH = 64;
const WIDTH = 112;

/** Typical and worst value: "?" is not known, undefined is left blank. */
type Ends = readonly [typical: number | "?" | undefined, worst: number | "?" | undefined];
const BLANK: Ends = [undefined, undefined];

/** A row of the table: what it is, its values as the source gives them and at the port, and the figure behind it. */
interface Row {
  readonly name: string;
  readonly given: Ends;
  readonly port: Ends;
  readonly figure?: Figure;
}

/** A board's budget as a table with its sources, and the verdict. */
export function report(folder: string, power: PowerBudget): string {
  const { clock } = judge(power);
  const rows = rowsOf(power, clock);
  const sources = [...new Set(rows.flatMap(({ figure }) => figure?.source ?? []))];
  const lines = [
    `${power.name} (${folder})`,
    "",
    `${"In mA".padEnd(NAME_WIDTH)}      as given         at the port`,
    `${"".padEnd(NAME_WIDTH)}${"typ".padStart(7)}${"most".padStart(7)}  ${"typ".padStart(7)}${"most".padStart(7)}`,
    ...rows.map((row) => line(row, sources)),
    "",
    ...sources.flatMap((source, i) => wrapped(source, `[${i + 1}] `.padEnd(5))),
    "",
    ...verdictOf(power, clock),
  ];
  return lines.map((text) => text.trimEnd()).join("\n");
}

function rowsOf(power: PowerBudget, clock: number): Row[] {
  const { chip, regulator, backlight, regulated, direct, start, whole } = power;
  const behind = (figure: Figure) => row(figure, (value, end) => atPort(regulator, value, end));
  const plain = (figure: Figure) => row(figure, (value) => value);
  const apart = (figure: Figure | undefined) => (figure === undefined ? [] : [{ ...plain(figure), port: BLANK }]);
  const ends = (of: (end: End) => number): Ends => [of("typical"), of("worst")];
  const total = (name: string, port: Ends): Row => ({ name, given: BLANK, port });
  const light = ends((end) => lightAtPort(power, LEAST_LIGHT, end));
  const sum = ends((end) => drawAtPort(power, clock, LEAST_LIGHT, end));
  return [
    ...chip.filter(({ megahertz }) => megahertz === clock).map(behind),
    ...regulated.map(behind),
    plain(regulator.own),
    ...direct.map(plain),
    total(`Light at ${LEAST_LIGHT} %`, backlight.evidence === "unknown" ? ["?", "?"] : light),
    total("Sum of what is known", sum),
    total("Allowed on the meter's supply", [METER_LIMIT.mean, METER_LIMIT.peak]),
    plain(start),
    behind(backlight),
    ...chip.filter(({ megahertz }) => megahertz !== clock).map(behind),
    ...[regulator.efficiency, regulator.lowestInput, whole].flatMap(apart),
  ];
}

function row(figure: Figure, convert: (value: number, end: End) => number): Row {
  const { name, typical, worst } = figure;
  const given: Ends = [typical ?? "?", worst ?? "?"];
  const port: Ends = [
    typical === undefined ? "?" : convert(typical, "typical"),
    worst === undefined ? "?" : convert(worst, "worst"),
  ];
  return { name, given, port, figure };
}

function line({ name, given, port, figure }: Row, sources: readonly string[]): string {
  const evidence = figure === undefined ? "" : `  ${figure.evidence} [${sources.indexOf(figure.source) + 1}]`;
  return `${name.padEnd(NAME_WIDTH)}${given.map(cell).join("")}  ${port.map(cell).join("")}${evidence}`;
}

function cell(value: Ends[number]): string {
  const text = typeof value !== "number" ? (value ?? "") : value >= 1000 ? String(value) : value.toFixed(1);
  return text.padStart(7);
}

function verdictOf(power: PowerBudget, clock: number): string[] {
  const { supply, refusals, mostLight } = judge(power);
  const at = (end: End) => `${drawAtPort(power, clock, LEAST_LIGHT, end).toFixed(1)} mA`;
  const why: Readonly<Record<Refusal, string>> = {
    unknown: "not every figure is known",
    mean: `on average it takes ${at("typical")} and more, and the meter allows ${METER_LIMIT.mean} mA`,
    peak: `it can take ${at("worst")} and more, and the meter allows ${METER_LIMIT.peak} mA`,
    start: `at the start it takes ${power.start.worst} mA, and the meter allows ${METER_LIMIT.peak} mA`,
  };
  if (supply === "meter") return [`Verdict: meter, with at most ${mostLight} % light at ${clock} MHz`];
  return ["Verdict: external supply only", ...refusals.map((refusal) => `  - ${why[refusal]}`)];
}

function wrapped(text: string, prefix: string): string[] {
  const lines = [prefix];
  for (const word of text.split(" ")) {
    if (lines.at(-1)!.length + word.length > WIDTH) lines.push("".padEnd(prefix.length));
    lines[lines.length - 1] += `${word} `;
  }
  return lines;
}
