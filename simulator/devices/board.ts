import type { Board } from "../../src/home-display.js";
import type { Line } from "../../src/port/line.js";
import type { Serial, SerialOptions } from "../../src/port/p1-port.js";
import type { SupplyMeter } from "../../src/power/hardware.js";
import type { Settings } from "../../src/settings.js";
import type { Restarts } from "../../src/status/restart.js";
import type { Flash } from "../../src/storage/flash.js";
import type { Memory } from "../../src/storage/memory.js";
import { DESK_POWER } from "./desk-power.js";
import type { MeterCable } from "./meter-cable.js";
import type { RequestLine } from "./request-line.js";
import { PoweredClock, type SimulatedClock } from "./simulated-clock.js";

/** What the page's board is connected to, and what its owner has chosen. */
export interface Surroundings {
  readonly world: SimulatedClock;
  readonly cable: MeterCable;
  readonly request: RequestLine;
  readonly memory: Memory;
  /** Undefined for a board without one. */
  readonly flash?: Flash | undefined;
  readonly supply: SupplyMeter;
  /** How to listen; undefined to find out. */
  readonly line: Line | undefined;
  readonly settings: Partial<Settings>;
  /** Switches it off and on again, a moment later. */
  restart(): void;
}

/** The page as a board, from the moment at which it is switched on until it is switched off. */
export class DeskBoard implements Board {
  readonly meterUart: Board["meterUart"];
  readonly dataRequest: RequestLine;
  readonly line?: Line;
  readonly memory: Memory;
  readonly flash: Flash | undefined;
  readonly power = DESK_POWER;
  /** A page starts only when power comes. */
  readonly restarts: Restarts = { reason: "power", count: 0, inARow: 0 };
  readonly supply: SupplyMeter;
  readonly clock: PoweredClock;
  readonly settings: Partial<Settings>;
  readonly restart: () => void;
  readonly #cable: MeterCable;

  /** Switches the board on. */
  constructor({ world, cable, request, memory, flash, supply, line, settings, restart }: Surroundings) {
    this.meterUart = class implements Serial {
      readonly overflow = 0;

      constructor(options: SerialOptions) {
        cable.connect(options);
      }

      read(buffer: Uint8Array, start: number, length: number): number {
        return cable.read(buffer, start, length);
      }

      close(): void {
        cable.disconnect();
      }

      get framing(): number {
        return cable.framing;
      }

      get isIdle(): boolean {
        return cable.isIdle;
      }

      get bitRate(): number {
        return cable.takeBitRate();
      }
    };
    this.dataRequest = request;
    if (line !== undefined) this.line = line;
    this.memory = memory;
    this.flash = flash;
    this.supply = supply;
    this.clock = new PoweredClock(world);
    this.settings = settings;
    this.restart = restart;
    this.#cable = cable;
  }

  /** Switches it off: nothing on it happens any more, and Data Request falls. */
  off(): void {
    this.clock.stop();
    this.#cable.disconnect();
    this.dataRequest.release();
  }
}
