import { describe, expect, it } from "vitest";
import * as piu from "../../simulator/piu/index.js";
import { difference } from "../../tools/pictures/rgb565.js";
import { loadResources } from "./resources.js";

const CHANGES = 100;

loadResources();
const screen = piu.installPiu();
const { randomScene } = await import("./scenes/random.js");

function show(contents: Content[]): { root: Container; application: piu.Application } {
  const root = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  new Application(null, { skin: new Skin({ fill: "black" }), contents: [root] });
  const application = piu.application!;
  application.update();
  return { root, application };
}

describe("An update", () => {
  it.each([1, 2, 3, 4, 5])(
    `after each of ${CHANGES} changes leaves what painting everything would (seed %i)`,
    (seed) => {
      const scene = randomScene(seed, CHANGES);
      const { root, application } = show(scene.show());
      scene.steps!.forEach((step, i) => {
        step(root);
        application.update();
        const partial = { ...screen, pixels: screen.pixels.slice() };
        screen.pixels.fill(0xf81f);
        application.changed();
        expect(application.update()).toBe(320 * 240);
        expect(difference(screen, partial)?.summary, `after change ${i + 1}`).toBeUndefined();
      });
    },
  );

  it("paints nothing when nothing has changed", () => {
    const { application } = show([]);
    expect(application.update()).toBe(0);
  });

  it("paints a pixel once, however often it has changed", () => {
    const content = new Content(null, { left: 10, top: 10, width: 20, height: 20 });
    const { application } = show([content]);
    content.state = 1;
    content.variant = 2;
    content.moveBy(5, 0);
    expect(application.update()).toBe(25 * 20);
  });

  it("asks a port to draw once, with the box around all that is dirty", () => {
    const drawn: number[][] = [];
    class Recorder extends Behavior {
      onDraw(_port: Port, ...area: [number, number, number, number]): void {
        drawn.push(area);
      }
    }
    const left = new Port(null, { left: 150, top: 20, width: 50, height: 50, Behavior: Recorder });
    const right = new Port(null, { left: 220, top: 20, width: 50, height: 50, Behavior: Recorder });
    const { application } = show([left, right]);
    drawn.length = 0;
    left.invalidate(10, 10, 5, 5);
    right.invalidate(20, 20, 5, 5);
    expect(application.update()).toBe(50);
    expect(drawn).toEqual([
      [10, 10, 85, 15],
      [-60, 10, 85, 15],
    ]);
  });

  it("does not ask a port outside of what is dirty", () => {
    let asked = 0;
    class Counter extends Behavior {
      onDraw(): void {
        asked++;
      }
    }
    const far = new Port(null, { left: 200, top: 200, width: 20, height: 20, Behavior: Counter });
    const near = new Content(null, { left: 0, top: 0, width: 20, height: 20 });
    const { application } = show([far, near]);
    near.state = 1;
    application.update();
    expect(asked).toBe(1);
  });

  it("takes the frame buffer's size", () => {
    const tall = piu.installPiu(240, 320);
    new Application(null, { skin: new Skin({ fill: "white" }) });
    expect(piu.application!.update()).toBe(240 * 320);
    expect(tall.pixels.every((pixel) => pixel === 0xffff)).toBe(true);
    const rgba = new Uint32Array(240 * 320);
    tall.toRGBA(rgba);
    expect(rgba[0]).toBe(0xffffffff);
  });
});
