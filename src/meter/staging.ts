import { Identification } from "./identification.js";
import { FURTHER_TARIFF, NO_REGISTER, REGISTER_COUNT, REGISTER_FIELD, TIMESTAMP, TOTALS } from "./obis.js";
import type { MeterReading } from "./reading.js";

/** In place of a value, for an object of which is only known that it came. */
export const PRESENT = 0;

/** What a telegram or a push has said so far; committed to the reading when its check sequence holds. */
export class Staging {
  /** What the meter calls itself. */
  readonly identification = new Identification();
  /** The values by register, and behind the registers the stamp; undefined for what has not come. */
  readonly values: (number | undefined)[] = new Array(NO_REGISTER + 1).fill(undefined);

  /** Forgets everything. */
  clear(): void {
    this.values.fill(undefined);
    this.identification.clear();
  }

  /** Notes that a tariff came of which no value is kept, `FURTHER_TARIFF` or above. */
  note(register: number): void {
    if (register >= FURTHER_TARIFF) this.values[register] = PRESENT;
  }

  /** Whether anything is staged below a register. */
  has(below: number): boolean {
    for (let register = 0; register < below; register++) if (this.values[register] !== undefined) return true;
    return false;
  }

  /** Commits to a reading: a sum stands in for an energy whose two tariffs came, and no other. */
  commit(reading: MeterReading, format: MeterReading["format"], checked: boolean): void {
    const { values } = this;
    let sums = 0;
    for (let total = 0; total < TOTALS; total++) {
      const tariff1 = values[total + TOTALS];
      const tariff2 = values[total + 2 * TOTALS];
      if (values[total] === undefined && tariff1 !== undefined && tariff2 !== undefined)
        if (values[FURTHER_TARIFF + total] === undefined) {
          values[total] = tariff1 + tariff2;
          sums |= 1 << total;
        }
    }
    for (let register = 0; register < REGISTER_COUNT; register++) reading[REGISTER_FIELD[register]!] = values[register];
    reading.timestamp = values[TIMESTAMP];
    reading.identification = this.identification.commit();
    reading.format = format;
    reading.checked = checked;
    reading.sums = sums;
    reading.sequence++;
  }
}
