import { paint } from "./color.js";
import { Content } from "./content.js";
import type { FrameBuffer } from "./frame-buffer.js";
import type { Skin } from "./skin.js";
import type { Style } from "./style.js";
import type { Texture } from "./texture.js";

/** A content that its behavior paints in onDraw, in the port's coordinates. As in Piu nothing is clipped to it. */
export class Port extends Content {
  #frame: FrameBuffer | undefined;

  protected override paint(frame: FrameBuffer): void {
    super.paint(frame);
    const { left, top, right, bottom } = frame.area;
    this.#frame = frame;
    try {
      this.delegate("onDraw", left - this.box.left, top - this.box.top, right - left, bottom - top);
    } finally {
      this.#frame = undefined;
    }
  }

  /** Piu paints a port anew when it is invalidated, not when it looks different. */
  protected override restyled(): void {}

  override get state(): number {
    throw new Error("Piu cannot tell a port's state: keep it in the behavior");
  }

  override set state(state: number) {
    super.state = state;
  }

  override get variant(): number {
    throw new Error("Piu cannot tell a port's variant: keep it in the behavior");
  }

  override set variant(variant: number) {
    super.variant = variant;
  }

  get #target(): FrameBuffer {
    if (this.#frame === undefined) throw new Error("A port paints only in onDraw");
    return this.#frame;
  }

  /** Has the area painted at the next update; without arguments the whole port. */
  invalidate(x = 0, y = 0, width = this.width, height = this.height): void {
    const left = this.#x(x);
    const top = this.#y(y);
    this.container?.repaint({ left, top, right: left + Math.trunc(width), bottom: top + Math.trunc(height) });
  }

  fillColor(color: Color, x: number, y: number, width: number, height: number): void {
    this.#target.fillRect(paint(color), this.#x(x), this.#y(y), Math.trunc(width), Math.trunc(height));
  }

  drawTexture(
    texture: Texture,
    color: Color,
    x: number,
    y: number,
    sx: number,
    sy: number,
    width: number,
    height: number,
  ): void {
    if (width < 0 || height < 0) throw new RangeError(`A texture cannot be ${width} x ${height} pixels`);
    this.#target.drawMask(
      texture.mask,
      paint(color),
      this.#x(x),
      this.#y(y),
      Math.trunc(sx),
      Math.trunc(sy),
      Math.trunc(width),
      Math.trunc(height),
    );
  }

  drawSkin(skin: Skin, x: number, y: number, width: number, height: number, variant = 0, state = 0): void {
    skin.draw(this.#target, this.#x(x), this.#y(y), Math.trunc(width), Math.trunc(height), variant, state);
  }

  drawString(string: string, style: Style, color: Color, x: number, y: number, width: number, _height: number): void {
    style.drawString(this.#target, string, paint(color), this.#x(x), this.#y(y), Math.trunc(width));
  }

  drawStyle(
    string: string,
    style: Style,
    x: number,
    y: number,
    width: number,
    height: number,
    ellipsis = false,
    state = 0,
  ): void {
    style.draw(this.#target, string, state, this.#x(x), this.#y(y), Math.trunc(width), Math.trunc(height), ellipsis);
  }

  /** Size of the string without the style's margins, unlike Style.measure. */
  measureString(string: string, style: Style): Size {
    return style.measureText(string);
  }

  pushClip(x: number, y: number, width: number, height: number): void {
    this.#target.pushClip(this.#x(x), this.#y(y), Math.trunc(width), Math.trunc(height));
  }

  popClip(): void {
    this.#target.popClip();
  }

  #x(x: number): number {
    return this.box.left + Math.trunc(x);
  }

  #y(y: number): number {
    return this.box.top + Math.trunc(y);
  }
}
