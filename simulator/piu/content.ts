import type { FrameBuffer } from "./frame-buffer.js";
import type { Axis } from "./layout.js";
import { Placed } from "./placed.js";
import { overlap } from "./region.js";
import { Skin } from "./skin.js";
import { Style } from "./style.js";

/** A rectangle of the screen. */
export class Content extends Placed {
  active = false;
  backgroundTouch = false;
  #skin: Skin | undefined;
  #style: Style | undefined;
  #state = 0;
  #variant = 0;
  #visible = true;
  #displayed = false;

  constructor(data?: unknown, dictionary: ContentDictionary = {}) {
    super();
    if (dictionary.Behavior) this.behavior = new dictionary.Behavior();
    this.take(dictionary);
    this.delegate("onCreate", data, dictionary);
  }

  /**
   * Takes over the properties of the dictionary, before onCreate. It runs in this class's constructor, so subclasses
   * declare their fields and set them here.
   */
  protected take(dictionary: ContentDictionary): void {
    this.coordinates = dictionary;
    if ("skin" in dictionary) this.#skin = instance(Skin, dictionary.skin);
    if ("style" in dictionary) this.#style = instance(Style, dictionary.style);
    this.#state = dictionary.state ?? 0;
    this.#variant = dictionary.variant ?? 0;
    this.#visible = dictionary.visible ?? true;
    this.name = dictionary.name ?? "";
    this.active = dictionary.active ?? false;
    this.backgroundTouch = dictionary.backgroundTouch ?? false;
  }

  get index(): number {
    return this.container?.indexOf(this) ?? -1;
  }

  get next(): Content | undefined {
    return this.container?.content(this.index + 1);
  }

  get previous(): Content | undefined {
    return this.container?.content(this.index - 1);
  }

  /** The active content at a point of the screen. */
  hit(x: number, y: number): Content | undefined {
    const { left, top, right, bottom } = this.box;
    return this.active && x >= left && x < right && y >= top && y < bottom ? this : undefined;
  }

  /** From now on this touch is reported to this content only. */
  captureTouch(id: number, x: number, y: number, ticks: number): void {
    this.container?.capture(this, id, x, y, ticks);
  }

  protected override natural(axis: Axis): number {
    return this.#skin?.[axis.size] ?? 0;
  }

  /** On the screen: tells its behavior, once. */
  display(): void {
    if (this.#displayed) return;
    this.#displayed = true;
    this.delegate("onDisplaying");
  }

  /** Off the screen. */
  undisplay(): void {
    this.unfit();
    this.#displayed = false;
  }

  get skin(): Skin | undefined {
    return this.#skin;
  }

  set skin(skin: Skin | undefined) {
    this.#skin = skin;
    this.reflow();
    this.restyled();
  }

  get style(): Style | undefined {
    return this.#style;
  }

  set style(style: Style | undefined) {
    this.#style = style;
    this.reflow();
    this.restyled();
  }

  get state(): number {
    return this.#state;
  }

  set state(state: number) {
    this.#state = state;
    this.restyled();
  }

  get variant(): number {
    return this.#variant;
  }

  set variant(variant: number) {
    this.#variant = variant;
    this.restyled();
  }

  get visible(): boolean {
    return this.#visible;
  }

  set visible(visible: boolean) {
    this.#visible = visible;
    this.changed();
  }

  /** It looks different in the same place. */
  protected restyled(): void {
    this.repaintBox();
  }

  /** Its own style over those of the containers above. */
  get cascadedStyle(): Style | undefined {
    const inherited = this.container?.cascadedStyle;
    if (this.#style === undefined || inherited === undefined) return this.#style ?? inherited;
    return this.#style.under(inherited);
  }

  /** Paints it, if it is visible and the area that has to be painted touches it. */
  draw(frame: FrameBuffer): void {
    if (this.#visible && overlap(this.box, frame.area)) this.paint(frame);
  }

  protected paint(frame: FrameBuffer): void {
    const { left, top, right, bottom } = this.box;
    this.#skin?.draw(frame, left, top, right - left, bottom - top, this.#variant, this.#state, this.asked);
  }
}

function instance<T>(of: new (...dictionary: never[]) => T, value: unknown): T {
  if (value instanceof of) return value;
  throw new TypeError(`Wanted a ${of.name}, got ${value}: leave the property out if there is none`);
}
