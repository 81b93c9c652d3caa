import { afterAll } from "vitest";
import type * as programs from "./programs/index.js";
import { XsMachine } from "./xs-machine.js";

/** What the programs export. */
export type Program = typeof programs;

/** A machine with all programs of the tests, which ends with the test file that started it. */
export async function startProgram(): Promise<XsMachine<Program>> {
  const xs = await XsMachine.start<Program>(new URL("./programs/index.ts", import.meta.url));
  afterAll(() => xs.close());
  return xs;
}

/** Bytes as text in Latin-1, which the programs take. */
export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
