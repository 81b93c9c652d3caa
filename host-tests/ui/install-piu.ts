import { readFileSync } from "node:fs";
import { installPiu, loadFont, loadMask } from "../../simulator/piu/index.js";

// To be imported before the screens: their classes extend Piu's.
installPiu();
for (const name of ["plex-s", "plex-m", "plex-l"])
  loadFont(name, readAsset(`fonts/${name}.fnt`), readAsset(`fonts/${name}.png`));
for (const name of ["digits-s", "digits-m", "digits-l", "digits-xl", "digits-xxl"])
  loadMask(name, readAsset(`digits/${name}.png`));
for (const name of [
  "change",
  "chevron",
  "cross",
  "direction",
  "leaf",
  "small-arrow",
  "small-change",
  "tick",
  "triangle",
])
  loadMask(name, readAsset(`icons/${name}.png`));

function readAsset(path: string): Uint8Array {
  return readFileSync(new URL(`../../assets/${path}`, import.meta.url));
}
