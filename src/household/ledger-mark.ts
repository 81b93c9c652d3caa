import { GAP } from "./hours.js";

const VERSION = 1;

/** What the ledger must remember over a restart: how things stood at the last edge whose registers are known. */
export class LedgerMark {
  /** Bytes that `write` takes. */
  static readonly LENGTH = 38;
  /** Meter time of that edge in s, a quarter of an hour's; 0 when there is none yet. */
  time = 0;
  /** The registers there in Wh: whole numbers, which may pass 32 bits. */
  energyImport = 0;
  energyExport = 0;
  /** What the hour to which that edge belongs, or which it begins, had until then, in Wh, and how that is known. */
  hourImport = 0;
  hourExport = 0;
  hourSource = GAP;
  /** The number of the last quarter of an hour that was told, and of the last hour; -1 before the first. */
  lastQuarter = -1;
  lastHour = -1;

  /** Writes it into a view from its start. */
  write(view: DataView): void {
    view.setUint8(0, VERSION);
    view.setUint8(1, this.hourSource);
    view.setUint32(2, this.time);
    view.setFloat64(6, this.energyImport);
    view.setFloat64(14, this.energyExport);
    view.setInt32(22, this.hourImport);
    view.setInt32(26, this.hourExport);
    view.setInt32(30, this.lastQuarter);
    view.setInt32(34, this.lastHour);
  }

  /** Reads what `write` has written; false if it is of a version that is not known. */
  read(view: DataView): boolean {
    if (view.byteLength < LedgerMark.LENGTH || view.getUint8(0) !== VERSION) return false;
    this.hourSource = view.getUint8(1);
    this.time = view.getUint32(2);
    this.energyImport = view.getFloat64(6);
    this.energyExport = view.getFloat64(14);
    this.hourImport = view.getInt32(22);
    this.hourExport = view.getInt32(26);
    this.lastQuarter = view.getInt32(30);
    this.lastHour = view.getInt32(34);
    return true;
  }
}
