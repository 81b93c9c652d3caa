import { HourLedger } from "../../src/household/hour-ledger.js";
import type { LedgerMark } from "../../src/household/ledger-mark.js";
import { LedgerMark as Mark } from "../../src/household/ledger-mark.js";
import type { Slot } from "../../src/household/slot.js";
import { MeterReading } from "../../src/meter/reading.js";

const SOURCES = ["gap", "partly", "integrated", "register"];
const HOUR = 3600;

/** Midnight of the day on which the stories happen, in seconds of meter time. */
export const DAY = Date.UTC(2026, 0, 15) / 1000;

/**
 * A house, its meter, and a ledger that hears what it sends. At 3600 W a second is 1 Wh, so that expectations can be
 * reckoned in the head.
 */
export class Story {
  ledger!: HourLedger;
  /** The hours and quarters told, as `13 3600/0 register`: hour of the day, and quarters as `13:15`. */
  readonly hours: string[] = [];
  readonly quarters: string[] = [];
  /** The deviations of the hours told. */
  readonly deviations: (number | undefined)[] = [];
  /** Wh of all the hours told, and of all the quarters. */
  readonly sums = { hours: 0, quarters: 0 };
  /** Net power in W. */
  power = 3600;
  /** How many seconds the meter's clock is ahead. */
  ahead = 0;
  /** What the registers count more than they should, and times what; whether they stand still. */
  more = 0;
  scale = 1;
  isStale = false;
  /** Whether a list carries registers. */
  hasRegisters: (time: number) => boolean = () => true;
  hasStamps = true;
  readonly #memory = new DataView(new ArrayBuffer(Mark.LENGTH));
  #hasMemory = false;
  #time: number;
  #now = 1000;
  #import = 1_000_007;
  #export = 500_003;
  #told = { import: 0, export: 0 };

  /** A house of which the display hears first at a time of the day as `13:20:00`. */
  constructor(clock: string) {
    this.#time = timeOf(clock);
    this.start();
  }

  /** The time of the house, in seconds of meter time. */
  get time(): number {
    return this.#time;
  }

  get now(): number {
    return this.#now;
  }

  /** The display starts, and remembers what it had noted. */
  start(): this {
    const { hours, quarters, deviations, sums } = this;
    const tell = (into: string[], clock: (time: number) => string, length: number) => (slot: Readonly<Slot>) => {
      const { number, energyImport, energyExport, source } = slot;
      into.push(`${clock(number * length)} ${energyImport}/${energyExport} ${SOURCES[source]}`);
      sums[length === HOUR ? "hours" : "quarters"] += energyImport - energyExport;
      if (length === HOUR) deviations.push(slot.deviation);
    };
    this.ledger = new HourLedger({
      onHour: tell(hours, (time) => clockOf(time).slice(0, 2), HOUR),
      onQuarter: tell(quarters, (time) => clockOf(time).slice(0, 5), HOUR / 4),
      onMark: (mark: Readonly<LedgerMark>) => {
        mark.write(this.#memory);
        this.#hasMemory = true;
      },
    });
    this.#now = 1000;
    const mark = new Mark();
    if (this.#hasMemory && mark.read(this.#memory)) this.ledger.restore(mark);
    return this;
  }

  /** The house lives on and nobody hears of it. */
  pass(seconds: number, power = this.power): this {
    this.#time += seconds;
    this.#now += seconds * 1000;
    if (power > 0) this.#import += (power * seconds) / HOUR;
    else this.#export -= (power * seconds) / HOUR;
    return this;
  }

  /** The meter sends; `values` are what differs from what it should send. */
  hear(values: Partial<MeterReading> = {}): this {
    const reading = new MeterReading();
    reading.timestamp = this.hasStamps ? this.#time + this.ahead : undefined;
    reading.activePowerImport = Math.max(this.power, 0);
    reading.activePowerExport = Math.max(-this.power, 0);
    if (!this.isStale) this.#told = { import: this.#import, export: this.#export };
    if (this.hasRegisters(this.#time)) {
      reading.energyImport = Math.floor(this.#told.import * this.scale) + this.more;
      reading.energyExport = Math.floor(this.#told.export * this.scale) + this.more;
    }
    Object.assign(reading, values);
    this.ledger.accept(reading, this.#now);
    return this;
  }

  /** Lives on for so many seconds, with a reading at the end of every ten. */
  live(seconds: number, every = 10): this {
    for (let passed = 0; passed < seconds; passed += every) this.pass(every).hear();
    return this;
  }

  /** Lives on until a time of the day, in the same way. */
  until(clock: string, every = 10): this {
    return this.live(timeOf(clock) - this.#time, every);
  }

  /** Lives on until a time of the day, and nobody hears of it. */
  unheardUntil(clock: string, power = this.power): this {
    return this.pass(timeOf(clock) - this.#time, power);
  }
}

/** Lists of HAN-NVE: registers once an hour, so many seconds past it. */
export function hourly(second = 10): (time: number) => boolean {
  return (time) => time % HOUR === second;
}

function timeOf(clock: string): number {
  const [days, rest] = clock.includes("+") ? [Number(clock.split("+")[1]), clock.split("+")[0]!] : [0, clock];
  const [hours = 0, minutes = 0, seconds = 0] = rest.split(":").map(Number);
  return DAY + days * 24 * HOUR + hours * HOUR + minutes * 60 + seconds;
}

function clockOf(time: number): string {
  return new Date(time * 1000).toISOString().slice(11, 19);
}
