/** What stands in a row: for a place in the order its sector; for a sector its whole records, the slot behind the last, bits. */
const SECTOR = 0;
const COUNT = 1;
const END = 2;
const BITS = 3;

/** Which sectors of a ring are in use, in their order, and which of their slots hold a whole record. */
export class SectorIndex {
  /** Sectors in use. */
  inUse = 0;
  /** A row for each place in the order and for each sector: one array costs less memory than four. */
  readonly #rows: Uint16Array;
  readonly #width: number;

  /** For so many sectors, of so many slots at the most. */
  constructor(sectors: number, slots: number) {
    this.#width = BITS + Math.ceil(slots / 16);
    this.#rows = new Uint16Array(sectors * this.#width);
  }

  /** The sector at a place in the order: 0 is the oldest. */
  sectorAt(place: number): number {
    return this.#rows[place * this.#width + SECTOR]!;
  }

  /** Takes a sector into use, at a place in the order. */
  insert(sector: number, place: number): void {
    const rows = this.#rows;
    const width = this.#width;
    for (let i = this.inUse++; i > place; i--) rows[i * width + SECTOR] = rows[(i - 1) * width + SECTOR]!;
    rows[place * width + SECTOR] = sector;
  }

  /** Takes a sector out of use, if it is in it, and forgets its records. */
  remove(sector: number): void {
    const rows = this.#rows;
    const width = this.#width;
    rows.fill(0, sector * width + COUNT, (sector + 1) * width);
    let place = 0;
    while (place < this.inUse && this.sectorAt(place) !== sector) place++;
    if (place === this.inUse) return;
    this.inUse--;
    for (; place < this.inUse; place++) rows[place * width + SECTOR] = rows[(place + 1) * width + SECTOR]!;
  }

  /** How many whole records a sector has. */
  count(sector: number): number {
    return this.#rows[sector * this.#width + COUNT]!;
  }

  /** Notes a whole record in a slot behind those noted before. */
  mark(sector: number, slot: number): void {
    const rows = this.#rows;
    const row = sector * this.#width;
    const at = row + BITS + (slot >> 4);
    rows[at] = rows[at]! | (1 << (slot & 15));
    rows[row + COUNT] = rows[row + COUNT]! + 1;
    rows[row + END] = slot + 1;
  }

  /** The slot of a whole record of a sector; 0 is the first. */
  slotOf(sector: number, record: number): number {
    const rows = this.#rows;
    const row = sector * this.#width;
    if (rows[row + COUNT] === rows[row + END]) return record;
    let left = record;
    for (let slot = 0; ; slot++)
      if ((rows[row + BITS + (slot >> 4)]! & (1 << (slot & 15))) !== 0 && left-- === 0) return slot;
  }
}
