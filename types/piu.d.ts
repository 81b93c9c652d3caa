// The part of Moddable's Piu that the screens use, declared from its documentation, so that editors, tests and the
// page need no SDK. Piu puts these classes on the global object when the module "piu/MC" is loaded.

/** Loading this module makes the globals below; the SDK's own declarations give the types by import only. */
declare module "piu/MC" {
  export type {
    PiuApplication as Application,
    PiuColor as Color,
    PiuContainer as Container,
    PiuContent as Content,
    PiuLabel as Label,
    PiuPort as Port,
    PiuSkin as Skin,
    PiuStyle as Style,
    PiuTexture as Texture,
  };
}
type PiuApplication = Application;
type PiuColor = Color;
type PiuContainer = Container;
type PiuContent = Content;
type PiuLabel = Label;
type PiuPort = Port;
type PiuSkin = Skin;
type PiuStyle = Style;
type PiuTexture = Texture;

/** A name ("black"), "#RGB", "#RRGGBB", "#RRGGBBAA", or 0xRRGGBBAA. Never "#RGBA": Piu misreads it. */
type Color = string | number;

/** One colour for every state, or up to four, one for each. */
type Colors = Color | readonly Color[];

/** Distances from the edges, in pixels. */
interface Edges {
  left?: number;
  right?: number;
  top?: number;
  bottom?: number;
}

/** Where a content stands in its container; per axis give one edge and a size, or both edges, never all three. */
interface Coordinates extends Edges {
  width?: number;
  height?: number;
}

/** A size in pixels. */
interface Size {
  width: number;
  height: number;
}

/** A picture of the manifest's resources, by file name: "digits.png". */
declare class Texture {
  constructor(path: string);
  /** In pixels, as stored: masks are padded to a multiple of eight. */
  readonly width: number;
  readonly height: number;
}

/** A skin of a texture: the rectangle x, y, width, height, moved by a content's variant and state. */
interface TextureSkinDictionary {
  texture: Texture;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Pixels to the right from one variant to the next. */
  variants?: number;
  /** Pixels down from one state to the next. */
  states?: number;
  /** What a mask is painted with, by state; black if absent. */
  color?: Colors;
}

/** A skin of flat colours; the borders are painted with stroke, what is inside them with fill. */
interface ColorSkinDictionary {
  fill?: Colors;
  stroke?: Colors;
  borders?: Edges;
}

/** How the box of a content is painted. */
declare class Skin {
  constructor(dictionary: TextureSkinDictionary | ColorSkinDictionary);
}

/** What a style says of text; what it leaves out comes from the styles of the containers above. */
interface StyleDictionary extends Edges {
  /** A font of the manifest's resources, by file name: "plex-s". */
  font?: string;
  color?: Colors;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "middle" | "bottom";
}

/** How text is painted. */
declare class Style {
  constructor(dictionary: StyleDictionary);
  /** Size of the string in this style, margins included. */
  measure(string: string): Size;
}

/** What a content does: a method for each event it cares for. An event of one's own is one more method. */
declare class Behavior {
  onCreate?(content: Content, data: unknown, dictionary: object): void;
  /** Bound, measured and fitted, not yet seen. */
  onDisplaying?(content: Content): void;
  onTouchBegan?(content: Content, id: number, x: number, y: number, ticks: number): void;
  onTouchCancelled?(content: Content, id: number): void;
  onTouchEnded?(content: Content, id: number, x: number, y: number, ticks: number): void;
  onTouchMoved?(content: Content, id: number, x: number, y: number, ticks: number): void;
}

/** Properties that a content is made with. Leave out what is not wanted: `undefined` is not absence to Piu. */
interface ContentDictionary extends Coordinates {
  name?: string;
  skin?: Skin;
  style?: Style;
  state?: number;
  variant?: number;
  visible?: boolean;
  /** Whether it can be touched. */
  active?: boolean;
  /** Whether it also receives the touches of its contents. */
  backgroundTouch?: boolean;
  Behavior?: new () => Behavior;
}

/** A rectangle of the screen. */
declare class Content {
  constructor(data?: unknown, dictionary?: ContentDictionary);
  /** A class whose instances begin with what `build` says; the dictionary of `new` is laid over it. */

  readonly container: Container | undefined;
  readonly index: number;
  readonly next: Content | undefined;
  readonly previous: Content | undefined;
  name: string;
  active: boolean;
  backgroundTouch: boolean;
  behavior: Behavior | undefined;
  coordinates: Coordinates;
  skin: Skin | undefined;
  style: Style | undefined;
  state: number;
  variant: number;
  visible: boolean;
  /** On the screen, not in the container. */
  x: number;
  y: number;
  width: number;
  height: number;

  /** Triggers the event on this content. */
  delegate(event: string, ...extras: unknown[]): void;
  /** Triggers the event on this content, then on each container above, until one returns true. */
  bubble(event: string, ...extras: unknown[]): void;
  /** Triggers the event on this content and on everything in it, until one returns true. */
  distribute(event: string, ...extras: unknown[]): void;
  /** From now on this touch is reported to this content only; others get onTouchCancelled. */
  captureTouch(id: number, x: number, y: number, ticks: number): void;
  /** The active content at that point of the screen. */
  hit(x: number, y: number): Content | undefined;
  measure(): Size;
  moveBy(x: number, y: number): void;
  sizeBy(width: number, height: number): void;
}

/** A content with a line of text. Make it as high as its font's line: text is not clipped. */
declare class Label extends Content {
  constructor(data?: unknown, dictionary?: LabelDictionary);
  string: string;
}

interface LabelDictionary extends ContentDictionary {
  string?: string;
}

/** A content that its behavior paints, in onDraw. Coordinates are the port's; nothing is clipped to it. Its state
 * and variant cannot be read, and it is painted anew only when invalidated, moved, sized, shown or hidden. */
declare class Port extends Content {
  constructor(data?: unknown, dictionary?: ContentDictionary);
  /** Has the area painted at the next update; without arguments the whole port. */
  invalidate(x?: number, y?: number, width?: number, height?: number): void;
  fillColor(color: Color, x: number, y: number, width: number, height: number): void;
  /** Paints a rectangle of the texture at x, y; the colour is for masks. */
  drawTexture(
    texture: Texture,
    color: Color,
    x: number,
    y: number,
    sx: number,
    sy: number,
    width: number,
    height: number,
  ): void;
  /** Paints a skin as a content would, but always centres a texture. */
  drawSkin(skin: Skin, x: number, y: number, width: number, height: number, variant?: number, state?: number): void;
  /** Paints text at x, y, regardless of the style's alignment and margins; a width above 0 cuts it with an ellipsis. */
  drawString(string: string, style: Style, color: Color, x: number, y: number, width: number, height: number): void;
  /** Paints text as a label would; cuts it only when asked to. */
  drawStyle(
    string: string,
    style: Style,
    x: number,
    y: number,
    width: number,
    height: number,
    ellipsis?: boolean,
    state?: number,
  ): void;
  /** Size of the string without the style's margins, unlike Style.measure. */
  measureString(string: string, style: Style): Size;
  /** Narrows what the following calls may paint, until popClip. */
  pushClip(x: number, y: number, width: number, height: number): void;
  popClip(): void;
}

/** A content with contents. */
declare class Container extends Content {
  constructor(data?: unknown, dictionary?: ContainerDictionary);
  clip: boolean;
  readonly first: Content | undefined;
  readonly last: Content | undefined;
  readonly length: number;
  add(content: Content): void;
  /** By index or by name. */
  content(at: number | string): Content | undefined;
  empty(start?: number, stop?: number): void;
  insert(content: Content, before: Content): void;
  remove(content: Content): void;
  replace(content: Content, by: Content): void;
}

interface ContainerDictionary extends ContentDictionary {
  /** Whether its contents are cut at its edges. */
  clip?: boolean;
  contents?: Content[];
}

/** The root of everything on the screen. */
declare class Application extends Container {
  constructor(data?: unknown, dictionary?: ApplicationDictionary);
}

interface ApplicationDictionary extends ContainerDictionary {
  /** Bytes for one update's drawing commands. */
  commandListLength?: number;
  /** Bytes for the display list of the renderer. */
  displayListLength?: number;
  /** Bytes for the region of dirty rectangles. */
  regionLength?: number;
  /** Touches at a time; 0 is none. */
  touchCount?: number;
}

/** The application, once it is made. */
declare const application: Application;
