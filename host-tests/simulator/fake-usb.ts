import type { UsbPort } from "../../simulator/own-meter/port-reader.js";
import type { UsbPorts } from "../../simulator/own-meter/usb-cable.js";

/** Opening and closing take a turn; this file is used in Node and in a browser. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A stand-in for a port of Web Serial, as its specification has it behave: errors, streams, locks. */
export class FakePort implements UsbPort {
  readonly log: string[] = [];
  /** The name of the exception that opening throws. */
  refuses: string | undefined;
  #isOpen = false;
  #stream: ReadableStream<Uint8Array> | null = null;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly #info: SerialPortInfo;

  constructor(info: SerialPortInfo = { usbVendorId: 0x0403, usbProductId: 0x6001 }) {
    this.#info = info;
  }

  get readable(): ReadableStream<Uint8Array> | null {
    if (!this.#isOpen) return null;
    this.#stream ??= new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.#stream = null;
      },
    });
    return this.#stream;
  }

  getInfo(): SerialPortInfo {
    return this.#info;
  }

  async open({ baudRate, dataBits, parity, stopBits, bufferSize }: SerialOptions): Promise<void> {
    await turn();
    if (this.#isOpen) throw new DOMException("The port is already open.", "InvalidStateError");
    if (this.refuses !== undefined) {
      this.log.push(this.refuses);
      throw new DOMException("Failed to open serial port.", this.refuses);
    }
    this.#isOpen = true;
    this.log.push(`open ${baudRate} ${dataBits} ${parity} ${stopBits} ${bufferSize}`);
  }

  async close(): Promise<void> {
    await turn();
    if (this.#stream?.locked) throw new TypeError("Cannot cancel a locked stream");
    this.#isOpen = false;
    this.#stream = null;
    this.log.push("close");
  }

  /** Bytes come. */
  send(bytes: Uint8Array): void {
    if (this.readable !== null) this.#controller?.enqueue(bytes.slice());
  }

  /** The line has an error; the port goes on with another stream. */
  fail(name: string): void {
    const stream = this.readable;
    this.#stream = null;
    if (stream !== null) this.#controller?.error(new DOMException("", name));
  }

  /** The stream ends without an error, and no other follows. */
  end(): void {
    this.#controller?.close();
  }

  /** The device is pulled out. */
  pull(): void {
    this.fail("NetworkError");
    this.#isOpen = false;
  }
}

/** A stand-in for `navigator.serial`. */
export class FakePorts implements UsbPorts {
  /** What the user chooses, or the name of the exception that comes instead. */
  choice: FakePort | string = "NotFoundError";
  readonly #listeners: [type: string, listener: (event: Event) => void][] = [];

  async requestPort(): Promise<FakePort> {
    if (typeof this.choice === "string") throw new DOMException("", this.choice);
    return this.choice;
  }

  addEventListener(type: string, listener: (event: Event) => void): void {
    this.#listeners.push([type, listener]);
  }

  /** Tells that a port was plugged in or out. */
  tell(type: "connect" | "disconnect", port: FakePort): void {
    for (const [wanted, listener] of this.#listeners)
      if (wanted === type) listener({ target: port } as unknown as Event);
  }
}
