import type { Line } from "../../src/port/line.js";
import type { MeterLine, MeterOptions } from "../devices/meter-line.js";
import { settingName } from "./line-settings.js";
import { LineWatch } from "./line-watch.js";
import { PortReader, type UsbPort } from "./port-reader.js";
import { UsbLine } from "./usb-line.js";

/** What is used of the browser's Web Serial. */
export interface UsbPorts {
  requestPort(): Promise<UsbPort>;
  addEventListener(type: "connect" | "disconnect", listener: (event: Event) => void): void;
}

/** Who hears of the cable. */
export interface UsbCableListener {
  /** Called with a sentence for people, when there is another one to say. */
  onSays(text: string): void;
  /** Called with all bytes as they come, which stay as they are only for the call. */
  onBytes?(bytes: Uint8Array): void;
}

/** Time after which a port that could not be opened is tried again, in ms. */
const AGAIN = 5000;

const GONE = "The cable is gone: plug it in again, and choose it again if nothing comes then.";
const NOT_OPENED =
  "The cable cannot be opened: close other programs and pages that read it, and on Linux join the group dialout and log in again; the page tries again every 5 s.";
const OPEN_ALREADY = "This page has the cable open already: disconnect it there, or reload the page.";
const NONE_CHOSEN = "No cable was chosen.";
const NOT_ALLOWED =
  "The browser lets this page read no cable: allow serial ports in the site's settings, and press the button again.";

/** A USB cable in the meter's P1 port, by Web Serial: the owner's own meter as a meter of the page. */
export class UsbCable {
  readonly #ports: UsbPorts;
  readonly #listener: UsbCableListener;
  /** What is wanted: this port, for this line. */
  #port: UsbPort | undefined;
  #line: UsbLine | undefined;
  /** What is: an open port, and the watch on it. */
  #reader: PortReader | undefined;
  #watch: LineWatch | undefined;
  #isGone = false;
  #hasFailed = false;
  #tryAt: number | undefined;
  /** Opening and closing, one after the other. */
  #work: Promise<void> = Promise.resolve();
  #said = "";

  /** A cable on the browser's ports, `navigator.serial`, that is not chosen yet. */
  constructor(ports: UsbPorts, listener: UsbCableListener) {
    this.#ports = ports;
    this.#listener = listener;
    ports.addEventListener("connect", ({ target }) => this.#returned(target as unknown as UsbPort));
    ports.addEventListener("disconnect", ({ target }) => {
      if ((target as unknown) === this.#port && this.#reader === undefined) this.#lost();
    });
  }

  /** Has the user choose a port, which needs a click; returns whether one was chosen. A line that is open goes to it. */
  async choose(): Promise<boolean> {
    let port: UsbPort;
    try {
      port = await this.#ports.requestPort();
    } catch (error) {
      this.#say((error as Error).name === "NotFoundError" ? NONE_CHOSEN : NOT_ALLOWED);
      return false;
    }
    await this.#take(port);
    return true;
  }

  /** Opens the display's line: a meter of the page. The port follows, at the line's speed, once it is chosen. */
  open(options: MeterOptions): MeterLine {
    const line = new UsbLine(options, () => {
      if (this.#line !== line) return;
      this.#line = undefined;
      this.#settle();
    });
    this.#line = line;
    this.#said = "";
    this.#settle();
    return line;
  }

  /** Gives the port free and forgets it. */
  async disconnect(): Promise<void> {
    this.#port = undefined;
    await this.#settle();
    this.#said = "";
    this.#say("The cable is disconnected.");
  }

  /** To be called about once a second with real milliseconds since some start; says what the line is doing. */
  tick(now: number): void {
    if (this.#watch !== undefined) this.#say(this.#watch.tick(now));
    if (!this.#hasFailed) return;
    this.#tryAt ??= now + AGAIN;
    if (now >= this.#tryAt) this.#settle();
  }

  #take(port: UsbPort): Promise<void> {
    this.#port = port;
    this.#isGone = false;
    this.#said = "";
    return this.#settle();
  }

  /** Brings what is to what is wanted, after all that is under way. */
  #settle(): Promise<void> {
    this.#hasFailed = false;
    this.#tryAt = undefined;
    this.#work = this.#work.then(async () => {
      if (this.#isGone && this.#line !== undefined) this.#say(GONE);
      const wanted = this.#isGone ? undefined : this.#line?.options;
      const port = this.#port;
      const reader = this.#reader;
      const fits = (setting: Line) => wanted !== undefined && settingName(setting) === settingName(wanted);
      if (reader !== undefined && reader.port === port && fits(reader.setting)) return;
      this.#reader = this.#watch = undefined;
      await reader?.close();
      if (port !== undefined && wanted !== undefined) await this.#openPort(port, wanted);
    });
    return this.#work;
  }

  async #openPort(port: UsbPort, setting: Line): Promise<void> {
    try {
      this.#reader = await PortReader.open(port, setting);
    } catch (error) {
      if (this.#isGone) return;
      this.#hasFailed = true;
      this.#say((error as Error).name === "InvalidStateError" ? OPEN_ALREADY : NOT_OPENED);
      return;
    }
    this.#watch = new LineWatch(setting);
    this.#say(this.#watch.greeting);
    this.#read(this.#reader, this.#watch);
  }

  #read(reader: PortReader, watch: LineWatch): void {
    reader.start({
      onBytes: (bytes) => {
        watch.see(bytes);
        this.#listener.onBytes?.(bytes);
        this.#line?.receive(bytes);
      },
      onLineError: (error) => watch.seeError(error),
      onLost: () => {
        if (this.#reader === reader) this.#lost();
      },
    });
  }

  #lost(): void {
    this.#reader = this.#watch = undefined;
    this.#isGone = true;
    this.#settle();
  }

  /** A port was plugged in: the one that was lost, if it is the same object or the same kind of cable. */
  #returned(port: UsbPort): void {
    const lost = this.#port;
    if (lost === undefined) return;
    const { usbVendorId, usbProductId } = port.getInfo();
    const before = lost.getInfo();
    const isSameKind =
      usbVendorId !== undefined && usbVendorId === before.usbVendorId && usbProductId === before.usbProductId;
    if (port !== lost && !(isSameKind && this.#isGone)) return;
    const old = this.#reader;
    this.#reader = this.#watch = undefined;
    this.#work = this.#work.then(() => old?.close());
    this.#port = port;
    this.#isGone = false;
    this.#settle();
  }

  #say(text: string): void {
    if (text === this.#said) return;
    this.#said = text;
    this.#listener.onSays(text);
  }
}
