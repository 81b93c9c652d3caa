/** Bytes on their way to the flash, and the same to write numbers to. */
export class Slot {
  readonly bytes: Uint8Array;
  readonly view: DataView;

  constructor(length: number) {
    const buffer = new ArrayBuffer(length);
    this.bytes = new Uint8Array(buffer);
    this.view = new DataView(buffer);
  }
}
