import "./install-piu.js";
import { expect, test } from "vitest";
import { dress, theme } from "../../src/ui/theme.js";
import { readBmFont } from "./bm-font.js";

dress(320);

test.each([
  ["plex-s", theme.smallGrey],
  ["plex-m", theme.mediumWhite],
  ["plex-l", theme.largeFlow],
])("a label in %s is as high as the font's line and stands on its baseline", (name, type) => {
  const { ascent, lineHeight } = readBmFont(name);
  expect({ ascent: type.ascent, lineHeight: type.lineHeight }).toEqual({ ascent, lineHeight });
});
