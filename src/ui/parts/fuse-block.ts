import type * as Piu from "piu/MC";
import type { Phases } from "../../household/phases.js";
import { POINT } from "../figure.js";
import { BLACKS, theme } from "../theme.js";
import { Amount } from "./amount.js";
import { Choice } from "./choice.js";
import { BLOCK_HEIGHT, BLOCK_WIDTH, textAt, textWidth } from "./text.js";

const NAMES: readonly string[] = Object.freeze(["L1", "L2", "L3"]);
const BASELINE = 22;
const MARGIN = 6;
const GAP = 3;
const WIDEST = 33;

/** The phase that comes near the main fuse and its share of it, on a block that asks to come closer. */
export class FuseBlock {
  readonly content: Piu.Container;
  readonly #names: Choice;
  readonly #share: Amount;

  constructor(left: number, top: number, percent: string) {
    const { smallBlackText: text, smallDigits } = theme;
    const right = BLOCK_WIDTH - MARGIN - textWidth(text.style, percent) - GAP;
    this.#names = new Choice(NAMES.map((name) => textAt(MARGIN, BASELINE, text, name)));
    this.#share = new Amount(smallDigits, BLACKS, POINT, { right, baseline: BASELINE, width: WIDEST });
    const unitLeft = right + GAP;
    this.content = new Container(null, {
      left,
      top,
      width: BLOCK_WIDTH,
      height: BLOCK_HEIGHT,
      skin: theme.fault,
      contents: [...this.#names.contents, this.#share.port, textAt(unitLeft, BASELINE, text, percent)],
    });
    this.content.visible = false;
  }

  /** Shows the phase with the most; undefined hides the block. */
  show(phases: Phases | undefined): void {
    const isShown = phases?.most !== undefined;
    if (isShown !== this.content.visible) this.content.visible = isShown;
    if (phases?.most === undefined) return;
    const { most, fuse, L1, L2 } = phases;
    this.#names.show(L1.current === most ? 0 : L2.current === most ? 1 : 2);
    this.#share.show(Math.round((most / fuse) * 100));
  }
}
