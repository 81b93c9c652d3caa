import { Content } from "./content.js";
import type { FrameBuffer } from "./frame-buffer.js";
import type { Axis } from "./layout.js";
import type { Style } from "./style.js";

/** A content with a line of text. */
export class Label extends Content {
  declare private text: string;

  constructor(data?: unknown, dictionary?: LabelDictionary) {
    super(data, dictionary);
  }

  protected override take(dictionary: LabelDictionary): void {
    super.take(dictionary);
    this.text = dictionary.string ?? "";
  }

  get string(): string {
    return this.text;
  }

  set string(string: string) {
    this.text = string;
    this.reflow();
    this.changed();
  }

  get #textStyle(): Style {
    const style = this.cascadedStyle;
    if (style === undefined) throw new Error(`Label "${this.text}" has no style`);
    return style;
  }

  protected override natural(axis: Axis): number {
    return this.#textStyle.measure(this.text)[axis.size];
  }

  protected override paint(frame: FrameBuffer): void {
    super.paint(frame);
    const { left, top, right, bottom } = this.box;
    this.#textStyle.draw(frame, this.text, this.state, left, top, right - left, bottom - top, true);
  }
}
