import "../ui/install-piu.js";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { SCREENS } from "../../simulator/page-options.js";
import { application, installPiu } from "../../simulator/piu/index.js";
import { HomeDisplay } from "../../src/home-display.js";
import { SUGGESTED_PRICES } from "../../src/household/prices.js";
import { TARIFFS } from "../../src/household/tariff-presets.js";
import { NOW } from "../../src/ui/screens/screen.js";
import { House, INTERVAL } from "../soak/house.js";
import { HouseLine } from "../soak/house-line.js";

/** Meter time at the start: 15 January 2026, 9 in the morning. */
const START = 1_768_467_600;

/** What telegrams cost on a screen on the desk. */
export interface DeskCost {
  readonly name: string;
  readonly place: number;
  /** Pixels that each telegram painted, and that the ten seconds behind each did. */
  readonly pixels: readonly number[];
  readonly between: readonly number[];
  /** Time in ms from the last byte of each telegram to the last pixel. */
  readonly times: readonly number[];
}

/** Lives through so many telegrams on each screen, while nothing happens in the house. */
export function costOnDesk(telegram: Uint8Array, telegrams: number): DeskCost[] {
  const clock = new SimulatedClock();
  const house = new House(telegram.slice(), START);
  const line = new HouseLine(house);
  installPiu();
  const { app } = new HomeDisplay({
    meterUart: line.meterUart,
    dataRequest: undefined,
    clock,
    settings: { goal: 10, prices: SUGGESTED_PRICES, tariff: TARIFFS[0]! },
  });
  const piu = application!;
  const pass = () => {
    for (let second = 0; second < INTERVAL; second++) {
      if (app.place !== NOW) app.onGo(app.application, app.place);
      clock.advanceTo(clock.ticks + 1000);
    }
    return piu.update();
  };
  const step = () => {
    house.step();
    line.send();
    return piu.update();
  };
  const toCalm = () => {
    do {
      step();
      pass();
    } while (!house.isCalm);
  };
  return Object.entries(SCREENS).map(([name, place]) => {
    toCalm();
    app.onGo(app.application, place);
    step();
    const pixels: number[] = [];
    const between: number[] = [];
    const times: number[] = [];
    for (let i = 0; i < telegrams; i++) {
      between.push(pass());
      const start = performance.now();
      pixels.push(step());
      times.push(performance.now() - start);
    }
    return { name, place, pixels, between, times };
  });
}
