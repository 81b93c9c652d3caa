import { spawnSync } from "node:child_process";
import { buildHost, buildLibrary } from "../pictures/real-piu.js";
import { mustSucceed, type Sdk } from "./sdk.js";

/** What telegrams cost on a screen on real Piu, in the SDK's simulator. */
export interface SdkCost {
  readonly place: number;
  /** What was made of each, garbage too: with the ten seconds behind it, and by it alone; in bytes. */
  readonly slots: number;
  readonly chunks: number;
  /** Time in us from the last byte of each telegram to the last pixel. */
  readonly times: readonly number[];
}

/** The rows on which host-tests/cost/board.ts takes a finger for what it is to do. */
const GO = 0;
const TELEGRAM = 1;
const PASS = 2;
const NOTE = 3;
const COLLECT = 4;
const TO_CALM = 5;

/** So often is calm waited for at first, some hours each: a day ends, and all is made that is made once. */
const WARM_UPS = 24;

/** Lives through so many telegrams on each of the screens with those places, while nothing happens in the house. */
export function costInSdk(sdk: Sdk, places: readonly number[], telegrams: number): SdkCost[] {
  const library = buildLibrary(sdk, "host-tests/cost", "sim/m5stack", "build/cost");
  const script = ["wait 500"];
  const press = (row: number, column = 0) => script.push(`time ${column} ${row}`);
  for (let i = 0; i < WARM_UPS; i++) press(TO_CALM);
  for (const place of places) {
    for (const row of [TO_CALM, GO]) press(row, place);
    for (const row of [PASS, TELEGRAM, COLLECT, NOTE, NOTE]) press(row);
    for (let i = 0; i < telegrams; i++) for (const row of [PASS, TELEGRAM]) press(row);
    press(NOTE);
  }
  const run = spawnSync(buildHost(sdk), [library, "320", "240"], {
    input: `${script.join("\n")}\n`,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  mustSucceed("the app", run);
  return costsOf(run.stdout.split("\n"), places, telegrams);
}

/** The second note tells what the first one took itself. */
function costsOf(lines: readonly string[], places: readonly number[], telegrams: number): SdkCost[] {
  const notes = lines.filter((line) => line.startsWith("heap ")).map((line) => line.split(" ").slice(1).map(Number));
  const told = lines.filter((line) => line.startsWith(`time 0 ${TELEGRAM} `)).map((line) => Number(line.split(" ")[3]));
  return places.map((place, i) => {
    const [first, second, last] = notes.slice(3 * i, 3 * i + 3) as [number[], number[], number[]];
    if (last[0] !== place) throw new Error(`place ${place} was left for ${last[0]}`);
    const taken = (what: number) => (last[what]! - second[what]! - (second[what]! - first[what]!)) / telegrams;
    const from = i * (telegrams + 1) + 1;
    return { place, slots: taken(1), chunks: taken(2), times: told.slice(from, from + telegrams) };
  });
}
