import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { difference, fromPng } from "../../tools/pictures/rgb565.js";
import { DeskDisplay } from "./desk-display.js";
import { screenStates } from "./screen-states.js";

test.each(screenStates)("$name is what real Piu paints", ({ name, language, place, set }) => {
  const display = new DeskDisplay(language, place);
  set(display.household, display.meter);
  display.show();
  const real = fromPng(readFileSync(new URL(`pictures/${name}.png`, import.meta.url)));
  expect(difference(real, display.picture())?.summary).toBe(undefined);
});
