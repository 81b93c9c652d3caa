import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { difference, fromPng } from "../../tools/pictures/rgb565.js";
import { displayIn } from "./display-in.js";
import { narrowStates, type ScreenState, SPOKEN, screenStates, spokenStates } from "./screen-states.js";

const own = (state: ScreenState) => state.language;

describe.each([
  { width: 320, pictures: "pictures", states: screenStates, languageOf: own },
  { width: 280, pictures: "pictures-280", states: narrowStates, languageOf: own },
  ...SPOKEN.map((language) => ({
    width: 320,
    pictures: `pictures-${language}`,
    states: spokenStates,
    languageOf: () => language,
  })),
])("$width pixels wide, in $pictures", ({ width, pictures, states, languageOf }) => {
  test.each(states)("$name is what real Piu paints", (state) => {
    const display = displayIn(state, languageOf(state), width);
    const real = fromPng(readFileSync(new URL(`${pictures}/${state.name}.png`, import.meta.url)));
    expect(difference(real, display.picture())?.summary).toBe(undefined);
  });
});
