import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { difference, fromPng } from "../../tools/pictures/rgb565.js";
import { displayIn } from "./display-in.js";
import { narrowStates, screenStates } from "./screen-states.js";

describe.each([
  { width: 320, pictures: "pictures", states: screenStates },
  { width: 280, pictures: "pictures-280", states: narrowStates },
])("$width pixels wide", ({ width, pictures, states }) => {
  test.each(states)("$name is what real Piu paints", (state) => {
    const display = displayIn(state, state.language, width);
    const real = fromPng(readFileSync(new URL(`${pictures}/${state.name}.png`, import.meta.url)));
    expect(difference(real, display.picture())?.summary).toBe(undefined);
  });
});
