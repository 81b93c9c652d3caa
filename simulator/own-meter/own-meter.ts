import type { Desk } from "../desk.js";
import { element, press, write } from "../elements.js";
import type { Source } from "../meters.js";
import { whyNoSerial } from "./browser-support.js";
import { LINE_SETTINGS } from "./line-settings.js";
import { Recording } from "./recording.js";
import { UsbCable } from "./usb-cable.js";

const CONNECT = "Connect a USB-P1 cable";

/** The visitor's own meter on a USB cable, and the recording of what comes from any meter. */
export class OwnMeter {
  /** Called when the cable is to be the display's meter, and with undefined when it is no more. */
  onSource: (source: Source | undefined) => void = () => undefined;
  /** Called when bytes have come over the cable, before the display gets them. */
  onBytes: () => void = () => undefined;
  readonly #desk: Desk;
  readonly #onSays: (text: string) => void;
  readonly #usb = element<HTMLButtonElement>("usb");
  readonly #line = element<HTMLSelectElement>("line");
  readonly #record = element<HTMLButtonElement>("record");
  readonly #recordSays = element("record-says");
  readonly #cable: UsbCable | undefined;
  #isConnected = false;
  #recording: Recording | undefined;

  /** Works the page's elements, for what comes to a desk; says what has become of a recording. */
  constructor(desk: Desk, onSays: (text: string) => void) {
    this.#desk = desk;
    this.#onSays = onSays;
    for (const { name, spokenBy } of LINE_SETTINGS) this.#line.add(new Option(`${name}: ${spokenBy}`, name));
    const says = element("usb-says");
    const missing = whyNoSerial(window);
    if (missing === undefined)
      this.#cable = new UsbCable(navigator.serial, {
        onSays: (text) => write(says, text),
        onBytes: (bytes) => {
          this.#recording?.take(bytes);
          this.onBytes();
        },
      });
    else {
      write(says, missing);
      this.#usb.disabled = this.#line.disabled = true;
    }
    this.#usb.addEventListener("click", () => void this.#toggle());
    this.#line.addEventListener("change", () => this.#isConnected && this.onSource(this.#source));
    this.#record.addEventListener("click", () => this.#toggleRecording());
    addEventListener("beforeunload", (event) => {
      if ((this.#recording?.length ?? 0) > 0) event.preventDefault();
    });
  }

  /** Whether the display's meter is the cable's: it keeps real time. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** To be called now and then with real milliseconds: watches the line and the recording. */
  tick(now: number): void {
    if (this.#isConnected) this.#cable?.tick(now);
    if (this.#recording?.isRunning === false) this.#toggleRecording();
    if (this.#recording !== undefined) write(this.#recordSays, this.#recording.says);
  }

  /** Another meter takes the place of the cable's. */
  leave(): void {
    if (!this.#isConnected) return;
    this.#isConnected = false;
    write(this.#usb, CONNECT);
    void this.#cable?.disconnect();
  }

  get #source(): Source {
    const { baud, parity } = LINE_SETTINGS.find(({ name }) => name === this.#line.value) ?? LINE_SETTINGS[0];
    return (settings) => ({
      line: { baud, parity },
      isLive: true,
      about: "Your own meter feeds the display, in real time. How the cable is stands beside its button.",
      meter: () => (options) => this.#cable!.open(options),
      settings,
    });
  }

  async #toggle(): Promise<void> {
    if (this.#isConnected) {
      this.leave();
      this.onSource(undefined);
    } else if (await this.#cable?.choose()) {
      this.#isConnected = true;
      write(this.#usb, "Disconnect the cable");
      this.onSource(this.#source);
    }
  }

  #toggleRecording(): void {
    const done = this.#recording;
    press(this.#record, done === undefined);
    if (done === undefined) {
      const recording = new Recording(new Date());
      this.#recording = recording;
      // of a cable, what came over it, and not what the bench made of that
      this.#desk.cable.onBytes = (bytes) => !this.#isConnected && recording.take(bytes);
      return;
    }
    this.#recording = undefined;
    this.#desk.cable.onBytes = undefined;
    const isFull = done.isRunning === false;
    if (done.length > 0) done.save(document);
    write(this.#recordSays, "");
    this.#onSays(
      done.length > 0
        ? `${isFull ? "The recording is full. " : ""}It is saved as ${done.fileName}: play it here, or read it with npm run decode.`
        : "Nothing came: nothing was saved.",
    );
  }
}
