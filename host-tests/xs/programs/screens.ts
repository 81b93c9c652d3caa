import type { StandIn } from "./piu-stand-in.js";
import "./piu-stand-in.js";
import { HomeDisplay } from "../../../src/home-display.js";
import { TARIFFS } from "../../../src/household/tariff-presets.js";
import type { Clock } from "../../../src/port/p1-port.js";
import { SCREENS } from "../../../src/ui/app.js";
import { NOW } from "../../../src/ui/screens/screen.js";
import { LEAN } from "../../power/boards.js";
import { House, INTERVAL } from "../../soak/house.js";
import { HouseLine } from "../../soak/house-line.js";
import { PRICES } from "../../ui/books.js";
import { latin1 } from "./latin1.js";

/** The whole display, of an owner who has chosen all that there is, with something that stands for Piu. */
class Desk implements Clock {
  ticks = 0;
  readonly house: House;
  readonly display: HomeDisplay;
  readonly #line: HouseLine;
  #second: () => void = nothing;

  constructor(telegram: Uint8Array, start: number) {
    this.house = new House(telegram, start);
    this.#line = new HouseLine(this.house);
    this.display = new HomeDisplay({
      meterUart: this.#line.meterUart,
      dataRequest: undefined,
      clock: this,
      power: LEAN,
      lightSensor: { read: () => 1 },
      settings: { goal: 10, prices: PRICES, tariff: TARIFFS[0]! },
    });
  }

  every(_milliseconds: number, callback: () => void): void {
    this.#second = callback;
  }

  soon(): void {}

  /** Lets a telegram come, has everything painted, and lets the seconds until the next one pass; on a page somebody stays. */
  step(): void {
    const { app } = this.display;
    const application = app.application as unknown as StandIn;
    this.house.step();
    this.#line.send();
    application.draw();
    for (let second = 0; second < INTERVAL; second++) {
      this.ticks += 1000;
      if (app.place !== NOW) app.onGo(app.application, app.place);
      this.#second();
    }
  }
}

let desk: Desk;

/** Begins a display with the Kamstrup telegram given as Latin-1, at a meter time in seconds since 1970. */
export function beginDesk(telegram: string, start: number): void {
  desk = new Desk(latin1(telegram), start);
}

/** How many screens there are. */
export function screens(): number {
  return SCREENS.length;
}

/** Goes to a screen. */
export function goTo(place: number): void {
  const { app } = desk.display;
  app.onGo(app.application, place);
}

/** Where the display is. */
export function whereIsIt(): number {
  return desk.display.app.place;
}

/** Lives on until nothing happens in the house for a while. */
export function liveToCalm(): void {
  do desk.step();
  while (!desk.house.isCalm);
}

/** Whether it is night there. */
export function isNight(): boolean {
  return desk.display.home.night.isNight;
}

/** Lives through so many telegrams on the screen that is shown. */
export function liveOnDesk(telegrams: number): void {
  for (let i = 0; i < telegrams; i++) desk.step();
}

function nothing(): void {}
