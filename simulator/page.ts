import type { Controls } from "./controls.js";
import { Desk } from "./desk.js";
import { element, press, say, WELCOME } from "./elements.js";
import { FAULTS } from "./faults.js";
import { houseSource, playing, type Source, silentSource } from "./meters.js";
import { examine } from "./own-meter/capture-file.js";
import { OwnMeter } from "./own-meter/own-meter.js";
import { Pace } from "./pace.js";
import { SCREENS } from "./page-options.js";
import { Panel } from "./panel.js";
import { application, type FrameBuffer } from "./piu/index.js";
import { PortTable } from "./port-table.js";
import { acceptKeys, acceptTouches } from "./touch.js";

/** Nobody reads a page of the display at ×3600, nor sees a number turn grey: times real time after a touch, a fault. */
const TOUCHED = 1;
const BROKEN = 10;
/** Real ms from one look at port and cable to the next. */
const LOOK = 250;
const SUNNY_DAY = { feed: "villa", start: "2026-06-21T04:00", speed: "1440" };

/** The captures that the page brings along. */
export type Captures = Readonly<Record<"kamstrup" | "landisgyr", Uint8Array>>;

/** The page: the desk with the same display as on a board, and the controls of what stands on it. */
export class Page {
  readonly #controls: Controls;
  readonly #captures: Captures;
  readonly #desk: Desk;
  readonly #panel: Panel;
  readonly #port: PortTable;
  readonly #own: OwnMeter;
  readonly #pace = new Pace(performance.now());
  #source: Source;
  #looked = 0;

  constructor(controls: Controls, captures: Captures, frame: FrameBuffer) {
    this.#controls = controls;
    this.#captures = captures;
    this.#desk = new Desk(frame);
    this.#panel = new Panel(element("panel"), frame);
    this.#port = new PortTable(element("port"), this.#desk);
    this.#own = new OwnMeter(this.#desk);
    this.#source = this.#chosen;
    this.#listen();
    acceptTouches(element("panel"), frame, () => this.#touched());
    acceptKeys(element("glass"), () => this.#touched());
  }

  /** Begins with what the address says, and lets time pass from then on. */
  start(): void {
    const { clock, screen, speed } = this.#controls.options;
    this.#pace.speed = speed;
    this.#begin(this.#source);
    this.#advanceTo((clock ?? 0) * 1000);
    application?.delegate("onGo", SCREENS[screen]);
    const step = (now: number) => {
      this.#step(now);
      requestAnimationFrame(step);
    };
    step(performance.now());
  }

  /** The meter that the controls choose. */
  get #chosen(): Source {
    const { feed, start } = this.#controls.options;
    if (feed === "kamstrup" || feed === "landisgyr") return playing(this.#captures[feed]);
    return feed === "none" ? silentSource : houseSource(feed, start);
  }

  #begin(source: Source): void {
    const { language } = this.#controls.options;
    this.#source = source;
    this.#desk.begin(source({ language }));
  }

  #step(now: number): void {
    const desk = this.#desk;
    const { clock } = this.#controls.options;
    const passed = this.#pace.pass(now, this.#own.isConnected);
    this.#advanceTo(clock === undefined || this.#own.isConnected ? desk.ticks + passed : clock * 1000);
    if (now - this.#looked < LOOK) return;
    this.#looked = now;
    this.#port.show();
    this.#own.tick(now);
  }

  #advanceTo(ticks: number): void {
    if (this.#desk.advanceTo(ticks) > 0) this.#panel.show();
  }

  #listen(): void {
    const controls = this.#controls;
    controls.onChange = (changed) => {
      const { speed } = controls.options;
      if (changed.has("speed")) this.#pace.speed = speed;
      if (changed.has("size") && changed.size === 1) return;
      const isOther = changed.has("feed") || changed.has("start");
      if (isOther) this.#own.leave();
      if (isOther || changed.has("language")) this.#begin(isOther ? this.#chosen : this.#source);
      say(changed.has("speed") && speed > 1 ? `Time goes at ×${speed}.` : WELCOME);
    };
    element("sunny-day").addEventListener("click", () => {
      controls.set(SUNNY_DAY);
      say(
        "Midsummer in the villa: it buys at four in the morning, and sells when the sun is up. A day takes a minute.",
      );
    });
    this.#own.onBytes = () => this.#advanceTo(this.#desk.ticks + this.#pace.pass(performance.now(), true));
    this.#own.onSource = (source) => {
      controls.showOwn(source && { name: "your own, by a USB cable", isLive: true });
      this.#begin(source ?? this.#chosen);
      say(source === undefined ? WELCOME : "Your own meter feeds the display, in real time.");
    };
    acceptCaptures((name, bytes) => {
      this.#own.leave();
      controls.showOwn({ name, isLive: false });
      this.#begin(playing(bytes));
    });
    for (const [id, fault] of Object.entries(FAULTS)) {
      const button = element(id);
      button.addEventListener("click", () => {
        const isPressed = button.getAttribute("aria-pressed") !== "true";
        press(button, isPressed);
        fault.set(this.#desk, isPressed);
        this.#desk.watchSupply();
        say(`${isPressed ? fault.says : fault.mended} ${this.#slowTo(BROKEN)}`.trim());
      });
    }
  }

  #touched(): void {
    const slowed = this.#slowTo(TOUCHED);
    if (slowed !== "") say(slowed);
  }

  #slowTo(most: number): string {
    return this.#own.isConnected ? "" : this.#pace.slowTo(most);
  }
}

/** Takes a capture file that is dropped anywhere on the page, or chosen. */
function acceptCaptures(play: (name: string, bytes: Uint8Array) => void): void {
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { telegrams, says } = examine(file.name, bytes);
    if (telegrams > 0) play(file.name, bytes);
    say(says);
  };
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
  const chooser = element<HTMLInputElement>("capture");
  chooser.addEventListener("change", () => {
    void take(chooser.files?.[0]);
    chooser.value = ""; // the same file can be chosen again
  });
}
