import Digital from "embedded:io/digital";
import Timer from "timer";

/** What finds a finger. */
export interface FingerFinder {
  /** Measures; whether a finger is there. Allocates nothing. */
  measure(): boolean;
  /** Where it was when it last was, in pixels. */
  readonly column: number;
  readonly row: number;
}

/** The line by which a panel calls. */
export interface Interrupt {
  readonly pin: number;
  /** Whether it stays low as long as the finger is there, so that a line that is up again was a disturbance. */
  readonly stays: boolean;
}

/** A finger, as the SDK's Piu wants to hear of it (ECMA-419). */
interface Finger {
  readonly id: number;
  x: number;
  y: number;
}

/** How often a finger is followed, and how often a panel is asked that does not call, in ms. */
const FOLLOWED = 16;
const ASKED = 48;
const NONE: readonly Finger[] = Object.freeze([]);

/** A touch panel as Piu uses it: it sleeps until the panel calls, and looks until the finger has gone. */
export class PiuTouch {
  /** Tells Piu that it need not ask. */
  readonly configuration: { readonly interrupt: boolean } = { interrupt: true };
  readonly #panel: FingerFinder;
  readonly #line: Digital | undefined;
  readonly #onSample: () => void;
  readonly #finger: Finger = { id: 0, x: 0, y: 0 };
  readonly #one: readonly Finger[] = [this.#finger];
  #timer: Timer | undefined;

  /** Without an interrupt the panel is asked for ever. `onSample` has Piu fetch a sample. */
  constructor(panel: FingerFinder, interrupt: Interrupt | undefined, onSample: () => void) {
    this.#panel = panel;
    this.#onSample = onSample;
    if (interrupt === undefined) this.#timer = Timer.repeat(onSample, ASKED);
    else {
      const { pin, stays } = interrupt;
      const onReadable = () => this.#wake(stays);
      this.#line = new Digital({ pin, mode: Digital.Input, edge: Digital.Falling, onReadable });
    }
  }

  /** The finger that is there, if any. */
  sample(): readonly Finger[] {
    const panel = this.#panel;
    if (panel.measure()) {
      this.#finger.x = panel.column;
      this.#finger.y = panel.row;
      return this.#one;
    }
    if (this.#line !== undefined) this.#sleep();
    return NONE;
  }

  close(): void {
    this.#sleep();
    this.#line?.close();
  }

  #wake(stays: boolean): void {
    if (this.#timer !== undefined || (stays && this.#line!.read() === 1)) return;
    this.#timer = Timer.repeat(this.#onSample, FOLLOWED);
  }

  #sleep(): void {
    Timer.clear(this.#timer);
    this.#timer = undefined;
  }
}

/** Gives Piu its touch panel, where it looks for one when the application is made (SDK, setup/piu). */
export function givePiu(panel: FingerFinder, interrupt?: Interrupt): void {
  class Touch extends PiuTouch {
    constructor({ onSample }: { onSample: () => void }) {
      super(panel, interrupt, onSample);
    }
  }
  Object.assign(globalThis, { device: { sensor: { Touch } } });
}
