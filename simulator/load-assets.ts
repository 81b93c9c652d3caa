import { loadFont, loadMask } from "./piu/index.js";

const urls = import.meta.glob<string>("../assets/**/*.{fnt,png}", { query: "?url", import: "default", eager: true });

async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Loads what the firmware has as resources: each .fnt with its .png is a font, every other .png a mask. */
export async function loadAssets(): Promise<void> {
  const loads = Object.entries(urls)
    .filter(([path]) => path.endsWith(".png"))
    .map(async ([path, url]) => {
      const name = path.replace(/^.*\/|\.png$/g, "");
      const fnt = urls[path.replace(/png$/, "fnt")];
      if (fnt === undefined) loadMask(name, await bytesAt(url));
      else loadFont(name, await bytesAt(fnt), await bytesAt(url));
    });
  await Promise.all(loads);
}
