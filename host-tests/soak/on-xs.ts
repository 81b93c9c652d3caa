import type * as programs from "../xs/programs/index.js";
import { XsMachine } from "../xs/xs-machine.js";
import { expected, START } from "./expected.js";
import { INTERVAL } from "./house.js";
import type { Progress, Result } from "./result.js";

/** Telegrams between two looks at the heap: as many as the meter of the work can count. */
const STRETCH = 35_000;
const SECONDS_AFTER = 10;

/** Lives through so many readings on XS, from the bytes of P1, or of HAN-NVE's lists 1 and 2, to the ledger of hours. */
export async function soakLedger(
  telegram: Uint8Array,
  lists: readonly Uint8Array[],
  readings: number,
  progress: Progress,
): Promise<Result> {
  const [p1 = "", list1 = "", list2 = ""] = [telegram, ...lists].map((bytes) => Buffer.from(bytes).toString("latin1"));
  const xs = await XsMachine.start<typeof programs>(new URL("../xs/programs/index.ts", import.meta.url));
  await xs.call("beginLedger", p1, START, list1, list2);
  const faults = await liveThrough(xs, "liveLedger", readings, progress);
  const { accepted, hours, quarters, wrong, hourSum, registers, unplaced } = await xs.call("ledgerState");
  await xs.close();
  const whole = Math.floor(((readings - 1) * INTERVAL) / 3600);
  if (accepted !== readings + (lists.length > 0 ? whole + 1 : 0)) faults.push(`accepted ${accepted}`);
  if (hours !== whole) faults.push(`${hours} hours of ${whole}`);
  if (wrong !== 0) faults.push(`${wrong} hours are wrong`);
  if (unplaced !== 0) faults.push(`${unplaced} Wh belong to no hour`);
  if (hourSum !== registers) faults.push(`the hours come to ${hourSum} Wh, the registers to ${registers}`);
  const heap = `${hours} hours and ${quarters} quarters, ${hourSum} Wh as by the registers; every stretch took 0 slots`;
  return { accepted, heap, faults };
}

/** Lives through so many telegrams on XS, from the port through ring and decoder to the household. */
export async function soakXs(telegram: Uint8Array, telegrams: number, progress: Progress): Promise<Result> {
  const program = new URL("../xs/programs/index.ts", import.meta.url);
  const xs = await XsMachine.start<typeof programs>(program);
  await xs.call("begin", Buffer.from(telegram).toString("latin1"), START);
  const faults = await liveThrough(xs, "live", telegrams, progress);
  const { accepted, rejections, household } = await xs.call("state");
  await xs.close();
  if (accepted !== telegrams) faults.push(`accepted ${accepted}`);
  for (const [cause, count] of Object.entries(rejections))
    if (count !== 0) faults.push(`rejected ${count} by ${cause}`);
  const right = expected(telegram, telegrams);
  for (const [name, value] of Object.entries({ ...right, legalTime: right.legalTime + SECONDS_AFTER })) {
    const is = household[name as keyof typeof right];
    if (is !== value) faults.push(`${name} is ${is} and must be ${value}`);
  }
  return { accepted, heap: "every stretch took 0 slots, and no collection came", faults };
}

/** Has a program live through so many telegrams; what was found of slots that were taken. */
async function liveThrough(
  xs: XsMachine<typeof programs>,
  program: "live" | "liveLedger",
  telegrams: number,
  progress: Progress,
): Promise<string[]> {
  const faults: string[] = [];
  await xs.call(program, 1);
  const none = await xs.cost(program, 0);
  for (let lived = 1; lived < telegrams; ) {
    const stretch = Math.min(STRETCH, telegrams - lived);
    const { slots } = await xs.cost(program, stretch);
    lived += stretch;
    if (slots !== none.slots) faults.push(`up to telegram ${lived}: ${slots - none.slots} slots`);
    progress(lived);
  }
  return faults;
}
