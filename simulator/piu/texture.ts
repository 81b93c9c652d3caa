import { type Mask, maskOf } from "./resources.js";

/** A picture by its file name. */
export class Texture {
  /** What Piu's users do not see: the pixels. */
  readonly mask: Mask;

  constructor(path: string) {
    this.mask = maskOf(path);
  }

  get width(): number {
    return this.mask.width;
  }

  get height(): number {
    return this.mask.height;
  }
}
