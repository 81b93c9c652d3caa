import { MeterReading } from "../../../src/meter/reading.js";
import { LedgerLife, type LedgerState } from "../../soak/ledger-life.js";
import { latin1 } from "./latin1.js";

let life: LedgerLife;
const reading = new MeterReading();
let now = 0;

/** Begins a ledger at a meter of P1, or of HAN-NVE if its lists are given; all as Latin-1. */
export function beginLedger(telegram: string, start: number, list1 = "", list2 = ""): void {
  const isP1 = list1 === "";
  life = new LedgerLife(latin1(telegram), start, 1, isP1 ? undefined : latin1(list1), isP1 ? undefined : latin1(list2));
  now = 0;
  reading.timestamp = start;
  reading.energyImport = 60_995_427;
  reading.energyExport = 1003;
  reading.activePowerExport = 0;
}

/** Lives through so many readings, ten seconds apart. */
export function liveLedger(readings: number): void {
  life.live(readings);
}

/** What the ledger came to. */
export function ledgerState(): LedgerState {
  return life.state;
}

/** Has the ledger alone take so many readings, ten seconds apart. */
export function keepLedger(times: number): void {
  for (let i = 0; i < times; i++) {
    now += 10_000;
    reading.timestamp! += 10;
    reading.energyImport! += 7;
    reading.activePowerImport = 2400 + (i % 7) * 40;
    life.ledger.accept(reading, now);
  }
}
