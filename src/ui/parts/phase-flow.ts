import type * as Piu from "piu/MC";
import { decimalMark, rounded } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { type DigitType, EXPORT, FLOW, GREYS, IMPORT, type TextType, theme } from "../theme.js";
import { Amount } from "./amount.js";
import { Choice } from "./choice.js";
import { textEndingAt, textWidth } from "./text.js";

const SPACE = 4;
const WIDEST = 72;
/** From here on, in W, hundredths of a kW have no place. */
const TENTHS_FROM = 9995;

/** Where a phase's flow stands; its voltage ends at the right margin. */
export interface PhaseFlowPlace {
  readonly arrow: { readonly left: number; readonly top: number };
  /** The labels of the words for import and export. */
  readonly words: readonly Piu.Label[];
  readonly power: {
    readonly digits: DigitType;
    readonly text: TextType;
    /** Where it ends, with its unit. */
    readonly right: number;
    readonly baseline: number;
    /** Between number and unit. */
    readonly gap: number;
  };
  readonly voltageBaseline: number;
}

/** Which way a phase's power flows, how much of it, and at which voltage. */
export class PhaseFlow {
  readonly contents: readonly Piu.Content[];
  readonly #arrow: Choice;
  readonly #words: Choice;
  readonly #power: Amount;
  readonly #kilowatt: Piu.Label;
  readonly #voltage: Amount;

  constructor(strings: Strings, { arrow, words, power, voltageBaseline }: PhaseFlowPlace) {
    const mark = decimalMark(strings.decimalComma);
    this.#arrow = new Choice([
      new Content(null, { ...arrow, skin: theme.smallArrow }),
      new Content(null, { ...arrow, skin: theme.smallArrow, variant: 1 }),
    ]);
    this.#words = new Choice(words);
    const { digits, text, right, baseline, gap } = power;
    const numberRight = right - textWidth(text.style, strings.kilowatt) - gap;
    this.#power = new Amount(digits, FLOW, mark, { right: numberRight, baseline, width: WIDEST });
    this.#kilowatt = textEndingAt(right, baseline, text, strings.kilowatt);
    this.#voltage = new Amount(theme.smallDigits, GREYS, mark, {
      right: theme.right - textWidth(theme.smallGrey.style, strings.volt) - SPACE,
      baseline: voltageBaseline,
      width: WIDEST,
    });
    this.contents = [
      ...this.#arrow.contents,
      ...this.#words.contents,
      this.#power.port,
      this.#kilowatt,
      this.#voltage.port,
      textEndingAt(theme.right, voltageBaseline, theme.smallGrey, strings.volt),
    ];
  }

  /** Shows a net power in W and a voltage in 0.1 V, in the colour of a state; dashes for what is not known. */
  show(power: number | undefined, voltage: number | undefined, state: number): void {
    const flow = power === undefined ? -1 : power < 0 ? EXPORT : IMPORT;
    this.#arrow.show(flow, state);
    this.#words.show(flow, state);
    const watts = power === undefined ? undefined : Math.abs(power);
    if (watts === undefined || watts < TENTHS_FROM) this.#power.show(rounded(watts, 10), 2, state);
    else this.#power.show(rounded(watts, 100), 1, state);
    if (this.#kilowatt.state !== state) this.#kilowatt.state = state;
    this.#voltage.show(rounded(voltage, 10));
  }
}
