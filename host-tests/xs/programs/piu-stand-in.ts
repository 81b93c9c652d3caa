// Stands for Piu where only what the screens do is to be seen: nothing is painted, and no call allocates.

type Dictionary = Record<string, unknown> & { contents?: Content[]; string?: string; state?: number; variant?: number };

class Content {
  behavior: { onDraw?(port: Content, x: number, y: number, width: number, height: number): void } | undefined;
  visible: boolean;
  state: number;
  variant: number;
  string: string;
  width: number;
  height: number;
  readonly contents: Content[];

  constructor(_data?: unknown, dictionary: Dictionary = {}) {
    this.visible = true;
    this.state = dictionary.state ?? 0;
    this.variant = dictionary.variant ?? 0;
    this.string = dictionary.string ?? "";
    this.width = 320;
    this.height = 240;
    this.contents = [...(dictionary.contents ?? [])];
  }

  add(content: Content): void {
    this.contents.push(content);
  }

  insert(content: Content): void {
    this.contents.push(content);
  }

  remove(content: Content): void {
    this.contents.splice(this.contents.indexOf(content), 1);
  }

  empty(): void {
    this.contents.length = 0;
  }

  content(at: number): Content | undefined {
    return this.contents[at];
  }

  get length(): number {
    return this.contents.length;
  }

  moveBy(): void {}
  sizeBy(): void {}
  invalidate(): void {}
  fillColor(): void {}
  drawTexture(): void {}
  drawSkin(): void {}
  drawString(): void {}
  drawStyle(): void {}
  pushClip(): void {}
  popClip(): void {}

  /** Has everything in it painted that paints itself. */
  draw(): void {
    this.behavior?.onDraw?.(this, 0, 0, this.width, this.height);
    for (let i = 0; i < this.contents.length; i++) this.contents[i]!.draw();
  }
}

/** Letters of one width. */
class Style {
  measure(string: string): { width: number; height: number } {
    return { width: string.length * 8, height: 27 };
  }
}

class Thing {}

Object.assign(globalThis, {
  Application: Content,
  Behavior: Thing,
  Container: Content,
  Content,
  Label: Content,
  Port: Content,
  Skin: Thing,
  Style,
  Texture: Thing,
});

/** What stands for a content. */
export type StandIn = Content;
