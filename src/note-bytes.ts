/** The most bytes of a note. */
const LENGTH = 56;

/** The bytes of a note, put and taken one value after the other. */
export class NoteBytes {
  readonly bytes = new Uint8Array(LENGTH);
  readonly #view = new DataView(this.bytes.buffer);
  #at = 0;

  /** How many bytes were put or taken. */
  get length(): number {
    return this.#at;
  }

  /** Goes to the first byte. */
  begin(): void {
    this.#at = 0;
  }

  /** A whole number from 0 to 255. */
  putByte(value: number): void {
    this.bytes[this.#at++] = value;
  }

  takeByte(): number {
    return this.bytes[this.#at++]!;
  }

  /** A whole number of 32 bits with a sign. */
  putInteger(value: number): void {
    this.#view.setInt32(this.#at, value, true);
    this.#at += 4;
  }

  takeInteger(): number {
    this.#at += 4;
    return this.#view.getInt32(this.#at - 4, true);
  }

  /** A short text, two bytes a letter, behind its length. */
  putText(text: string): void {
    this.putByte(text.length);
    for (let i = 0; i < text.length; i++) {
      this.putByte(text.charCodeAt(i) & 0xff);
      this.putByte(text.charCodeAt(i) >> 8);
    }
  }

  takeText(): string {
    let text = "";
    for (let count = this.takeByte(); count > 0; count--)
      text += String.fromCharCode(this.takeByte() | (this.takeByte() << 8));
    return text;
  }
}
