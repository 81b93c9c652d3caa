import type { Line } from "../../src/port/line.js";

/** What is used of a port of the browser. */
export type UsbPort = Pick<SerialPort, "readable" | "open" | "close" | "getInfo">;

/** Errors of the line that a port survives, as Web Serial names them. */
export type LineError = "BreakError" | "FramingError" | "ParityError" | "BufferOverrunError";

/** Who hears of an open port. */
export interface PortListener {
  onBytes(bytes: Uint8Array): void;
  onLineError(error: LineError): void;
  /** Called when the port has ended by itself: the cable was pulled out. */
  onLost(): void;
}

/** Bytes that the browser keeps while the page is busy: 5 s of a full line. */
const BUFFER_SIZE = 65_536;
const LINE_ERRORS: readonly string[] = ["BreakError", "FramingError", "ParityError", "BufferOverrunError"];

/** An open port, read until it is closed or lost. */
export class PortReader {
  readonly port: UsbPort;
  readonly setting: Line;
  #end: Promise<void> = Promise.resolve();
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #isClosing = false;

  private constructor(port: UsbPort, setting: Line) {
    this.port = port;
    this.setting = setting;
  }

  /** Opens a port; throws what the browser says when it cannot. */
  static async open(port: UsbPort, { baud, parity }: Line): Promise<PortReader> {
    const dataBits = parity === "even" ? 7 : 8;
    await port.open({ baudRate: baud, dataBits, parity, stopBits: 1, bufferSize: BUFFER_SIZE });
    return new PortReader(port, { baud, parity });
  }

  /** Reads from now on. */
  start(listener: PortListener): void {
    this.#end = this.#readAll(listener);
  }

  /** Stops reading, and gives the port free. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#reader?.cancel().catch(() => undefined); // it has failed already
    await this.#end;
  }

  /** Reads to the end. After an error of the line the port has another stream. */
  async #readAll(listener: PortListener): Promise<void> {
    let ended = false;
    for (let stream = this.port.readable; stream !== null && !ended; stream = this.port.readable) {
      this.#reader = stream.getReader();
      ended = await this.#readStream(this.#reader, listener);
      this.#reader.releaseLock();
    }
    await this.port.close().catch(() => undefined); // it is gone
    if (!this.#isClosing) listener.onLost();
  }

  /** Reads a stream to its end or first error; returns whether no other comes after it. */
  async #readStream(reader: ReadableStreamDefaultReader<Uint8Array>, listener: PortListener): Promise<boolean> {
    while (!this.#isClosing) {
      const next = await reader.read().catch((error: unknown) => error as Error);
      if (next instanceof Error) {
        if (!LINE_ERRORS.includes(next.name)) return true;
        listener.onLineError(next.name as LineError);
        return false;
      }
      if (next.value === undefined) return true;
      listener.onBytes(next.value);
    }
    return true;
  }
}
