import Preference from "preference";
import type { Memory } from "../../src/storage/memory.js";

/** The name of our drawer in the flash's key-value store (NVS). */
const DRAWER = "display";

/**
 * Memory in the chip's key-value store. A name has at most 15 characters (NVS) and a number 32 bits. A power cut while one
 * is written can lose it: then it reads as undefined.
 */
export class PreferenceMemory implements Memory {
  read(name: string): number | undefined {
    const kept = Preference.get(DRAWER, name);
    return typeof kept === "number" ? kept : undefined;
  }

  write(name: string, value: number): void {
    if (this.read(name) !== value) Preference.set(DRAWER, name, value);
  }
}
