import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as piu from "../../simulator/piu/index.js";
import { difference, fromPng, type Picture, toPng } from "../../tools/pictures/rgb565.js";
import { loadResources } from "./resources.js";

const KEPT = new URL("pictures/", import.meta.url);
const FAILED = new URL("../../build/host-tests/piu/", import.meta.url);

loadResources();
const screen = piu.installPiu();
const { PICTURES } = await import("./scenes/index.js");
const application = new Application(null, { skin: new Skin({ fill: "black" }) });

describe("Every scene has the pixels that real Piu gave it:", () => {
  it.each(PICTURES)("$name", ({ name, show }) => {
    show(application);
    piu.application!.update();
    const found = difference(fromPng(readFileSync(new URL(`${name}.png`, KEPT))), screen);
    if (found) writeFailure(name, screen, found.picture);
    expect(found?.summary).toBeUndefined();
  });

  it("and no picture is kept of a scene that is gone", () => {
    const kept = readdirSync(KEPT).map((file) => file.replace(".png", ""));
    expect(kept.sort()).toEqual(PICTURES.map(({ name }) => name).sort());
  });
});

/** Leaves what was painted, and where it is wrong, under build/. */
function writeFailure(name: string, got: Picture, wrong: Picture): void {
  mkdirSync(fileURLToPath(FAILED), { recursive: true });
  writeFileSync(new URL(`${name}-got.png`, FAILED), toPng(got));
  writeFileSync(new URL(`${name}-wrong.png`, FAILED), toPng(wrong));
}
