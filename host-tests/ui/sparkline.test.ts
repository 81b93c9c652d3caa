import { expect, test } from "vitest";
import { DeskDisplay } from "./desk-display.js";

const COLORS: Record<number, string> = { 0: " ", 64896: "A", 33472: "a", 21949: "S", 11025: "s", 14823: "-" };

test("an hour of import fills its height, dim to the least of each minute and bright to the most", () => {
  expect(columns([1900, 1900], [600, 1000])).toEqual(["AAaaaaaaaaaaaaaaaaa-", "         AAAAaaaaaa-"]);
});

test("a quiet house looks quiet: the height is half a kilowatt at least", () => {
  expect(columns([100, 100], [500, 500])).toEqual(["               AAaa-", "AAaaaaaaaaaaaaaaaaa-"]);
  expect(columns([100, 100], [120, 120])).toEqual(["               AAaa-", "              AAaaa-"]);
});

test("export hangs below the zero line, and a minute with both stands on both sides", () => {
  expect(columns([-1900, -1900], [-1000, -600])).toEqual(["-sssssssssssssssssSS", "-ssssssSSSS         "]);
  expect(columns([-950, -950], [-475, 475], [950, 950])).toEqual([
    "          -sssssssSS",
    "     AAAAA-SSSSS    ",
    "AAaaaaaaaa-         ",
  ]);
});

test("a minute that is not known is empty, and one without power has a bright line", () => {
  expect(columns([500, 500], undefined, [0, 0])).toEqual([
    "AAaaaaaaaaaaaaaaaaa-",
    "                   -",
    "                 AA-",
  ]);
});

test("the smaller side keeps room for what is on it, be it nothing but 0 W", () => {
  expect(columns([-6000, -6000], [60, 60], [0, 0])).toEqual([
    "  -sssssssssssssssSS",
    "AA-                 ",
    "AA-                 ",
  ]);
  expect(columns([6000, 6000], [-60, -60])).toEqual(["AAaaaaaaaaaaaaaaa-  ", "                 -SS"]);
  expect(columns([-6000, 60])).toEqual(["  -SSSSSSSSSSSSSSSSS"]);
});

/** The newest columns as they look from top to bottom, made of the least and the most power of each minute. */
function columns(...minutes: ([min: number, max: number] | undefined)[]): string[] {
  const display = new DeskDisplay("sv");
  minutes.forEach((minute, i) => {
    for (const power of minute ?? []) display.household.trace.accept(power, i * 60_000);
  });
  display.household.age = 0;
  display.household.netPower = 0;
  display.show();
  const { pixels } = display.picture();
  return minutes.map((_, i) => {
    const x = 8 + 3 * (60 - minutes.length + i);
    return Array.from({ length: 20 }, (_, y) => COLORS[pixels[(192 + y) * 320 + x]!] ?? "?").join("");
  });
}
