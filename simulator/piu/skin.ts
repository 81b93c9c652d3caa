import { type PaintByState, paintByState, paintOf } from "./color.js";
import type { FrameBuffer } from "./frame-buffer.js";
import { Texture } from "./texture.js";

/** Which edges hold a content: they align a texture that is smaller or larger than the content. */
type Anchors = Readonly<Edges>;

const CENTERED: Anchors = {};

/** How the box of a content is painted: with flat colours, or with a rectangle of a texture. */
export class Skin {
  /** The size a content takes from this skin: that of the texture's rectangle, 0 for flat colours. */
  readonly width: number = 0;
  readonly height: number = 0;
  readonly #paint: PaintBox;

  constructor(dictionary: TextureSkinDictionary | ColorSkinDictionary) {
    if ("texture" in dictionary) {
      this.width = dictionary.width;
      this.height = dictionary.height;
      this.#paint = textureSkin(dictionary);
    } else this.#paint = colorSkin(dictionary);
  }

  /** Paints a box of the screen. */
  draw(
    frame: FrameBuffer,
    x: number,
    y: number,
    width: number,
    height: number,
    variant: number,
    state: number,
    anchors: Anchors = CENTERED,
  ): void {
    this.#paint(frame, x, y, width, height, variant, state, anchors);
  }
}

type PaintBox = (
  frame: FrameBuffer,
  x: number,
  y: number,
  width: number,
  height: number,
  variant: number,
  state: number,
  anchors: Anchors,
) => void;

function colorSkin({ fill, stroke, borders }: ColorSkinDictionary): PaintBox {
  const inside = states(fill);
  const edge = states(stroke);
  const { left = 0, right = 0, top = 0, bottom = 0 } = borders ?? {};
  return (frame, x, y, width, height, _variant, state) => {
    const innerWidth = width - left - right;
    const innerHeight = height - top - bottom;
    if (innerWidth < 0 || innerHeight < 0) throw new RangeError(`Borders do not fit into ${width} x ${height} pixels`);
    if (inside) frame.fillRect(paintOf(inside, state), x + left, y + top, innerWidth, innerHeight);
    if (edge) {
      const paint = paintOf(edge, state);
      frame.fillRect(paint, x, y, width, top);
      frame.fillRect(paint, x, y + height - bottom, width, bottom);
      frame.fillRect(paint, x, y + top, left, innerHeight);
      frame.fillRect(paint, x + width - right, y + top, right, innerHeight);
    }
  };
}

function states(colors: Colors | undefined): PaintByState | undefined {
  return colors === undefined ? undefined : paintByState(colors, "transparent");
}

function textureSkin(dictionary: TextureSkinDictionary): PaintBox {
  const { texture, x: sourceX, y: sourceY, width: w, height: h, variants = 0, states: step = 0 } = dictionary;
  if (!(texture instanceof Texture)) throw new TypeError("A skin's texture is a Texture");
  const paints = paintByState(dictionary.color ?? "black", "transparent");
  return (frame, x, y, width, height, variant, state, anchors) => {
    if (width <= 0 || height <= 0) return;
    frame.drawMask(
      texture.mask,
      paintOf(paints, state),
      x + align(anchors.left, anchors.right, width - w),
      y + align(anchors.top, anchors.bottom, height - h),
      sourceX + Math.trunc(variant) * variants,
      sourceY + Math.trunc(state) * step,
      w,
      h,
    );
  };
}

/** Where a texture begins, given the room that it leaves: at the edge that holds the content, else in the middle. */
function align(low: number | undefined, high: number | undefined, room: number): number {
  if (low !== undefined && high === undefined) return 0;
  if (high !== undefined && low === undefined) return room;
  return (room + 1) >> 1;
}
