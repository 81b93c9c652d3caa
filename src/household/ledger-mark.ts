import { GAP } from "./hours.js";

const VERSION = 1;

/**
 * What the ledger must remember over a restart: how things stood at the last good registers when a slot was told. Energies
 * are in Wh.
 */
export class LedgerMark {
  /** Bytes that `write` takes. */
  static readonly LENGTH = 55;
  /** Meter time of the registers in s; 0 when there are none yet. */
  time = 0;
  /** The registers: whole numbers, which may pass 32 bits. */
  energyImport = 0;
  energyExport = 0;
  /** What the running hour had until then, and how that is known: GAP when it had no registers. */
  hourImport = 0;
  hourExport = 0;
  hourSource = GAP;
  /** The same of the running quarter of an hour. */
  quarterImport = 0;
  quarterExport = 0;
  quarterSource = GAP;
  /** The numbers of the last hour and quarter of an hour that were told; -1 before the first. */
  lastHour = -1;
  lastQuarter = -1;
  /** What belongs to no hour. */
  unplacedImport = 0;
  unplacedExport = 0;

  /** Writes it into a view from its start. */
  write(view: DataView): void {
    view.setUint8(0, VERSION);
    view.setUint8(1, this.hourSource);
    view.setUint8(2, this.quarterSource);
    view.setUint32(3, this.time);
    view.setFloat64(7, this.energyImport);
    view.setFloat64(15, this.energyExport);
    view.setInt32(23, this.hourImport);
    view.setInt32(27, this.hourExport);
    view.setInt32(31, this.quarterImport);
    view.setInt32(35, this.quarterExport);
    view.setInt32(39, this.lastHour);
    view.setInt32(43, this.lastQuarter);
    view.setInt32(47, this.unplacedImport);
    view.setInt32(51, this.unplacedExport);
  }

  /** Reads what `write` has written; false if it is of a version that is not known. */
  read(view: DataView): boolean {
    if (view.byteLength < LedgerMark.LENGTH || view.getUint8(0) !== VERSION) return false;
    this.hourSource = view.getUint8(1);
    this.quarterSource = view.getUint8(2);
    this.time = view.getUint32(3);
    this.energyImport = view.getFloat64(7);
    this.energyExport = view.getFloat64(15);
    this.hourImport = view.getInt32(23);
    this.hourExport = view.getInt32(27);
    this.quarterImport = view.getInt32(31);
    this.quarterExport = view.getInt32(35);
    this.lastHour = view.getInt32(39);
    this.lastQuarter = view.getInt32(43);
    this.unplacedImport = view.getInt32(47);
    this.unplacedExport = view.getInt32(51);
    return true;
  }
}
