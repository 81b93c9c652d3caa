/** The newest records of one size in memory, until the power goes. */
export class VolatileLog {
  /** How many are there. */
  length = 0;
  readonly #records: Uint8Array;
  readonly #recordLength: number;
  #oldest = 0;

  /** Room for so many. */
  constructor(recordLength: number, records: number) {
    this.#records = new Uint8Array(recordLength * records);
    this.#recordLength = recordLength;
  }

  /** Copies a record into a buffer; 0 is the oldest. */
  read(index: number, into: Uint8Array): void {
    const start = this.#startOf(index);
    for (let i = 0; i < this.#recordLength; i++) into[i] = this.#records[start + i]!;
  }

  /** Appends a record; the oldest goes when there is no room. */
  append(record: Uint8Array): void {
    if (this.length * this.#recordLength === this.#records.length) this.drop();
    const start = this.#startOf(this.length++);
    for (let i = 0; i < this.#recordLength; i++) this.#records[start + i] = record[i]!;
  }

  /** Lets the oldest go. */
  drop(): void {
    this.#oldest = this.#startOf(1) / this.#recordLength;
    this.length--;
  }

  #startOf(index: number): number {
    return ((this.#oldest + index) * this.#recordLength) % this.#records.length;
  }
}
