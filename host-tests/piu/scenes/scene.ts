/** A little screen with one idea, shown in 320 x 240 black pixels; the same code runs on real Piu and on ours. */
export interface Scene {
  /** What it shows, in words. */
  name: string;
  show(): Content[];
  /** Changes to the container of what is shown; a picture is taken after each. */
  steps?: ((root: Container) => void)[];
}

export const WHITE = "#FFFFFF";
export const BLACK = "#000000";
export const GREY = "#B5B6B5";
export const TRACK = "#393C39";
export const PANEL = "#181C18";
export const AMBER = "#FFB000";
export const SKY = "#56B4E9";

/** A box of flat colour. */
export function box(color: Colors, where: Coordinates, more: ContentDictionary = {}): Content {
  return new Content(null, { ...where, skin: new Skin({ fill: color }), ...more });
}

/** Four grounds beside each other: white, red, dark blue and the black beneath. */
export function grounds(): Content[] {
  return [WHITE, "#FF0000", "#123456"].map((color, i) => box(color, { left: i * 80, top: 0, width: 80, height: 240 }));
}

/** A skin that shows the top left of a mask, black unless a colour is given. */
export function mask(name: string, width: number, height: number, more: Partial<TextureSkinDictionary> = {}): Skin {
  return new Skin({ texture: new Texture(`${name}.png`), x: 0, y: 0, width, height, ...more });
}

/** A skin of the sheet of nine pictures, 16 x 16, three variants by three states. */
export function sheet(color: Colors): Skin {
  return mask("sheet", 16, 16, { variants: 16, states: 16, color });
}

export function text(font: "plex-s" | "plex-m" | "plex-l", more: StyleDictionary = {}): Style {
  return new Style({ font, color: WHITE, horizontal: "left", vertical: "top", ...more });
}

/** A port that fills the screen unless it is told where to stand. */
export function port(onDraw: (port: Port) => void, more: ContentDictionary = {}): Port {
  class Drawing extends Behavior {
    onDraw(port: Port): void {
      onDraw(port);
    }
  }
  return new Port(null, { left: 0, top: 0, width: 320, height: 240, ...more, Behavior: Drawing });
}
