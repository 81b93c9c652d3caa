import "./install-piu.js";
import { expect, test } from "vitest";
import { largeFlow, mediumWhite, smallGrey } from "../../src/ui/theme.js";
import { readBmFont } from "./bm-font.js";

test.each([
  ["plex-s", smallGrey],
  ["plex-m", mediumWhite],
  ["plex-l", largeFlow],
])("a label in %s is as high as the font's line and stands on its baseline", (name, type) => {
  const { ascent, lineHeight } = readBmFont(name);
  expect({ ascent: type.ascent, lineHeight: type.lineHeight }).toEqual({ ascent, lineHeight });
});
