import { beforeEach, describe, expect, it } from "vitest";
import * as piu from "../../simulator/piu/index.js";
import { loadResources } from "./resources.js";

loadResources();
piu.installPiu();

/** A container of 100 x 60 pixels at 10, 20. */
let container: Container;

beforeEach(() => {
  container = new Container(null, { left: 10, top: 20, width: 100, height: 60 });
  new Application(null, { contents: [container] });
});

function placed(coordinates: Coordinates): number[] {
  const content = new Content(null, coordinates);
  container.add(content);
  return [content.x, content.y, content.width, content.height];
}

describe("A container places a content", () => {
  it("at the left and top that hold it", () => {
    expect(placed({ left: 3, width: 9, top: 4, height: 8 })).toEqual([13, 24, 9, 8]);
  });

  it("at the right and bottom that hold it", () => {
    expect(placed({ right: 3, width: 9, bottom: 4, height: 8 })).toEqual([98, 68, 9, 8]);
  });

  it("between both edges, stretched", () => {
    expect(placed({ left: 3, right: 7, top: 4, bottom: 6 })).toEqual([13, 24, 90, 50]);
  });

  it("in its middle when nothing holds it, half a pixel to the right and down", () => {
    expect(placed({ width: 9, height: 8 })).toEqual([56, 46, 9, 8]);
  });

  it("outside of itself when told to", () => {
    expect(placed({ left: -5, width: 9, bottom: -4, height: 8 })).toEqual([5, 76, 9, 8]);
  });
});

describe("A content's measured size", () => {
  it("is what is given", () => {
    expect(new Content(null, { width: 9, height: 8 }).measure()).toEqual({ width: 9, height: 8 });
  });

  it("is that of its skin's texture", () => {
    const skin = new Skin({ texture: new Texture("sheet.png"), x: 0, y: 0, width: 16, height: 12 });
    expect(new Content(null, { skin }).measure()).toEqual({ width: 16, height: 12 });
  });

  it("is that of a label's text with margins", () => {
    const style = new Style({ font: "plex-s", left: 3, right: 4, top: 5, bottom: 6 });
    const text = new Style({ font: "plex-s" }).measure("kWh");
    expect(new Label(null, { style, string: "kWh" }).measure()).toEqual({
      width: text.width + 7,
      height: text.height + 11,
    });
  });

  it("is that of a container's largest content and its distances from the edges, even if it is hidden", () => {
    const contents = [
      new Content(null, { left: 5, top: 6, width: 30, height: 20 }),
      new Content(null, { right: 4, bottom: 3, width: 60, height: 10, visible: false }),
    ];
    expect(new Container(null, { contents }).measure()).toEqual({ width: 64, height: 26 });
  });
});

describe("A content that stands", () => {
  it("moves along the axis where one edge holds it", () => {
    const content = new Content(null, { right: 10, width: 10, top: 0, bottom: 0 });
    container.add(content);
    content.moveBy(2, 3);
    expect(content.coordinates).toEqual({ right: 8, width: 10, top: 0, bottom: 0 });
    expect([content.x, content.y]).toEqual([92, 20]);
  });

  it("changes its size along the axis where it is given", () => {
    const content = new Content(null, { left: 5, top: 5, height: 9 });
    container.add(content);
    content.sizeBy(5, 5);
    expect([content.width, content.height]).toEqual([0, 14]);
  });

  it("is placed at once when it is told to stand elsewhere", () => {
    const content = new Content(null, { left: 0, width: 10, top: 0, height: 10 });
    container.add(content);
    content.coordinates = { right: 0, width: 20, top: 0, height: 10 };
    expect([content.x, content.width]).toEqual([90, 20]);
    content.x = 50;
    expect(content.coordinates.right).toBe(40);
  });

  it("makes its container larger as it grows, when the container's size follows from it", () => {
    const content = new Content(null, { left: 0, width: 10, top: 0, height: 10 });
    const around = new Container(null, { left: 0, top: 0, contents: [content] });
    container.add(around);
    content.sizeBy(7, 0);
    expect(around.width).toBe(17);
  });
});

describe("A container", () => {
  it("knows its contents by index and by name, and they know their neighbours", () => {
    const [a, b] = [new Content(null, { name: "a" }), new Content(null, { name: "b" })];
    container.add(b);
    container.insert(a, b);
    expect([container.length, container.first, container.last, container.content("b")]).toEqual([2, a, b, b]);
    expect([container.content(7), a.next, b.next, b.previous, a.index]).toEqual([undefined, b, undefined, a, 0]);
  });

  it("lets go of what is removed or replaced", () => {
    const [a, b, c] = [new Content(), new Content(), new Content()];
    container.add(a);
    container.replace(a, b);
    container.add(c);
    container.remove(b);
    expect([a.container, b.container, c.container, container.first]).toEqual([undefined, undefined, container, c]);
    container.empty();
    expect([container.length, c.index]).toEqual([0, -1]);
  });
});
