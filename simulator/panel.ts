import type { FrameBuffer } from "./piu/index.js";

/** The glass of the display: a canvas that shows the frame buffer, one pixel for one. */
export class Panel {
  readonly #context: CanvasRenderingContext2D;
  readonly #image: ImageData;
  readonly #frame: FrameBuffer;

  constructor(canvas: HTMLCanvasElement, frame: FrameBuffer) {
    canvas.width = frame.width;
    canvas.height = frame.height;
    const context = canvas.getContext("2d", { alpha: false });
    if (context === null) throw new Error("This browser has no 2D canvas.");
    this.#context = context;
    this.#image = context.createImageData(frame.width, frame.height);
    this.#frame = frame;
  }

  /** Shows the frame buffer; RGB565 widens to 8 bits by repeating its high bits. */
  show(): void {
    const { data } = this.#image;
    const { pixels } = this.#frame;
    for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
      const pixel = pixels[i]!;
      const red = pixel >> 11;
      const green = (pixel >> 5) & 63;
      const blue = pixel & 31;
      data[at] = (red << 3) | (red >> 2);
      data[at + 1] = (green << 2) | (green >> 4);
      data[at + 2] = (blue << 3) | (blue >> 2);
      data[at + 3] = 255;
    }
    this.#context.putImageData(this.#image, 0, 0);
  }
}
