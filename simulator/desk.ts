import { HomeDisplay } from "../src/home-display.js";
import type { Line } from "../src/port/line.js";
import type { Settings } from "../src/settings.js";
import type { Flash } from "../src/storage/flash.js";
import { DeskBoard } from "./devices/board.js";
import { DeskMemory } from "./devices/desk-memory.js";
import { MeterCable } from "./devices/meter-cable.js";
import { type Meter, silent } from "./devices/meter-line.js";
import { RequestLine } from "./devices/request-line.js";
import { PoweredClock, SimulatedClock } from "./devices/simulated-clock.js";
import { Supply } from "./devices/supply.js";
import { application, type FrameBuffer } from "./piu/index.js";
import type { PushList } from "./virtual-meter/virtual-meter.js";

/** What stands on the desk: which meter, and how the display is set. */
export interface Setup {
  /** The meter, whose clock starts at 0 with the setup. */
  meter(clock: PoweredClock): Meter;
  /** Has the meter send another list from now on; absent where it cannot. */
  send?: (list: PushList) => void;
  /** Whether the grid feeds the house; absent, it always does. */
  hasGrid?: () => boolean;
  /** What there is to say about it, in a sentence for people. */
  readonly about: string;
  /** Whether it is a real meter, which keeps real time. */
  readonly isLive?: boolean;
  /** How the display listens; absent, it finds out by itself. */
  line?: Line;
  readonly settings: Partial<Settings>;
  /** Where the display keeps what it learns; absent, in its memory only. */
  readonly flash?: Flash;
  /** Forgets all that was kept; absent where nothing is. */
  forget?: () => void;
  /** Keeps how far all has come over a reload of the page; absent where that is nowhere. */
  keep?: () => void;
}

/** The desk: a meter, a cable, a supply, and the display that runs on them, with all that can be done to these. */
export class Desk {
  readonly supply = new Supply();
  readonly request = new RequestLine(this.supply);
  readonly cable = new MeterCable(this.request);
  readonly memory = new DeskMemory();
  readonly #world = new SimulatedClock();
  readonly #frame: FrameBuffer;
  #setup: Setup = { meter: () => silent, about: "", settings: {} };
  #meterClock = new PoweredClock(this.#world);
  #board: DeskBoard | undefined;
  #display: HomeDisplay | undefined;
  #painted = 0;
  #starts = 0;
  #isToRestart = false;

  /** An empty desk, whose display paints on this frame buffer. */
  constructor(frame: FrameBuffer) {
    this.#frame = frame;
    this.#world.every(1000, () => this.watchSupply());
  }

  /** The display, undefined while it is off. */
  get display(): HomeDisplay | undefined {
    return this.#display;
  }

  /** Milliseconds since the setup began. */
  get ticks(): number {
    return this.#meterClock.ticks;
  }

  /** What there is to say about the meter. */
  get about(): string {
    return this.#setup.about;
  }

  /** Whether the meter is a real one. */
  get isLive(): boolean {
    return this.#setup.isLive ?? false;
  }

  /** Whether the display was off and on again since the setup began. */
  get hasRestarted(): boolean {
    return this.#starts > 1;
  }

  /** Begins anew with another meter or other settings; cable and supply stay as they are. */
  begin(setup: Setup): void {
    this.keep();
    this.#off();
    this.#meterClock.stop();
    this.#meterClock = new PoweredClock(this.#world);
    this.#setup = setup;
    this.#starts = 0;
    this.cable.plugInto(setup.meter(this.#meterClock));
    this.watchSupply();
  }

  /** Sets the display as its owner does by touch. */
  set(chosen: Partial<Settings>): void {
    const display = this.#display;
    if (display === undefined) return;
    Object.assign(display.settings, chosen);
    display.keep();
  }

  /** Has the meter send another list from now on, where it can: as a grid company does without notice. */
  send(list: PushList): void {
    this.#setup.send?.(list);
  }

  /** Keeps how far meter and display have come, for when the page is opened again. */
  keep(): void {
    this.#setup.keep?.();
  }

  /** Has display and meter forget all that they keep; to be followed by `begin`. */
  forget(): void {
    const { forget } = this.#setup;
    this.#off();
    this.#setup = { ...this.#setup, keep: () => undefined };
    forget?.();
  }

  /** Lets time pass until so many milliseconds after the setup began; returns how many pixels have changed. */
  advanceTo(ticks: number): number {
    this.#world.advanceTo(this.#world.ticks + ticks - this.ticks);
    const painted = this.#painted + (this.#display === undefined ? 0 : (application?.update() ?? 0));
    this.#painted = 0;
    return painted;
  }

  /** To be called when something about the supply has changed: the display goes on or off with it. */
  watchSupply(): void {
    this.supply.hasGrid = this.#setup.hasGrid?.() ?? true;
    if (this.#isToRestart) this.#off();
    if (this.supply.isOn && this.#display === undefined) this.#on();
    else if (!this.supply.isOn && this.#display !== undefined) this.#off();
  }

  #on(): void {
    const { cable, request, memory } = this;
    const { line, settings, flash } = this.#setup;
    this.#board = new DeskBoard({
      world: this.#world,
      cable,
      request,
      memory,
      flash,
      supply: meterOf(this.supply),
      line,
      settings,
      restart: () => this.#startAnew(),
    });
    this.#display = new HomeDisplay(this.#board);
    this.#starts++;
  }

  /** Has the display start as one that was just bought, at the next look at its supply. */
  #startAnew(): void {
    this.#setup = { ...this.#setup, settings: { firstRunStep: 0 } };
    this.#isToRestart = true;
  }

  #off(): void {
    this.#isToRestart = false;
    this.#board?.off();
    this.#board = undefined;
    this.#display = undefined;
    this.#frame.pixels.fill(0);
    this.#painted = this.#frame.pixels.length;
  }
}

/** The supply as the board measures it, in mV. */
function meterOf(supply: Supply) {
  return { read: () => Math.round(supply.volts * 1000) };
}
