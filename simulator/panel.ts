import { DEFAULT_SETTINGS } from "../src/settings.js";
import type { FrameBuffer } from "./piu/index.js";

/** The light in % that looks full on the page: that of a display on a wall by day. */
const FULL = DEFAULT_SETTINGS.brightnessDay;

/** The glass of the display: a canvas that shows the frame buffer, one pixel for one. */
export class Panel {
  readonly #context: CanvasRenderingContext2D;
  readonly #image: ImageData;
  readonly #frame: FrameBuffer;
  #light = FULL;

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

  /** Lights it at so many %, as bright as an eye takes that which is used to the room: by the cube root. */
  set light(percent: number) {
    if (percent === this.#light) return;
    this.#light = percent;
    this.#context.canvas.style.filter = percent < FULL ? `brightness(${Math.cbrt(percent / FULL).toFixed(2)})` : "";
  }

  get light(): number {
    return this.#light;
  }
}
