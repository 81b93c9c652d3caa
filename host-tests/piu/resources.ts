import { readFileSync } from "node:fs";
import { loadFont, loadMask } from "../../simulator/piu/index.js";

function read(path: string): Uint8Array {
  return readFileSync(new URL(`../../${path}`, import.meta.url));
}

/** Loads every font and mask that the scenes name; the same as in app/manifest.json. */
export function loadResources(): void {
  for (const name of ["plex-s", "plex-m", "plex-l"]) {
    loadFont(name, read(`assets/fonts/${name}.fnt`), read(`assets/fonts/${name}.png`));
  }
  loadMask("digits-xxl", read("assets/digits/digits-xxl.png"));
  loadMask("direction", read("assets/icons/direction.png"));
  for (const name of ["sheet", "ramp", "odd"]) loadMask(name, read(`host-tests/piu/assets/${name}.png`));
}
