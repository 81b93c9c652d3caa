import type * as programs from "../xs/programs/index.js";
import { XsMachine } from "../xs/xs-machine.js";
import { expected, START } from "./expected.js";
import type { Progress, Result } from "./result.js";

/** Telegrams between two looks at the heap: as many as the meter of the work can count. */
const STRETCH = 35_000;
const SECONDS_AFTER = 10;

/** Lives through so many telegrams on XS, from the port through ring and decoder to the household. */
export async function soakXs(telegram: Uint8Array, telegrams: number, progress: Progress): Promise<Result> {
  const program = new URL("../xs/programs/index.ts", import.meta.url);
  const xs = await XsMachine.start<typeof programs>(program);
  const faults: string[] = [];
  await xs.call("begin", Buffer.from(telegram).toString("latin1"), START);
  await xs.call("live", 1);
  const none = await xs.cost("live", 0);
  for (let lived = 1; lived < telegrams; ) {
    const stretch = Math.min(STRETCH, telegrams - lived);
    const { slots } = await xs.cost("live", stretch);
    lived += stretch;
    if (slots !== none.slots) faults.push(`up to telegram ${lived}: ${slots - none.slots} slots`);
    progress(lived);
  }
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
