import type * as Piu from "piu/MC";
import { theme } from "../theme.js";
import { Zone } from "./zone.js";

const LEFT = 8;
const TOP = 180;
const HEIGHT = 52;
/** Between the buttons of a page. */
const GAP = 4;
/** The width of the outer ones of three: for "Rekisterit" and "Skærmen". */
const OUTER = 98;
const CHEVRON_WIDTH = 14;
const CHEVRON_HEIGHT = 24;

/** Where the left one of a page's two buttons stands. */
export function leftButton(): Zone {
  return new Zone(LEFT, TOP, (theme.right - LEFT - GAP) >> 1, HEIGHT);
}

/** Where the right one of a page's two buttons stands. */
export function rightButton(): Zone {
  const { width } = leftButton();
  return new Zone(theme.right - width, TOP, width, HEIGHT);
}

/** Where a page's three buttons stand; the one in the middle is short on a small display. */
export function threeButtons(): readonly [left: Zone, middle: Zone, right: Zone] {
  const right = theme.right - OUTER;
  const middle = LEFT + OUTER + GAP;
  return [
    new Zone(LEFT, TOP, OUTER, HEIGHT),
    new Zone(middle, TOP, right - GAP - middle, HEIGHT),
    new Zone(right, TOP, OUTER, HEIGHT),
  ];
}

/** A frame that can be touched, with a word in it. */
export function wordButton(zone: Zone, string: string): Piu.Content {
  const { left, top, width, height } = zone;
  return new Label(null, { left, top, width, height, skin: theme.button, style: theme.smallCentred, string });
}

/** The one of some buttons that is chosen. */
export function chosenButton(zone: Zone, string: string): Piu.Content {
  const { left, top, width, height } = zone;
  return new Label(null, { left, top, width, height, skin: theme.attention, style: theme.smallBlackCentred, string });
}

/** A frame that can be touched, with the chevron that leads back (variant 0) or on (1) in it. */
export function chevronButton(zone: Zone, variant: number): Piu.Content {
  const { left, top, width, height } = zone;
  const sign = new Content(null, {
    left: (width - CHEVRON_WIDTH) >> 1,
    top: (height - CHEVRON_HEIGHT) >> 1,
    skin: theme.chevron,
    variant,
  });
  return new Container(null, { left, top, width, height, skin: theme.button, contents: [sign] });
}
