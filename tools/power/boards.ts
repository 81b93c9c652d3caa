import { existsSync, readdirSync } from "node:fs";
import type { PowerBudget } from "../../src/power/budget.js";

const targets = new URL("../../targets/", import.meta.url);

/** The folders of `targets/` that have a budget. */
export const BOARDS: readonly string[] = readdirSync(targets)
  .filter((folder) => existsSync(new URL(`${folder}/power.ts`, targets)))
  .sort();

/** Reads a board's budget. */
export async function readBudget(folder: string): Promise<PowerBudget> {
  const { power } = (await import(new URL(`${folder}/power.ts`, targets).href)) as { power: PowerBudget };
  return power;
}
