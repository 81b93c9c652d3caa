import { Household } from "../../../src/household/household.js";
import { MeterDecoder } from "../../../src/meter/meter-decoder.js";
import type { Rejections } from "../../../src/meter/rejections.js";
import { P1_LINE } from "../../../src/port/line.js";
import { type Clock, P1Port, type Serial, type SerialOptions } from "../../../src/port/p1-port.js";
import { DEFAULT_SETTINGS } from "../../../src/settings.js";
import { PerfectUart } from "../../port/perfect-uart.js";
import { House, INTERVAL } from "../../soak/house.js";
import { latin1 } from "./latin1.js";

/** What a home came to. */
export interface HomeState {
  accepted: number;
  rejections: Rejections;
  /** What the meter says now. */
  meter: { time: number; energyImport: number; energyExport: number; power: number };
  /** What the household makes of it. */
  household: {
    netPower: number | undefined;
    legalTime: number | undefined;
    since: number | undefined;
    complete: boolean;
    energyImport: number | undefined;
    energyExport: number | undefined;
  };
}

/** All of the display but its screen: a meter at the port, the decoder and the household, and a clock that is told. */
class Home implements Clock {
  ticks = 0;
  readonly house: House;
  readonly decoder = new MeterDecoder();
  readonly household = new Household(DEFAULT_SETTINGS);
  readonly #port: P1Port;
  #onReadable: () => void = nothing;
  #read = 0;

  constructor(telegram: Uint8Array, start: number) {
    this.house = new House(telegram, start);
    const home = this;
    class MeterUart extends PerfectUart implements Serial {
      constructor(options: SerialOptions) {
        super();
        home.#onReadable = options.onReadable;
      }

      read(buffer: Uint8Array, start: number, length: number): number {
        const { bytes } = home.house.telegram;
        const count = Math.min(length, bytes.length - home.#read);
        for (let i = 0; i < count; i++) buffer[start + i] = bytes[home.#read + i]!;
        home.#read += count;
        return count;
      }

      close(): void {}
    }
    this.#port = new P1Port({
      serial: MeterUart,
      dataRequest: undefined,
      line: P1_LINE,
      setting: undefined,
      onFound: () => undefined,
      clock: this,
      decoder: this.decoder,
      onReading: () => this.household.accept(this.decoder.reading, this.ticks),
      onTurn: nothing,
    });
  }

  every(): void {}
  soon(): void {}

  /** Lets a telegram come, and the seconds until the next one pass. */
  step(): void {
    this.house.step();
    this.#read = 0;
    this.#onReadable();
    for (let second = 0; second < INTERVAL; second++) {
      this.ticks += 1000;
      this.#port.tick();
      this.household.tick(this.ticks);
    }
  }
}

let home: Home;

function nothing(): void {}

/** Begins a home with the Kamstrup telegram given as Latin-1, at a meter time in seconds since 1970. */
export function begin(telegram: string, start: number): void {
  home = new Home(latin1(telegram), start);
}

/** Lives through so many telegrams. */
export function live(telegrams: number): void {
  for (let i = 0; i < telegrams; i++) home.step();
}

/** Lets the household take the reading of now so many times, later each time. */
export function accept(times: number): void {
  const { reading } = home.decoder;
  const start = reading.timestamp!;
  for (let i = 0; i < times; i++) {
    reading.timestamp = start + i * INTERVAL;
    reading.energyImport! += 25;
    reading.activePowerImport = (i * 7) % 9000;
    home.household.accept(reading, home.ticks + i * INTERVAL * 1000);
  }
  reading.timestamp = start;
}

/** What has become of it. */
export function state(): HomeState {
  const { house, decoder, household } = home;
  const { netPower, legalTime, today } = household;
  const { since, complete, energyImport, energyExport } = today;
  return {
    accepted: decoder.accepted,
    rejections: decoder.rejections,
    meter: { time: house.time, energyImport: house.energyImport, energyExport: house.energyExport, power: house.power },
    household: { netPower, legalTime, since, complete, energyImport, energyExport },
  };
}
