import { uartOn } from "../port/perfect-uart.js";
import "../ui/install-piu.js";
import { expect, test } from "vitest";
import { SimulatedClock } from "../../simulator/devices/simulated-clock.js";
import { VirtualUart } from "../../simulator/devices/virtual-uart.js";
import { application, installPiu } from "../../simulator/piu/index.js";
import { HomeDisplay } from "../../src/home-display.js";
import { DAY, meterAt } from "./measured.js";

const AMBER = 0xfd80;
const SKY = 0x55bd;

/** The display in the villa from a meter time on. */
function displayAt(start: string) {
  const screen = installPiu();
  const clock = new SimulatedClock();
  const meter = meterAt(start);
  const meterUart = uartOn((options) => new VirtualUart(meter, clock, options));
  const { decoder } = new HomeDisplay({ meterUart, dataRequest: undefined, clock, settings: {} });
  const count = (color: number) => screen.pixels.filter((pixel) => pixel === color).length;
  const run = (seconds: number) => {
    clock.advanceTo(clock.ticks + seconds * 1000);
    application!.update();
    return count(SKY) > count(AMBER) ? "sells" : "buys";
  };
  return { decoder, run };
}

test("the display in the villa sells at noon in June, and buys on an evening in January", () => {
  expect(displayAt("2026-06-21T11:00").run(60)).toBe("sells");
  expect(displayAt("2026-01-15T18:00").run(60)).toBe("buys");
});

test("on a day of June it buys, sells and buys again, and no telegram is lost", () => {
  const { decoder, run } = displayAt("2026-06-21T00:00");
  const hours = Array.from({ length: 24 }, () => run(DAY / 24));
  expect(hours.filter((now, hour) => hour === 0 || now !== hours[hour - 1])).toEqual(["buys", "sells", "buys"]);
  expect(decoder.accepted).toBe(DAY / 10 + 1);
});
