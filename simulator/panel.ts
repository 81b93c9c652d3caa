import type { FrameBuffer } from "./piu/index.js";

/** The glass of the display: a canvas that shows the frame buffer, one pixel for one. */
export class Panel {
  readonly #context: CanvasRenderingContext2D;
  readonly #image: ImageData;
  readonly #frame: FrameBuffer;

  constructor(canvas: HTMLCanvasElement, frame: FrameBuffer) {
    canvas.width = frame.width;
    canvas.height = frame.height;
    const { style } = document.documentElement;
    style.setProperty("--columns", `${frame.width}px`);
    style.setProperty("--aspect", `${frame.width} / ${frame.height}`);
    const context = canvas.getContext("2d", { alpha: false });
    if (context === null) throw new Error("This browser has no 2D canvas.");
    this.#context = context;
    this.#image = context.createImageData(frame.width, frame.height);
    this.#frame = frame;
  }

  /** Shows the frame buffer as it is. */
  show(): void {
    this.#frame.toRGBA(new Uint32Array(this.#image.data.buffer));
    this.#context.putImageData(this.#image, 0, 0);
  }
}
