/** How a figure is known: its maker says so, an owner measured it, it follows from others, or nobody has said. */
export type Evidence = "maker" | "owner" | "maker and owner" | "derived" | "unknown";

/** A figure of a board's budget, in mA unless said otherwise, and where it comes from. */
export interface Figure {
  readonly name: string;
  /** Undefined when nobody has said it. */
  readonly typical: number | undefined;
  /** What is never passed; undefined when nobody has said it. */
  readonly worst: number | undefined;
  readonly evidence: Evidence;
  /** Document and place, or address; how it was derived; or where it was looked for in vain. */
  readonly source: string;
}

/** What the chip takes at a clock, without radio. */
export interface ChipFigure extends Figure {
  readonly megahertz: number;
}

/** How the light is dimmed: by pulses, with a current in proportion; or by voltage, with a current that is not known below full. */
export type Dimming = "pulses" | "voltage";

/** What makes the board's own voltage from the port's. */
export interface Regulator {
  /** A linear one takes at the port what it gives; a buck converter takes less, as its voltage falls and power stays. */
  readonly kind: "linear" | "buck";
  /** In mV. */
  readonly output: number;
  /** In %, of a buck converter. */
  readonly efficiency?: Figure;
  /** What it takes for itself, at the port. */
  readonly own: Figure;
  /** The lowest voltage at the port from which it can make its output, in mV. */
  readonly lowestInput: Figure;
}

/** All that a board takes from the port, each figure with its source. */
export interface PowerBudget {
  readonly name: string;
  /** The slowest clock first. */
  readonly chip: readonly ChipFigure[];
  /** The clock in MHz that the firmware is built for. */
  readonly clock: number;
  readonly regulator: Regulator;
  /** The light at 100 %, behind the regulator. */
  readonly backlight: Figure & { readonly dimming: Dimming };
  /** What else is fed by the regulator. */
  readonly regulated: readonly Figure[];
  /** What is fed by the port itself. */
  readonly direct: readonly Figure[];
  /** The peak at the port from the moment of plugging in until the firmware is in command. */
  readonly start: Figure;
  /** What maker or owner say of the whole board: to compare with, not to reckon with. */
  readonly whole?: Figure;
}

/** Which end of the figures is meant. */
export type End = "typical" | "worst";
export const TYPICAL: End = "typical";
export const WORST: End = "worst";

const LINEAR: Regulator["kind"] = "linear";
const PULSES: Dimming = "pulses";
/** The port's nominal voltage in mV (data sheet of the HAN module P1). */
const NOMINAL = 5000;

/**
 * What so many mA behind the regulator are at the port. A buck converter is reckoned at 5 V, and at the lowest voltage
 * that it can work from for the worst: its current rises as the port's voltage falls.
 */
export function atPort(regulator: Regulator, milliamperes: number, end: End): number {
  if (regulator.kind === LINEAR) return milliamperes;
  const input = end === TYPICAL ? NOMINAL : (regulator.lowestInput.worst ?? NOMINAL);
  const efficiency = regulator.efficiency?.[end] ?? 100;
  return (milliamperes * regulator.output * 100) / (input * efficiency);
}

/** What the light takes at the port, in mA, lit at 0 to 100 %. */
export function lightAtPort({ regulator, backlight }: PowerBudget, light: number, end: End): number {
  const full = known(backlight, end);
  const milliamperes = backlight.dimming === PULSES ? (full * light) / 100 : light > 0 ? full : 0;
  return atPort(regulator, milliamperes, end);
}

/** What all but the light takes at the port, in mA, with the chip at a clock of its list, by what is known of it. */
export function darkAtPort(power: PowerBudget, megahertz: number, end: End): number {
  const { chip, regulator, regulated, direct } = power;
  let behind = 0;
  for (let i = 0; i < chip.length; i++) if (chip[i]!.megahertz === megahertz) behind += known(chip[i]!, end);
  for (let i = 0; i < regulated.length; i++) behind += known(regulated[i]!, end);
  let sum = known(regulator.own, end) + atPort(regulator, behind, end);
  for (let i = 0; i < direct.length; i++) sum += known(direct[i]!, end);
  return sum;
}

/** What the board takes at the port, in mA: the chip at a clock of its list, the light at 0 to 100 %. */
export function drawAtPort(power: PowerBudget, megahertz: number, light: number, end: End): number {
  return darkAtPort(power, megahertz, end) + lightAtPort(power, light, end);
}

/** The figures that go into what the board takes at a clock. */
export function figuresOf(power: PowerBudget, megahertz: number): Figure[] {
  const { chip, regulator, backlight, regulated, direct, start } = power;
  const figures: Figure[] = chip.filter((figure) => figure.megahertz === megahertz);
  figures.push(...regulated, ...direct, regulator.own);
  if (regulator.efficiency !== undefined) figures.push(regulator.efficiency);
  if (regulator.kind !== LINEAR) figures.push(regulator.lowestInput);
  figures.push(backlight, start);
  return figures;
}

/** What is known of a figure's end, as a lower bound: the worst is not below the typical value, and neither below 0. */
function known(figure: Figure, end: End): number {
  return figure[end] ?? figure.typical ?? 0;
}

/** Whether somebody has said both ends of a figure. */
export function isKnown({ typical, worst }: Figure): boolean {
  return typical !== undefined && worst !== undefined;
}
