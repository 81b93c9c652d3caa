/** A colour made ready for painting on a 16-bit frame buffer. */
export interface Paint {
  /** The colour in RGB565. */
  readonly pixel: number;
  /** How much of it a fill leaves on a pixel, 0 to 31. */
  readonly level: number;
  /** The same for a mask, by the mask's value: 0 (opaque) to 15 (clear). */
  readonly maskLevels: Uint8Array;
}

/** What one content shows in its states: always four, as in Piu. */
export type PaintByState = readonly [Paint, Paint, Paint, Paint];

const NAMES = new Map(
  Object.entries({
    transparent: 0x00000000,
    aqua: 0x00ffffff,
    black: 0x000000ff,
    blue: 0x0000ffff,
    fuchsia: 0xff00ffff,
    gray: 0x808080ff,
    green: 0x008000ff,
    lime: 0x00ff00ff,
    maroon: 0x800000ff,
    navy: 0x000080ff,
    olive: 0x808000ff,
    orange: 0xffa500ff,
    purple: 0x800080ff,
    red: 0xff0000ff,
    silver: 0xc0c0c0ff,
    teal: 0x008080ff,
    white: 0xffffffff,
    yellow: 0xffff00ff,
  }),
);

/** The colour as 0xRRGGBBAA; throws where Piu would misread it. */
export function parseColor(color: Color): number {
  if (typeof color === "number") {
    if (Number.isInteger(color) && color >= 0 && color <= 0xffffffff) return color;
    throw new RangeError(`${color} is no colour: write 0xRRGGBBAA`);
  }
  const named = NAMES.get(color);
  if (named !== undefined) return named;
  const digits = /^#([0-9a-f]+)$/i.exec(color)?.[1] ?? "";
  switch (digits.length) {
    case 3:
      return Number.parseInt(`${digits.replace(/./g, "$&$&")}ff`, 16);
    case 6:
      return Number.parseInt(`${digits}ff`, 16);
    case 8:
      return Number.parseInt(digits, 16);
    case 4:
      throw new RangeError(`"${color}": Piu misreads #RGBA, write #RRGGBBAA`);
    default:
      throw new RangeError(`"${color}" is no colour: write a CSS 2 name, #RGB, #RRGGBB, #RRGGBBAA or 0xRRGGBBAA`);
  }
}

/** RGB565 of 0xRRGGBBAA, by truncation. */
function pack(color: number): number {
  return ((color >>> 16) & 0xf800) | ((color >>> 13) & 0x07e0) | ((color >>> 11) & 0x001f);
}

/** For each alpha of four bits, what a mask's values leave on a pixel. */
const MASK_LEVELS = Array.from({ length: 16 }, (_, alpha) =>
  Uint8Array.from({ length: 16 }, (_, value) => Math.round((((15 - value) / 15) * 31 * alpha) / 15)),
);

const paints = new Map<Color, Paint>();

/** The colour ready for painting; every colour is prepared once. */
export function paint(color: Color): Paint {
  let known = paints.get(color);
  if (known === undefined) {
    const rgba = parseColor(color);
    const alpha = rgba & 0xff;
    known = { pixel: pack(rgba), level: alpha >> 3, maskLevels: MASK_LEVELS[alpha >> 4]! };
    paints.set(color, known);
  }
  return known;
}

/** The paints of four states: a single colour serves them all, of a list the missing ones are `missing`. */
export function paintByState(colors: Colors, missing: Color): PaintByState {
  if (typeof colors !== "object") {
    const one = paint(colors);
    return [one, one, one, one];
  }
  const at = (state: number): Paint => paint(colors[state] ?? missing);
  return [at(0), at(1), at(2), at(3)];
}

/** The paint of a state. Piu blends between states, which no screen uses, and misreads or crashes outside of 0 to 3. */
export function paintOf(paints: PaintByState, state: number): Paint {
  const found = paints[state];
  if (found === undefined) throw new RangeError(`State ${state} is not 0, 1, 2 or 3`);
  return found;
}
