import type * as programs from "../host-tests/xs/programs/index.js";
import { XsMachine } from "../host-tests/xs/xs-machine.js";
import { INPUTS, PUSHES } from "./inputs.js";

/** What telegrams or frames of one kind cost on XS. */
export interface XsCost {
  /** Length of one. */
  bytes: number;
  /** Units of metered work for one. */
  compute: number;
  /** Slots that `TELEGRAMS` of them took; below 0 when garbage was collected. */
  slots: number;
  /** Parts of the run in which garbage was collected. */
  collections: number;
}

/** What is too noisy, or too much in detail, for a record. */
export interface XsDetail {
  /** Wall clock for one in the decoder, in microseconds. */
  microseconds: number;
  /** Units for one drained from the ring; what it takes to get there is left out. */
  drained: number;
}

/** Telegrams decoded for one figure, in `PARTS` parts that each start with the chunk heap filled up. */
export const TELEGRAMS = 10_000;
const PARTS = 10;

/** Measures our decoder on XS in runs of 128 bytes, as the port calls it. */
export async function measureXs(): Promise<Map<string, XsCost & XsDetail>> {
  const program = new URL("../host-tests/xs/programs/index.ts", import.meta.url);
  const xs = await XsMachine.start<typeof programs>(program);
  const costs = new Map<string, XsCost & XsDetail>();
  for (const { name, bytes } of [...INPUTS, ...PUSHES]) {
    await xs.call("load", Buffer.from(bytes).toString("latin1"));
    const decoder = await measure(xs, "decode");
    const fromUart = await measure(xs, "decodeFromRing");
    const uart = await measure(xs, "passRing");
    costs.set(name, { bytes: bytes.length, ...decoder, drained: fromUart.compute - uart.compute });
  }
  await xs.close();
  return costs;
}

async function measure(xs: XsMachine<typeof programs>, program: "decode" | "decodeFromRing" | "passRing") {
  const part = TELEGRAMS / PARTS;
  await xs.call(program, 1);
  const none = await xs.cost(program, 0);
  const sum = { compute: 0, slots: 0, collections: 0, microseconds: 0 };
  for (let i = 0; i < PARTS; i++) {
    const cost = await xs.cost(program, part);
    sum.compute += (cost.compute - none.compute) / TELEGRAMS;
    sum.slots += cost.slots - none.slots;
    sum.collections += cost.slots < 0 ? 1 : 0;
    sum.microseconds += (cost.milliseconds * 1000) / TELEGRAMS;
  }
  return { ...sum, compute: Math.round(sum.compute) };
}
