import type { Controls } from "./controls.js";
import { Desk } from "./desk.js";
import { browserShelf, Drawer } from "./drawer.js";
import { element, press, write } from "./elements.js";
import { FAULTS } from "./faults.js";
import { LearnedTable } from "./learned-table.js";
import { houseSource, playing, type Source, silentSource } from "./meters.js";
import { examine } from "./own-meter/capture-file.js";
import { OwnMeter } from "./own-meter/own-meter.js";
import { Pace } from "./pace.js";
import { SCREENS } from "./page-options.js";
import { Panel } from "./panel.js";
import { application, type FrameBuffer } from "./piu/index.js";
import { PortTable } from "./port-table.js";
import { pageName, spoken, status } from "./status.js";
import { acceptKeys, acceptTouches } from "./touch.js";

/** Nobody reads a page of the display at ×3600, nor sees a number turn grey: times real time after a touch, a fault. */
const TOUCHED = 1;
const BROKEN = 10;
/** Real ms from one time at which all is kept to the next, and until the page has painted what it says. */
const KEEP = 5_000;
const PAINT = 50;
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
  readonly #learned: LearnedTable;
  readonly #own: OwnMeter;
  readonly #pace = new Pace(performance.now());
  #source: Source;
  /** What is to be said instead of the state, until something is done. */
  #notice: string | undefined;
  #page: string | undefined;
  #looked = 0;

  constructor(controls: Controls, captures: Captures, frame: FrameBuffer) {
    this.#controls = controls;
    this.#captures = captures;
    this.#desk = new Desk(frame);
    this.#panel = new Panel(element("panel"), frame);
    this.#port = new PortTable(element("port"), this.#desk);
    this.#learned = new LearnedTable(element("learned"), element("hours"), this.#desk);
    this.#own = new OwnMeter(this.#desk, (text) => this.#tell(text));
    this.#source = this.#chosen;
    this.#listen();
    acceptTouches(element("panel"), frame, () => this.#touched());
    acceptKeys(element("glass"), () => this.#touched());
  }

  /** Begins with what the address says, and lets time pass from then on; tells what is wrong with it, if anything is. */
  start(problem: string | undefined): void {
    const { clock, screen, speed } = this.#controls.options;
    const step = (now: number) => {
      this.#step(now);
      requestAnimationFrame(step);
    };
    this.#pace.speed = speed;
    this.#begin(this.#source, () => {
      this.#notice = problem;
      this.#advanceTo((clock ?? 0) * 1000);
      if (screen !== "now") application?.delegate("onGo", SCREENS[screen]);
      this.#pace.pass(performance.now(), false);
      step(performance.now());
    });
    const keep = () => this.#desk.keep();
    setInterval(keep, KEEP);
    addEventListener("pagehide", keep);
  }

  /** The meter that the controls choose. */
  get #chosen(): Source {
    const { feed, scenario, start, list } = this.#controls.options;
    if (feed === "kamstrup" || feed === "landisgyr") return playing(this.#captures[feed]);
    if (feed === "none") return silentSource;
    return houseSource(feed, start, list, { drawer: this.#drawer, hasYear: scenario !== undefined });
  }

  /** The drawer of the chosen house; undefined while the clock stands still, for pictures that can be repeated. */
  get #drawer(): Drawer | undefined {
    const { feed, scenario, start, clock } = this.#controls.options;
    if (clock !== undefined) return undefined;
    const name = [scenario === undefined ? "house" : "year", feed, start]
      .filter((part) => part !== undefined)
      .join("-");
    return new Drawer(browserShelf(), name);
  }

  /** Begins with another meter, and then goes on; a house whose year is not lived yet takes some seconds. */
  #begin(source: Source, then?: () => void): void {
    const { language, scenario, first } = this.#controls.options;
    const settings = first ? { language, firstRunStep: 0 } : { language };
    const begin = () => {
      this.#notice = undefined;
      this.#source = source;
      this.#desk.begin(source(settings));
      then?.();
    };
    if (scenario === undefined || this.#drawer?.meter !== undefined) begin();
    else {
      write(element("says"), "A year goes by in this house, with the display on its wall: some seconds …");
      setTimeout(begin, PAINT);
    }
  }

  #step(now: number): void {
    const desk = this.#desk;
    const { clock } = this.#controls.options;
    const passed = this.#pace.pass(now, this.#own.isConnected);
    this.#advanceTo(clock === undefined || this.#own.isConnected ? desk.ticks + passed : clock * 1000);
    if (now - this.#looked < LOOK) return;
    this.#looked = now;
    this.#own.tick(now);
    this.#say();
  }

  /** Says what there is to say, where it is not said already. */
  #say(): void {
    const desk = this.#desk;
    const { speed, now } = this.#pace;
    this.#port.show();
    this.#learned.show();
    write(element("says"), this.#notice ?? status(desk));
    write(element("pace"), this.#own.isConnected ? "Speed, now ×1" : now === speed ? "Speed" : `Speed, now ×${now}`);
    const shown = spoken(desk);
    if (element("panel").ariaLabel !== shown) element("panel").ariaLabel = shown;
    const page = pageName(desk);
    if (this.#page !== undefined && page !== undefined && page !== this.#page)
      write(element("page-says"), `Page ${page}`);
    this.#page = page;
  }

  #tell(text: string | undefined): void {
    this.#notice = text;
    this.#say();
  }

  #advanceTo(ticks: number): void {
    if (this.#desk.advanceTo(ticks) > 0) this.#panel.show();
    const power = this.#desk.display?.governor?.status;
    if (power !== undefined && power.lowered !== "starting") this.#panel.light = power.light;
  }

  #listen(): void {
    const controls = this.#controls;
    controls.onChange = (changed) => {
      if (changed.has("speed")) this.#pace.speed = controls.options.speed;
      if (changed.has("list")) this.#desk.send(controls.options.list);
      const isOther = changed.has("feed") || changed.has("scenario") || changed.has("start");
      if (isOther) this.#own.leave();
      if (changed.has("language")) this.#desk.set({ language: controls.options.language });
      if (isOther || changed.has("language")) this.#begin(isOther ? this.#chosen : this.#source);
      this.#showFaults();
      this.#say();
    };
    element("sunny-day").addEventListener("click", () => {
      for (const fault of Object.values(FAULTS)) fault.set(this.#desk, false);
      controls.set(SUNNY_DAY);
    });
    element("forget").addEventListener("click", () => {
      this.#desk.forget();
      this.#begin(this.#source);
      this.#say();
    });
    this.#own.onBytes = () => this.#advanceTo(this.#desk.ticks + this.#pace.pass(performance.now(), true));
    this.#own.onSource = (source) => {
      controls.showOwn(source && { name: "your own, by a USB cable", isLive: true });
      if (source !== undefined)
        for (const fault of Object.values(FAULTS)) if (fault.isOfMeter) fault.set(this.#desk, false);
      this.#begin(source ?? this.#chosen);
      this.#showFaults();
      this.#say();
    };
    acceptCaptures((name, bytes) => {
      const { telegrams, says } = examine(name, bytes);
      if (telegrams > 0) {
        this.#own.leave();
        controls.showOwn({ name, isLive: false });
        this.#begin(playing(bytes));
        this.#showFaults();
      }
      this.#tell(says);
    });
    for (const [id, fault] of Object.entries(FAULTS))
      element(id).addEventListener("click", () => {
        fault.set(this.#desk, !fault.is(this.#desk));
        this.#pace.slowTo(BROKEN);
        this.#showFaults();
        this.#tell(undefined);
      });
  }

  /** Shows which faults there are; a real meter has none of its own. */
  #showFaults(): void {
    this.#desk.watchSupply();
    for (const [id, fault] of Object.entries(FAULTS)) {
      const button = element<HTMLButtonElement>(id);
      press(button, fault.is(this.#desk));
      button.disabled = fault.isOfMeter && this.#own.isConnected;
    }
  }

  #touched(): void {
    this.#pace.slowTo(TOUCHED);
    this.#tell(undefined);
  }
}

/** Takes a capture file that is dropped anywhere on the page, or chosen. */
function acceptCaptures(onFile: (name: string, bytes: Uint8Array) => void): void {
  const take = async (file: File | undefined) => {
    if (file !== undefined) onFile(file.name, new Uint8Array(await file.arrayBuffer()));
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
