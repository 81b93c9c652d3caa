import { Content } from "./content.js";
import type { FrameBuffer } from "./frame-buffer.js";
import { type Axis, HORIZONTAL, place, VERTICAL } from "./layout.js";

/** A content with contents. */
export class Container extends Content {
  declare clip: boolean;
  declare private contents: Content[];

  constructor(data?: unknown, dictionary?: ContainerDictionary) {
    super(data, dictionary);
  }

  protected override take(dictionary: ContainerDictionary): void {
    super.take(dictionary);
    this.clip = dictionary.clip ?? false;
    this.contents = [];
    for (const content of dictionary.contents ?? []) {
      if (!(content instanceof Content)) throw new TypeError(`${content} is no Content`);
      this.add(content);
    }
  }

  get first(): Content | undefined {
    return this.contents[0];
  }

  get last(): Content | undefined {
    return this.contents.at(-1);
  }

  get length(): number {
    return this.contents.length;
  }

  /** The content of that index or name. */
  content(at: number | string): Content | undefined {
    return typeof at === "number" ? this.contents[at] : this.contents.find((content) => content.name === at);
  }

  indexOf(content: Content): number {
    return this.contents.indexOf(content);
  }

  add(content: Content): void {
    this.splice(this.length, 0, content);
  }

  insert(content: Content, before: Content): void {
    this.splice(this.known(before), 0, content);
  }

  remove(content: Content): void {
    this.splice(this.known(content), 1);
  }

  replace(content: Content, by: Content): void {
    this.splice(this.known(content), 1, by);
  }

  empty(start = 0, stop = this.length): void {
    for (const content of this.contents.slice(start, stop)) this.remove(content);
  }

  private known(content: Content): number {
    const index = this.indexOf(content);
    if (index < 0) throw new Error(`Content "${content.name}" is not in container "${this.name}"`);
    return index;
  }

  private splice(at: number, removed: number, ...added: Content[]): void {
    for (const content of added) {
      if (content.container) throw new Error(`Content "${content.name}" is in a container already`);
      content.container = this;
    }
    for (const content of this.contents.splice(at, removed, ...added)) {
      content.repaintBox();
      content.undisplay();
      content.container = undefined;
    }
    this.reflow();
  }

  protected override natural(axis: Axis): number {
    const needs = this.contents.map((content) => {
      const { [axis.low]: low = 0, [axis.high]: high = 0 } = content.asked;
      return low + content.measureAlong(axis) + high;
    });
    return Math.max(super.natural(axis), ...needs);
  }

  override fit(left: number, top: number, width: number, height: number): void {
    super.fit(left, top, width, height);
    for (const content of this.contents) {
      const across = place(HORIZONTAL, content, width);
      const down = place(VERTICAL, content, height);
      content.fit(left + across.start, top + down.start, across.size, down.size);
    }
  }

  // Behaviors may change the contents while they hear of something: such walks go over a copy.

  override display(): void {
    for (const content of [...this.contents]) content.display();
    super.display();
  }

  override undisplay(): void {
    super.undisplay();
    for (const content of this.contents) content.undisplay();
  }

  override changed(): void {
    super.changed();
    if (!this.clip) for (const content of this.contents) content.changed();
  }

  /** The topmost active content at a point of the screen. */
  override hit(x: number, y: number): Content | undefined {
    for (const content of this.contents.toReversed()) {
      const found = content.hit(x, y);
      if (found !== undefined) return found;
    }
    return super.hit(x, y);
  }

  /** Gives a touch to one content alone. */
  capture(content: Content, id: number, x: number, y: number, ticks: number): void {
    this.container?.capture(content, id, x, y, ticks);
  }

  override distribute(event: string, ...extras: unknown[]): unknown {
    const halted = [...this.contents].some((content) => content.distribute(event, ...extras) === true);
    return halted || super.distribute(event, ...extras);
  }

  override draw(frame: FrameBuffer): void {
    super.draw(frame);
    if (!this.visible) return;
    const { left, top, right, bottom } = this.box;
    if (this.clip) frame.pushClip(left, top, right - left, bottom - top);
    for (const content of this.contents) content.draw(frame);
    if (this.clip) frame.popClip();
  }
}
