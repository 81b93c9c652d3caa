import { beforeEach, describe, expect, test } from "vitest";
import { pmuOf, powerUp } from "../../targets/m5stack_core2/pmu.js";
import SMBus from "./stand-ins/smbus.js";

const ADDRESS = 0x34;
let registers: Uint8Array;
let chip: SMBus;
/** What the registers were during each wait, and how long it was. */
let waits: { milliseconds: number; registers: Uint8Array }[];

beforeEach(() => {
  registers = new Uint8Array(256);
  SMBus.chips.set(ADDRESS, registers);
  chip = new SMBus({ data: 21, clock: 22, address: ADDRESS });
  waits = [];
});

const power = () => powerUp(chip, (milliseconds) => waits.push({ milliseconds, registers: registers.slice() }));
const bits = (register: number, mask: number) => registers[register]! & mask;

describe("the AXP192 of a Core2 (bits as its data sheet numbers them)", () => {
  beforeEach(() => {
    registers[0x03] = 0x03;
    registers[0x12] = 0b0101_1011; // what a program before may have left: everything on but the display
    registers[0x33] = 0b1100_1010;
    registers[0x28] = 0x0c;
    power();
  });

  test("leaves nothing on but the chip and the display", () => {
    expect(registers[0x12]).toBe(0b0000_0101); // DCDC1 and LDO2
    expect(bits(0x28, 0xf0)).toBe(0xf0); // LDO2 at 3.3 V
    expect(bits(0x28, 0x0f)).toBe(0x0c); // LDO3 as it was
  });

  test("does not charge, and keeps amplifier and lamp off", () => {
    expect(registers[0x33]).toBe(0b0100_1010);
    expect(registers[0x93]).toBe(0b101); // GPIO2 low
    expect(registers[0x92]).toBe(0b111); // GPIO1 open
  });

  test("lets 5 V come in at the ports: its own are off", () => {
    expect(registers[0x90]).toBe(0b111);
    expect(bits(0x12, 0x40)).toBe(0);
  });

  test("resets the display while that has power", () => {
    const [reset, ready] = waits;
    expect(reset!.milliseconds).toBeGreaterThanOrEqual(10);
    expect(reset!.registers[0x12]! & 0x04).toBe(0x04);
    expect(reset!.registers[0x96]! & 0x02).toBe(0);
    expect(ready!.milliseconds).toBeGreaterThanOrEqual(120);
    expect(ready!.registers[0x96]! & 0x02).toBe(0x02);
  });

  test("lights the display between 2.5 and 3.3 V, and is dark at 0", () => {
    const light = pmuOf(chip);
    const volts = () => 0.7 + bits(0x27, 0x7f) * 0.025;
    light.set(1);
    expect(registers[0x12]).toBe(0b0000_0111);
    expect(volts()).toBeCloseTo(2.5, 5);
    light.set(100);
    expect(volts()).toBeCloseTo(3.3, 5);
    light.set(0);
    expect(registers[0x12]).toBe(0b0000_0101);
  });

  test("measures the higher of both supplies, in steps of 1.7 mV", () => {
    const supply = pmuOf(chip);
    expect(supply.read()).toBe(0);
    registers.set([0xb8, 0x05], 0x5a); // 2949
    expect(supply.read()).toBe(5013);
    registers.set([0xc0, 0x00], 0x56); // 3072
    expect(supply.read()).toBe(5222);
  });
});

describe("the AXP2101 of a Core2 V1.1", () => {
  beforeEach(() => {
    registers[0x03] = 0x4a;
    registers[0x90] = 0b1111_0101;
    registers[0x18] = 0b0000_1110;
    power();
  });

  test("leaves the display on and the rest off, but for what it does not know", () => {
    expect(registers[0x90]).toBe(0b0100_1011); // CPUSLDO and ALDO1 as they were, ALDO4 and ALDO2 on
    expect(registers[0x18]).toBe(0b0000_1100);
    expect(registers[0x69]).toBe(0x05);
  });

  test("resets the display while that has power", () => {
    expect(waits.map((wait) => wait.registers[0x90]! & 0x0a)).toEqual([0x08, 0x0a]);
  });

  test("lights the display between 2.5 and 3.3 V, and is dark at 0", () => {
    const light = pmuOf(chip);
    const volts = () => 0.5 + registers[0x96]! * 0.1;
    light.set(1);
    expect(bits(0x90, 0x10)).toBe(0x10);
    expect(volts()).toBeCloseTo(2.5, 5);
    light.set(100);
    expect(volts()).toBeCloseTo(3.3, 5);
    light.set(0);
    expect(bits(0x90, 0x10)).toBe(0);
  });

  test("measures VBUS in mV while there is one", () => {
    const supply = pmuOf(chip);
    registers.set([0x13, 0x95], 0x38); // 5013
    expect(supply.read()).toBe(0);
    registers[0x00] = 0x20;
    expect(supply.read()).toBe(5013);
  });
});
