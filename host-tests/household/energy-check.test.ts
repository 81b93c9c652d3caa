import { expect, test } from "vitest";
import { EnergyCheck } from "../../src/household/energy-check.js";
import { MeterReading } from "../../src/meter/reading.js";

const HOUR = 3600;

/** A house of an even power, read every ten seconds; its registers come every so many, and count `scale` for 1 Wh. */
class House {
  readonly check = new EnergyCheck();
  readonly #reading = new MeterReading();
  #time = 0;
  #energy = 0;

  live(seconds: number, power: number, scale: number, every = 10): this {
    for (let passed = 0; passed < seconds; passed += 10) {
      const hasRegisters = this.#time % every === 0;
      this.#reading.activePowerImport = power > 0 ? power : 0;
      this.#reading.activePowerExport = power < 0 ? -power : 0;
      this.#reading.energyImport = hasRegisters ? Math.round(this.#energy * scale) : undefined;
      this.#reading.energyExport = hasRegisters ? 0 : undefined;
      this.check.accept(this.#reading, this.#time * 1000);
      this.#time += 10;
      this.#energy += (Math.abs(power) * 10) / HOUR;
    }
    return this;
  }

  /** The cable is out; the house goes on. */
  unplugged(seconds: number, power: number): this {
    this.#time += seconds;
    this.#energy += (power * seconds) / HOUR;
    return this;
  }
}

test("registers that fit the power, ten times it or a tenth of it, are told apart after an hour", () => {
  for (const scale of [1, 10, 0.1]) {
    const house = new House();
    expect(house.live(HOUR - 60, 2000, scale).check.factor).toBeUndefined();
    expect(house.live(120, 2000, scale).check.factor).toBe(scale);
  }
});

test("registers that come once an hour are enough, and so is energy sold", () => {
  expect(new House().live(2 * HOUR, 3000, 10, HOUR).check.factor).toBe(10);
  expect(new House().live(2 * HOUR, -3000, 0.1, HOUR).check.factor).toBe(0.1);
});

test("an hour of little energy is not judged until there is more of it", () => {
  const house = new House();
  expect(house.live(3 * HOUR, 50, 10).check.factor).toBeUndefined();
  expect(house.live(HOUR, 500, 10).check.factor).toBe(10);
});

test("a gap begins anew: what ran while nobody measured says nothing", () => {
  const house = new House()
    .live(HOUR / 2, 500, 1)
    .unplugged(12 * HOUR, 5000)
    .live(HOUR / 2, 500, 1);
  expect(house.check.factor).toBeUndefined();
  expect(house.live(HOUR, 500, 1).check.factor).toBe(1);
});

test("another scale set at the grid company is seen an hour later, and a register that falls is no contradiction", () => {
  const house = new House().live(2 * HOUR, 2000, 10);
  expect(house.check.factor).toBe(10);
  expect(house.live(2 * HOUR, 2000, 1).check.factor).toBe(1);
});

test("powers that swing between two readings do not look like a factor of ten", () => {
  const house = new House();
  for (let i = 0; i < 400; i++) house.live(10, i % 2 ? 200 : 9000, 1);
  expect(house.check.factor).toBe(1);
});
