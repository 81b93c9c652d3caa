import type * as Piu from "piu/MC";
import { REGISTER_FIELD, REGISTER_REFERENCE } from "../../meter/obis.js";
import type { MeterReading, RegisterField } from "../../meter/reading.js";
import { rounded } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { RowAmount, rowName } from "./data-row.js";

/** How a register is written: its unit, its decimals, and what its last digit counts in the reading's own unit. */
interface Writing {
  readonly unit: string;
  readonly decimals: number;
  readonly step: number;
}

/** One of the meter's registers: its reference, and its value; a current to 0.1 A. */
export class RegisterRow {
  readonly contents: readonly Piu.Content[];
  readonly #field: RegisterField;
  readonly #writing: Writing;
  readonly #value: RowAmount;

  /** The row of that index, for a register of `meter/obis.ts`. */
  constructor(row: number, register: number, strings: Strings) {
    this.#field = REGISTER_FIELD[register]!;
    this.#writing = writingOf(this.#field, strings);
    this.#value = new RowAmount(row, strings, this.#writing.unit);
    this.contents = [rowName(row, REGISTER_REFERENCE[register]!), ...this.#value.contents];
  }

  /** Shows what a reading says of it, in the colour of a state. */
  show(reading: MeterReading, state: number): void {
    const { decimals, step } = this.#writing;
    this.#value.show(rounded(reading[this.#field], step), decimals, state);
  }
}

function writingOf(field: RegisterField, strings: Strings): Writing {
  if (field.startsWith("voltage")) return { unit: strings.volt, decimals: 1, step: 1 };
  if (field.startsWith("current")) return { unit: strings.ampere, decimals: 1, step: 100 };
  const isReactive = field.startsWith("reactive");
  const unit = /energy/i.test(field)
    ? isReactive
      ? strings.kilovarHour
      : strings.kilowattHour
    : isReactive
      ? strings.kilovar
      : strings.kilowatt;
  return { unit, decimals: 3, step: 1 };
}
