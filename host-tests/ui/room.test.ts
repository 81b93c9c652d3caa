import { describe, expect, test } from "vitest";
import { type Content, Label } from "../../simulator/piu/index.js";
import { LANGUAGES } from "../../src/settings.js";
import { meterName } from "../../src/ui/meter-name.js";
import { CALIBRATION } from "../../src/ui/screens/screen.js";
import type { DeskDisplay } from "./desk-display.js";
import { displayIn } from "./display-in.js";
import { leavesShown } from "./leaves.js";
import { screenStates } from "./screen-states.js";

/** What a content paints. */
interface Ink {
  readonly name: string;
  /** Whether other things may stand on it. */
  readonly isGround: boolean;
  readonly pixels: ReadonlySet<number>;
}

/** To the screen's edges, and between two things beside each other, in pixels. */
const MARGIN = 3;
const APART = 2;

describe.each([320, 280])("on %i pixels", (width) => {
  describe.each(LANGUAGES)("in %s", (language) => {
    test.each(screenStates.filter(({ place }) => place !== CALIBRATION))("$name has room for all", (state) => {
      expect(complaints(displayIn(state, language, width), width)).toEqual([]);
    });
  });
});

/** What leaves the screen, reaches out of its frame, or touches something else. */
function complaints(display: DeskDisplay, width: number): string[] {
  const inks = leavesShown();
  for (const leaf of inks) leaf.visible = false;
  const painted = inks.map((leaf) => inkOf(leaf, display)).filter(({ pixels }) => pixels.size > 0);
  const isNearEdge = (i: number) => i % width < MARGIN || i % width >= width - MARGIN;
  return [
    ...painted
      .filter(({ isGround, pixels }) => !isGround && [...pixels].some(isNearEdge))
      .map(({ name }) => `${name} leaves the screen`),
    ...painted.flatMap((a, i) =>
      painted.slice(i + 1).flatMap((b) => (touch(a, b) ? `${a.name} touches ${b.name}` : [])),
    ),
    ...inks.flatMap((leaf) =>
      fits(leaf) || isSent(leaf, display) ? [] : `${(leaf as Label).string} reaches out of its frame`,
    ),
  ];
}

/** The content painted alone. */
function inkOf(leaf: Content, display: DeskDisplay): Ink {
  leaf.visible = true;
  const { pixels } = display.picture();
  leaf.visible = false;
  const painted = new Set<number>();
  for (const [i, pixel] of pixels.entries()) if (pixel !== 0) painted.add(i);
  const text = leaf instanceof Label ? leaf.string : `${leaf.constructor.name} at ${leaf.x},${leaf.y}`;
  return { name: text, isGround: leaf.skin !== undefined && !(leaf instanceof Label), pixels: painted };
}

function touch(a: Ink, b: Ink): boolean {
  if (a.isGround || b.isGround) return false;
  return [...a.pixels].some((i) => {
    for (let right = -APART; right <= APART; right++) if (b.pixels.has(i + right)) return true;
    return false;
  });
}

/** Whether a label's text has room in a width that it was given. */
function fits(leaf: Content): boolean {
  if (!(leaf instanceof Label)) return true;
  const { width = 0 } = leaf.style!.measure(leaf.string);
  return width <= leaf.width - (leaf.skin === undefined ? 0 : 12);
}

/** Whether it is what the meter calls itself, which is cut where it is too long. */
function isSent(leaf: Content, { meter }: DeskDisplay): boolean {
  return leaf instanceof Label && leaf.string === meterName(meter.reading.identification);
}
