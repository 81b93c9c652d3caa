import type { Chance } from "./chance.js";
import type { World } from "./world.js";

/** What a monkey can do to a display. */
export interface Hand {
  /** A finger comes, moves, goes, or is lost. */
  finger(kind: "began" | "moved" | "ended" | "cancelled", x: number, y: number): void;
  /** A key, where a host has any: to the next page (1) or the one before (-1), one level up, or in. */
  key(kind: "onStep" | "onBack" | "onEnter", step: number): void;
}

const HEIGHT = 240;
/** Where pages have their buttons, to which a monkey comes more often. */
const BUTTONS_TOP = 180;
const BUTTONS_HEIGHT = 52;
/** How long a finger stays, from one touch to the next, and how long a monkey may forget a display, in ms. */
const TOUCH = [20, 400] as const;
const PAUSE = [100, 60_000] as const;
const REST = [60_000, 1_200_000] as const;

/** Touches a display anywhere and at any time, while things go wrong around it. */
export class Monkey {
  touches = 0;
  readonly #chance: Chance;
  readonly #world: World;
  readonly #hand: Hand;
  readonly #width: number;

  constructor(chance: Chance, world: World, hand: Hand, width: number) {
    this.#chance = chance;
    this.#world = world;
    this.#hand = hand;
    this.#width = width;
  }

  /** Touches it once, in any way, and waits until the next touch. */
  touch(): void {
    const chance = this.#chance;
    const world = this.#world;
    const way = chance.below(100);
    const x = chance.below(this.#width);
    const y = chance.perMille(200) ? BUTTONS_TOP + chance.below(BUTTONS_HEIGHT) : chance.below(HEIGHT);
    this.touches++;
    if (way < 76) this.#drag(x, y, x + chance.below(9) - 4, y + chance.below(9) - 4);
    else if (way < 90) this.#drag(x, y, x + (chance.below(2) === 0 ? -1 : 1) * (60 + chance.below(200)), y);
    else if (way < 96) this.#drag(x, y, chance.below(this.#width), chance.below(HEIGHT));
    else if (way === 96) this.#lose(x, y);
    else if (way === 97) this.#hand.finger("began", x, y);
    else if (way === 98) this.#hand.key("onStep", chance.below(2) === 0 ? 1 : -1);
    else this.#hand.key(chance.below(3) === 0 ? "onBack" : "onEnter", 0);
    if (chance.perMille(60)) world.befall();
    if (chance.perMille(3)) world.pass(chance.about(REST[0], REST[1]));
    else world.pass(chance.about(PAUSE[0], PAUSE[1]));
  }

  #drag(x: number, y: number, toX: number, toY: number): void {
    this.#hand.finger("began", x, y);
    this.#wait();
    if (toX !== x || toY !== y) this.#hand.finger("moved", toX, toY);
    this.#hand.finger("ended", toX, toY);
  }

  #lose(x: number, y: number): void {
    this.#hand.finger("began", x, y);
    this.#wait();
    this.#hand.finger("cancelled", x, y);
  }

  /** A finger may also rest. */
  #wait(): void {
    const chance = this.#chance;
    this.#world.pass(chance.perMille(10) ? chance.about(1000, 40_000) : chance.about(TOUCH[0], TOUCH[1]));
  }
}
