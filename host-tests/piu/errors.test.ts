import { beforeEach, describe, expect, it } from "vitest";
import { parseColor } from "../../simulator/piu/color.js";
import * as piu from "../../simulator/piu/index.js";
import { loadResources } from "./resources.js";

loadResources();
const screen = piu.installPiu();

beforeEach(() => {
  new Application(null, { skin: new Skin({ fill: "black" }) });
});

function small(more: StyleDictionary = {}): Style {
  return new Style({ font: "plex-s", color: "white", ...more });
}

/** What a port's drawing throws, or nothing. */
function drawing(onDraw: (port: Port) => void): () => void {
  class Drawing extends Behavior {
    onDraw(port: Port): void {
      onDraw(port);
    }
  }
  return () => {
    const port = new Port(null, { left: 0, top: 0, width: 100, height: 100, Behavior: Drawing });
    application.add(port);
    try {
      piu.application!.update();
    } finally {
      application.remove(port);
    }
  };
}

describe("A colour", () => {
  it.each([
    ["red", 0xff0000ff],
    ["transparent", 0x00000000],
    ["#F80", 0xff8800ff],
    ["#ff8800", 0xff8800ff],
    ["#FF880040", 0xff880040],
    [0xff880040, 0xff880040],
  ])("is read from %s", (color, rgba) => {
    expect(parseColor(color)).toBe(rgba);
  });

  it("of four digits is refused, because Piu misreads it", () => {
    expect(() => parseColor("#F008")).toThrow("write #RRGGBBAA");
  });

  it.each(["rde", "#12", "#GG0000", "", "constructor", -1, 1.5, 0x1ffffffff])("is refused as %s", (color) => {
    expect(() => parseColor(color)).toThrow("is no colour");
  });

  it("is packed by dropping bits", () => {
    const content = new Content(null, { left: 0, top: 0, width: 1, height: 1, skin: new Skin({ fill: "#0F1217" }) });
    application.add(content);
    piu.application!.update();
    expect(screen.pixels[0]).toBe((1 << 11) | (4 << 5) | 2);
    application.remove(content);
  });

  it("is refused for a state that Piu would misread", () => {
    expect(drawing((port) => port.drawSkin(new Skin({ fill: "red" }), 0, 0, 9, 9, 0, -1))).toThrow("State -1");
    expect(drawing((port) => port.drawSkin(new Skin({ fill: "red" }), 0, 0, 9, 9, 0, 0.5))).toThrow("State 0.5");
  });
});

describe("Instead of doing as Piu does, ours throws when", () => {
  it("a size is below zero", () => {
    expect(() => new Content(null, { width: -1 })).toThrow("width -1 is below 0");
  });

  it("edges leave no room", () => {
    const content = new Content(null, { name: "squeezed", left: 200, right: 200 });
    expect(() => application.add(content)).toThrow('Content "squeezed" would be -80 x 0 pixels');
  });

  it("both edges and a size are given", () => {
    expect(() => new Content(null, { left: 0, right: 0, width: 10 })).toThrow("left, right and width");
  });

  it("a coordinate is no whole number", () => {
    expect(() => new Content(null, { left: 1.5 })).toThrow("left 1.5");
    expect(() => new Content(null, { top: Number.NaN })).toThrow("top NaN");
  });

  it("a font lacks a glyph", () => {
    expect(() => small().measure("5 ¥")).toThrow('Font "plex-s" has no glyph for "¥"');
  });

  it("text has no style or no font", () => {
    expect(() => application.add(new Label(null, { string: "text" }))).toThrow('Label "text" has no style');
    expect(() => new Style({}).measure("text")).toThrow("without a font");
  });

  it("a font or a picture is not loaded", () => {
    expect(() => new Style({ font: "serif" }).measure("")).toThrow('no font "serif"');
    expect(() => new Texture("photo.png")).toThrow('no picture "photo.png"');
  });

  it("borders are wider than the content", () => {
    const skin = new Skin({ stroke: "red", borders: { left: 5, right: 5 } });
    expect(drawing((port) => port.drawSkin(skin, 0, 0, 9, 9))).toThrow("Borders do not fit");
  });

  it("a texture is drawn with a size below zero", () => {
    expect(drawing((port) => port.drawTexture(new Texture("sheet.png"), "red", 0, 0, 0, 0, 9, -1))).toThrow("9 x -1");
  });

  it("a port's state is asked for", () => {
    expect(() => new Port(null, { state: 1 }).state).toThrow("keep it in the behavior");
    expect(() => new Port(null, { variant: 1 }).variant).toThrow("keep it in the behavior");
  });
});

describe("As in Piu it is an error", () => {
  it("to paint in a port outside of onDraw", () => {
    expect(() => new Port().fillColor("red", 0, 0, 1, 1)).toThrow("only in onDraw");
  });

  it("to pop a clip that was not pushed", () => {
    expect(drawing((port) => port.popClip())).toThrow("popClip without pushClip");
  });

  it("to leave a skin undefined", () => {
    expect(() => new Content(null, { skin: undefined } as unknown as ContentDictionary)).toThrow("Wanted a Skin");
  });

  it("to add a content that has a container, or to remove one from a container that it is not in", () => {
    const content = new Content(null, { name: "bound" });
    const container = new Container(null, { name: "box", contents: [content] });
    expect(() => application.add(content)).toThrow('"bound" is in a container already');
    expect(() => container.remove(new Content(null, { name: "other" }))).toThrow('"other" is not in container "box"');
  });

  it("to throw in onDraw; what comes after is painted in full", () => {
    expect(
      drawing(() => {
        throw new Error("oops");
      }),
    ).toThrow("oops");
    piu.application!.changed();
    expect(piu.application!.update()).toBe(320 * 240);
    expect(screen.pixels.every((pixel) => pixel === 0)).toBe(true);
  });
});

describe("A mask", () => {
  it("is refused without alpha, and a font in any other format", () => {
    const grey = Uint8Array.from(
      atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="),
      (c) => c.charCodeAt(0),
    );
    expect(() => piu.loadMask("grey", grey)).toThrow("grey.png carries no alpha");
    expect(() => piu.loadFont("text", new TextEncoder().encode("info face=..."), grey)).toThrow();
  });
});
