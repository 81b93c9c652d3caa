import { readFileSync } from "node:fs";
import { goldenFrame } from "../host-tests/meter/telegram.js";

/** A telegram, with the power in W that a person reads off it. */
export interface Input {
  name: string;
  bytes: Uint8Array;
  power: number;
}

/** The telegrams that are decoded. */
export const INPUTS: readonly Input[] = [
  { name: "kamstrup", power: 2202 },
  { name: "dsmr5", power: 244 },
].map(({ name, power }) => {
  const file = new URL(`../host-tests/meter/telegrams/${name}.txt`, import.meta.url);
  return { name, power, bytes: new Uint8Array(readFileSync(file)) };
});

/** The pushes that are decoded, in their HDLC frames. */
export const PUSHES: readonly Omit<Input, "power">[] = [
  "kamstrup-nve-list1",
  "kamstrup-nve-list2",
  "kamstrup-push1",
  "aidon-efs",
].map((name) => ({ name, bytes: goldenFrame(name).bytes }));
