import { describe, expect, test, vi } from "vitest";
import { Label } from "../../simulator/piu/index.js";
import type { Zone } from "../../src/ui/parts/zone.js";
import type { Picture } from "../../tools/pictures/rgb565.js";
import { contrast, toRgb565 } from "./contrast.js";
import { displayIn } from "./display-in.js";
import { leavesShown } from "./leaves.js";
import { screenStates } from "./screen-states.js";

const made = vi.hoisted((): Zone[] => []);
vi.mock("../../src/ui/parts/zone.js", async (original) => {
  const { Zone: Real } = await original<{ Zone: typeof Zone }>();
  return {
    Zone: class extends Real {
      constructor(left: number, top: number, width: number, height: number) {
        super(left, top, width, height);
        made.push(this);
      }
    },
  };
});

/** What must be read is at least so far from its ground; shapes are, that say no more than words beside them. */
const READABLE = 7;
const SEEN = 3;
const LEAST_TARGET = 50;

/** Never text: empty bars and hairlines; the fill of what can be touched; the dim part of a curve or bar. */
const TRACK = toRgb565(0x393c39);
const PANEL = toRgb565(0x181c18);
const DIM = [toRgb565(0x845900), toRgb565(0x29618c)];

describe.each([320, 280])("on %i pixels", (width) => {
  test.each(screenStates)("$name can be read", (state) => {
    const display = displayIn(state, state.language, width);
    const all = display.picture();
    const complaints = leavesShown().flatMap((leaf) => {
      leaf.visible = false;
      const without = display.picture();
      leaf.visible = true;
      const name = leaf instanceof Label ? leaf.string : `what stands at ${leaf.x},${leaf.y}`;
      return inksOf(all, without, leaf instanceof Label && leaf.skin !== undefined)
        .filter(({ ink, ratio }) => ink !== TRACK && ink !== PANEL && ratio < (DIM.includes(ink) ? SEEN : READABLE))
        .map(({ ink, ratio }) => `${name}: ${ink.toString(16)} at ${ratio.toFixed(1)}`);
    });
    expect(complaints).toEqual([]);
  });

  test.each(screenStates)("a finger hits what it wants on $name", (state) => {
    made.length = 0;
    displayIn(state, state.language, width);
    const boxes = made.map(({ from, to, top, height }) => ({ from, to, top, bottom: top + height }));
    for (const { from, to, top, bottom } of boxes) {
      expect(to - from).toBeGreaterThanOrEqual(LEAST_TARGET);
      expect(bottom - top).toBeGreaterThanOrEqual(LEAST_TARGET);
      expect([from >= 0, to <= width, top >= 0, bottom <= 240]).toEqual([true, true, true, true]);
    }
  });
});

/** What a content adds to a picture: its plain colour with its contrast; of a filled one also what stands on the filling. */
function inksOf(all: Picture, without: Picture, isFilled: boolean): { ink: number; ratio: number }[] {
  const inks: number[] = [];
  const grounds: number[] = [];
  all.pixels.forEach((ink, i) => {
    if (ink === without.pixels[i]) return;
    inks.push(ink);
    grounds.push(without.pixels[i]!);
  });
  if (inks.length === 0) return [];
  const [ground] = mostFirst(grounds) as [number];
  const [most, ...others] = mostFirst(inks) as [number, ...number[]];
  if (isFilled) {
    const onIt = Math.max(...others.map((ink) => contrast(ink, most)));
    return [
      { ink: most, ratio: contrast(most, ground) },
      { ink: ground, ratio: onIt },
    ];
  }
  // the rows of a dash are so few that most of them are half ink, half ground
  const isMuch = (ink: number) => inks.filter((other) => other === ink).length >= inks.length / 4;
  const plain = DIM.includes(most) ? most : strongest([most, ...others.filter(isMuch)], ground);
  return [{ ink: plain, ratio: contrast(plain, ground) }];
}

function strongest(inks: readonly number[], ground: number): number {
  return inks.reduce((best, ink) => (contrast(ink, ground) > contrast(best, ground) ? ink : best));
}

function mostFirst(colours: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
}
