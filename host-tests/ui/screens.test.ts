import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { difference, fromPng } from "../../tools/pictures/rgb565.js";
import { cornersMissed } from "./calibration-states.js";
import { DeskDisplay } from "./desk-display.js";
import { narrowStates, screenStates } from "./screen-states.js";

describe.each([
  { width: 320, pictures: "pictures", states: screenStates },
  { width: 280, pictures: "pictures-280", states: narrowStates },
])("$width pixels wide", ({ width, pictures, states }) => {
  test.each(states)(
    "$name is what real Piu paints",
    ({ name, language, place, link, failing = 0, storage = "kept", set, fingers = 0 }) => {
      const display = new DeskDisplay(language, place, cornersMissed, width);
      set(display.household, display.meter, display.power);
      display.link.state = link ?? "waiting";
      display.link.failing = failing;
      display.storage.state = storage;
      for (let i = 0; i < fingers; i++) display.touch(160, 120);
      display.show();
      const real = fromPng(readFileSync(new URL(`${pictures}/${name}.png`, import.meta.url)));
      expect(difference(real, display.picture())?.summary).toBe(undefined);
    },
  );
});
