import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { Random } from "../../tools/fuzz/random.js";
import type { Picture } from "../../tools/pictures/rgb565.js";

/** How a camera sees the display. */
export interface View {
  /** Camera pixels for one of the display. */
  readonly scale: number;
  /** In degrees. */
  readonly turned: number;
  /** How much narrower the far side is: 0.1 for a tenth. */
  readonly slanted: number;
  /** The radius in camera pixels over which light spreads. */
  readonly blur: number;
  /** The amplitude of what is added to each pixel, of 255. */
  readonly noise: number;
  /** What white and black come to, of 255, at the side that is lit best; the other side has two thirds. */
  readonly white: number;
  readonly black: number;
}

/** A picture as it is. */
export const PLAIN: View = { scale: 1, turned: 0, slanted: 0, blur: 0, noise: 0, white: 255, black: 0 };

const wasm = fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** The text of the QR code in a picture as ZXing reads it through a camera; undefined when it finds none. */
export async function scan(picture: Picture, view = PLAIN): Promise<string | undefined> {
  const image = photograph(picture, view);
  const [found] = await readBarcodes(image as ImageData, { formats: ["QRCode"], maxNumberOfSymbols: 1 });
  return found?.isValid ? found.text : undefined;
}

/** What a camera takes of a picture that lies in a dark room. */
function photograph(picture: Picture, view: View) {
  const width = Math.ceil(picture.width * view.scale * 1.2);
  const height = Math.ceil(picture.height * view.scale * 1.3);
  const random = new Random(4, Math.round(view.turned * 100));
  const data = new Uint8ClampedArray(width * height * 4);
  const at = (x: number, y: number) => lightAt(picture, x, y);
  const samples = spread(view.blur);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const light =
        samples.reduce((sum, [dx, dy]) => sum + at(...pointSeen(x + dx, y + dy, width, height, picture, view)), 0) /
        samples.length;
      const lit = 1 - x / width / 3;
      const value = (view.black + light * (view.white - view.black)) * lit + random.between(-view.noise, view.noise);
      data.set([value, value, value, 255], (y * width + x) * 4);
    }
  return { data, width, height, colorSpace: "srgb" as const };
}

/** Points of a disc. */
function spread(radius: number): (readonly [number, number])[] {
  if (radius === 0) return [[0, 0]];
  const steps = [-1, -0.5, 0, 0.5, 1];
  const points = steps.flatMap((y) => steps.map((x) => [x * radius, y * radius] as const));
  return points.filter(([x, y]) => Math.hypot(x, y) <= radius);
}

/** The point of the display that a point of the camera's picture sees. */
function pointSeen(
  x: number,
  y: number,
  width: number,
  height: number,
  picture: Picture,
  view: View,
): [number, number] {
  const angle = (view.turned * Math.PI) / 180;
  const right = (x - width / 2) / view.scale;
  const down = (y - height / 2) / view.scale;
  const turnedX = right * Math.cos(angle) + down * Math.sin(angle);
  const turnedY = down * Math.cos(angle) - right * Math.sin(angle);
  const depth = 1 + (view.slanted * turnedX) / picture.width;
  return [picture.width / 2 + turnedX * depth, picture.height / 2 + turnedY * depth];
}

/** How bright the display is at a point, 0 to 1, by its green, with the dark frame around it. */
function lightAt({ width, height, pixels }: Picture, x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  if (column < 0 || column >= width || row < 0 || row >= height) return 0;
  return ((pixels[row * width + column]! >> 5) & 63) / 63;
}
