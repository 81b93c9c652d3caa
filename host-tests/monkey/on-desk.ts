import "../ui/install-piu.js";
import { application, type FrameBuffer, installPiu } from "../../simulator/piu/index.js";
import { HomeDisplay } from "../../src/home-display.js";
import type { Settings } from "../../src/settings.js";
import { App, SCREENS } from "../../src/ui/app.js";
import { NOW } from "../../src/ui/screens/screen.js";
import { NorFlash } from "../../targets/nor-flash.js";
import { difference, type Picture } from "../../tools/pictures/rgb565.js";
import { LEAN } from "../power/boards.js";
import { INTERVAL } from "../soak/house.js";
import { cornersMissed } from "../ui/calibration-states.js";
import { Chance } from "./chance.js";
import { type Hand, Monkey } from "./monkey.js";
import { World } from "./world.js";

/** Meter time at the start: 1 January 2026. */
const START = 1_767_225_600;
const FLASH = 0x80000;
/** Longer than any screen stays untouched, in ms. */
const LONG = 15 * 60_000;
/** In a thousand touches: cuts of the power, and looks at whether what is painted is what a full redraw gives. */
const CUTS = 1;
const LOOKS = 10;
/** Touches from one time that the display is left alone, with all well around it, to the next. */
const ALONE = 500;

/** What became of a display in a monkey's hands. */
export interface Ordeal {
  /** How often each screen was entered, and how often it was left, by its place. */
  readonly entered: number[];
  readonly left: number[];
  readonly accepted: number;
  readonly nights: number;
  readonly resets: number;
  readonly faults: string[];
}

/** The whole display on a desk, on a board that has everything, in a monkey's hands. */
class Desk implements Hand {
  readonly entered = SCREENS.map(() => 0);
  readonly left = SCREENS.map(() => 0);
  readonly faults: string[] = [];
  accepted = 0;
  /** How often it was touched while it was night, and how often it was made to forget all. */
  nights = 0;
  resets = 0;
  readonly monkey: Monkey;
  readonly #chance: Chance;
  readonly #world: World;
  readonly #width: number;
  readonly #settings: Partial<Settings>;
  readonly #flash = new NorFlash(FLASH);
  readonly #memory = new Map<string, number>();
  #screen!: FrameBuffer;
  #application!: NonNullable<typeof application>;
  #display!: HomeDisplay;
  #place = NOW;
  #isReset = false;

  constructor(telegram: Uint8Array, seed: number, width: number, settings: Partial<Settings>) {
    this.#settings = settings;
    this.#chance = new Chance(seed);
    this.#world = new World(telegram.slice(), START, this.#chance);
    this.#width = width;
    this.monkey = new Monkey(this.#chance, this.#world, this, width);
    this.switchOn();
  }

  finger(kind: "began" | "moved" | "ended" | "cancelled", x: number, y: number): void {
    if (kind === "began" && this.#display.home.night.isNight) this.nights++;
    this.#application.touch(kind, x, y);
    this.#note();
  }

  key(kind: "onStep" | "onBack" | "onEnter", step: number): void {
    this.#application.delegate(kind, step);
    this.#note();
  }

  /** One touch, and sometimes a look or a power cut. */
  step(): void {
    this.monkey.touch();
    this.#note();
    this.#application.update();
    if (this.#isReset) this.#restart();
    if (this.#chance.perMille(LOOKS)) this.#look();
    if (this.#chance.perMille(CUTS)) this.#restart();
    if (this.monkey.touches % ALONE === 0) this.#leaveAlone();
  }

  /** Switches it on, with what was kept. */
  switchOn(): void {
    const world = this.#world;
    const memory = this.#memory;
    this.#screen = installPiu(this.#width);
    this.#display = new HomeDisplay({
      meterUart: world.meterUart,
      dataRequest: { assert() {}, release() {} },
      clock: world,
      power: LEAN,
      backlight: { set() {} },
      lightSensor: { read: () => world.room },
      supply: { read: () => world.supply },
      memory: { read: (name) => memory.get(name), write: (name, value) => void memory.set(name, value) },
      flash: this.#flash,
      restart: () => {
        world.cut();
        this.resets++;
        this.#isReset = true;
      },
      touchPanel: { ...cornersMissed, wantsLesson: this.#chance.below(2) === 0 },
      settings: this.#settings,
    });
    this.#application = application!;
    this.#place = this.#display.app.place;
    this.entered[this.#place]!++;
  }

  #restart(): void {
    this.#isReset = false;
    this.#count();
    this.#world.cut();
    this.left[this.#place]!++;
    this.#world.pass(this.#chance.about(1000, 100_000));
    this.switchOn();
  }

  /** Adds up what the display has heard since it was switched on. */
  #count(): void {
    this.accepted += this.#display.decoder.accepted;
  }

  /** Lets it be: Now must come, with what a display shows that was made this moment. */
  #leaveAlone(): void {
    const world = this.#world;
    world.calm();
    world.pass(LONG);
    while (isBetweenUnits(world.house.power)) world.pass(INTERVAL * 1000);
    this.#note();
    this.#look();
    if (this.#place !== NOW) this.#complain(`is at place ${this.#place} after ${LONG / 60_000} min untouched`);
    const shown = this.picture();
    const screen = installPiu(this.#width);
    const app = new App({ ...this.#display.home, touchPanel: undefined });
    app.onGo(app.application, NOW);
    app.show(world.ticks);
    application!.update();
    const found = difference(pictureOf(screen), shown);
    if (found !== undefined) this.#complain(`shows something else than a new display: ${found.summary}`);
  }

  /** What is painted must be what a full redraw gives. */
  #look(): void {
    const shown = this.picture();
    const { width, height } = this.#screen;
    this.#application.repaint({ left: 0, top: 0, right: width, bottom: height });
    const found = difference(this.picture(), shown);
    if (found !== undefined) this.#complain(`at place ${this.#place} is not painted as it is: ${found.summary}`);
  }

  picture(): Picture {
    this.#application.update();
    return pictureOf(this.#screen);
  }

  #note(): void {
    const { place } = this.#display.app;
    if (place === this.#place) return;
    this.left[this.#place]!++;
    this.entered[place]!++;
    this.#place = place;
  }

  #complain(what: string): void {
    this.faults.push(`after ${this.monkey.touches} touches the display ${what}`);
  }

  /** To be called once, at the end. */
  get ordeal(): Ordeal {
    this.#leaveAlone();
    this.#count();
    this.left[this.#place]!++; // for that was looked at
    const { entered, left, accepted, nights, resets, faults } = this;
    return { entered, left, accepted, nights, resets, faults };
  }
}

/** Whether a power in W is shown in the unit in which it was before. */
function isBetweenUnits(power: number): boolean {
  return Math.abs(power) >= 945 && Math.abs(power) < 1000;
}

function pictureOf({ width, height, pixels }: FrameBuffer): Picture {
  return { width, height, pixels: pixels.slice() };
}

/** Gives a display to a monkey for so many touches; throws what the display throws. */
export function ordeal(
  telegram: Uint8Array,
  touches: number,
  seed: number,
  width: number,
  settings: Partial<Settings>,
): Ordeal {
  const desk = new Desk(telegram, seed, width, settings);
  for (let i = 0; i < touches; i++) {
    try {
      desk.step();
    } catch (error) {
      throw new Error(`with seed ${seed}, at touch ${i + 1}`, { cause: error });
    }
  }
  return desk.ordeal;
}
