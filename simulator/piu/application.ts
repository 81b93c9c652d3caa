import { Container } from "./container.js";
import type { Content } from "./content.js";
import { FrameBuffer } from "./frame-buffer.js";
import { intersection, type Rectangle, Region } from "./region.js";
import { Touch, type TouchKind } from "./touch.js";

/** More layouts than this in a row are a circle: some onDisplaying changes what it reacts to. */
const MAX_LAYOUTS = 16;

let screen = new FrameBuffer();

/** The application, once it is made. */
export let application: Application | undefined;

/** Has applications that are made from now on paint on this frame buffer. */
export function useScreen(frame: FrameBuffer): void {
  screen = frame;
}

/** The root of everything on the screen. Its host calls update and touch. */
export class Application extends Container {
  declare readonly screen: FrameBuffer;
  declare private dirty: Region;
  declare private touches: Map<number, Touch>;
  declare private layingOut: boolean;
  declare private needsLayout: boolean;

  constructor(data?: unknown, dictionary?: ApplicationDictionary) {
    super(data, dictionary);
  }

  protected override take(dictionary: ApplicationDictionary): void {
    Object.assign(this, { screen, dirty: new Region(), touches: new Map(), layingOut: true, needsLayout: true });
    application = this;
    Object.assign(globalThis, { application });
    super.take(dictionary);
    this.layingOut = false;
    this.reflow();
  }

  /** Lays everything out at once, as Piu does; what asks for it meanwhile gets another layout after this one. */
  override reflow(): void {
    this.needsLayout = true;
    if (this.layingOut) return;
    this.layingOut = true;
    try {
      for (let layouts = 0; this.needsLayout; layouts++) {
        if (layouts === MAX_LAYOUTS) throw new Error("The layout never comes to rest");
        this.needsLayout = false;
        this.fit(0, 0, this.screen.width, this.screen.height);
        this.display();
      }
    } finally {
      this.layingOut = false;
    }
  }

  override repaint(area: Rectangle): void {
    this.dirty.add(intersection(area, { left: 0, top: 0, right: this.screen.width, bottom: this.screen.height }));
  }

  /** Paints what has changed; returns the number of pixels that were painted. */
  update(): number {
    const { dirty } = this;
    if (dirty.isEmpty) return 0;
    this.dirty = new Region();
    this.screen.within(dirty, () => this.draw(this.screen));
    return dirty.area;
  }

  /** Reports a finger at a point of the screen. */
  touch(kind: TouchKind, x: number, y: number, id = 0, ticks = performance.now()): void {
    if (kind === "began") this.touches.set(id, new Touch(id, this.hit(x, y)));
    this.touches.get(id)?.report(kind, x, y, ticks);
    if (kind === "ended" || kind === "cancelled") this.touches.delete(id);
  }

  override capture(content: Content, id: number): void {
    this.touches.get(id)?.capture(content);
  }
}
