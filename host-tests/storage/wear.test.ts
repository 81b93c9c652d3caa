import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SECTOR } from "../../src/storage/flash.js";
import { DAYS, NOTES, QUARTERS, USED } from "../../src/storage/layout.js";
import { Store } from "../../src/storage/store.js";
import { NorFlash } from "../../targets/nor-flash.js";

/** Quarters of an hour and days in a year. */
const A_YEAR = { quarters: 35_040, days: 365 };
/** More than the household writes: notes that change in a day, of so many that are kept. */
const NOTES_A_DAY = 50;
const NOTES_KEPT = 90;
/** Erases that makers of such flashes promise for a sector. */
const ENDURANCE = 100_000;
/** Years that are played, for a mean. */
const YEARS = 5;

/** A flash that counts what is done to each sector. */
class CountingFlash extends NorFlash {
  readonly erases = new Array<number>(USED / SECTOR).fill(0);
  readonly written = new Array<number>(USED / SECTOR).fill(0);
  writes = 0;

  override write(offset: number, from: Uint8Array, length: number): void {
    super.write(offset, from, length);
    this.written[Math.floor(offset / SECTOR)]! += length;
    this.writes++;
  }

  override erase(sector: number): void {
    super.erase(sector);
    this.erases[sector]!++;
  }
}

/** Lives through years, and gives the flash. */
function live(): CountingFlash {
  const flash = new CountingFlash(USED);
  const store = new Store(flash);
  const quarter = new Uint8Array(QUARTERS.recordLength);
  const day = new Uint8Array(DAYS.recordLength);
  const note = new Uint8Array(56);
  for (let i = 0; i < YEARS * A_YEAR.quarters; i++) {
    store.quarters.append(quarter);
    if (i % 96 !== 95) continue;
    store.days.append(day);
    for (let j = 0; j < NOTES_A_DAY; j++) {
      note[0]!++;
      store.notes.write((i + j * 37) % NOTES_KEPT, note, note.length);
    }
  }
  expect(store.status).toMatchObject({ state: "kept", failures: 0 });
  return flash;
}

/** A whole number as the documents write it. */
const told = (number: number) => Math.round(number).toLocaleString("en");

test("a year of writing wears the flash as docs/storage.md says, which is hardly", () => {
  const flash = live();
  const rows = [
    ["quarters", QUARTERS],
    ["days", DAYS],
    ["notes", NOTES],
  ] as const;
  const lines = rows.map(([name, { firstSector, sectors }]) => {
    const of = (counts: number[]) => counts.slice(firstSector, firstSector + sectors);
    const bytes = of(flash.written).reduce((sum, count) => sum + count) / YEARS;
    const worst = Math.max(...of(flash.erases));
    expect(worst - Math.min(...of(flash.erases))).toBeLessThanOrEqual(1); // all alike
    const erases = worst / YEARS;
    expect(ENDURANCE / erases).toBeGreaterThan(100);
    return `| ${name} | ${told(bytes / 1000)} kB | ${told(erases)} | ${told(ENDURANCE / erases)} |`;
  });
  console.log(`${lines.join("\n")}\n${told(flash.writes / YEARS)} writes a year`);
  const document = readFileSync(new URL("../../docs/storage.md", import.meta.url), "utf8");
  for (const line of lines) expect(document).toContain(line);
});
