import "./install-piu.js";
import { application, type FrameBuffer, installPiu } from "../../simulator/piu/index.js";
import { Household } from "../../src/household/household.js";
import { MeterReading } from "../../src/meter/reading.js";
import { Rejections } from "../../src/meter/rejections.js";
import { P1_LINE } from "../../src/port/line.js";
import { DEFAULT_SETTINGS, type Language, type Settings } from "../../src/settings.js";
import type { LinkStatus } from "../../src/status/link-state.js";
import { App } from "../../src/ui/app.js";
import type { TouchPanel } from "../../src/ui/touch-panel.js";
import type { Picture } from "../../tools/pictures/rgb565.js";
import { powerAtStart, RESTARTS, STORAGE } from "./device-states.js";

/** The display on a frame buffer of its own, with a household and a meter to put into any state. */
export class DeskDisplay {
  readonly settings: Settings = { ...DEFAULT_SETTINGS };
  readonly household = new Household(this.settings);
  readonly meter = { reading: new MeterReading(), rejections: new Rejections(), accepted: 0 };
  readonly link: { -readonly [Name in keyof LinkStatus]: LinkStatus[Name] } = {
    state: "waiting",
    line: P1_LINE,
    failing: 0,
    isFlipped: false,
  };
  readonly night = { isNight: false };
  readonly power = powerAtStart();
  readonly storage = { ...STORAGE };
  /** How often the settings were kept, and how often all was forgotten. */
  kept = 0;
  forgotten = 0;
  /** Its clock, in ms. */
  now = 0;
  readonly #screen: FrameBuffer;
  readonly #app: App;
  readonly #application: NonNullable<typeof application>;

  /** Shows a place, or what the app begins with; 320 pixels wide, or 280; with other settings than the defaults. */
  constructor(
    language: Language,
    place?: number,
    touchPanel?: TouchPanel,
    width?: number,
    chosen: Partial<Settings> = {},
  ) {
    const { household, settings, meter, link, night, power, storage } = this;
    Object.assign(settings, chosen, { language });
    this.#screen = installPiu(width);
    this.#app = new App({
      household,
      meter,
      link,
      night,
      power,
      storage,
      restarts: RESTARTS,
      settings,
      touchPanel,
      keep: () => {
        this.kept++;
        household.recount();
        return storage.state === "kept";
      },
      forget: () => {
        this.forgotten++;
        return storage.state === "kept";
      },
    });
    this.#application = application!;
    if (place !== undefined) this.go(place);
    this.#application.update();
  }

  /** Where it is. */
  get place(): number {
    return this.#app.place;
  }

  /** Goes to a place without a finger. */
  go(place: number): void {
    this.#application.delegate("onGo", place);
  }

  /** Presses a key: an event of the app. */
  press(event: "onStep" | "onBack" | "onEnter", step?: number): void {
    this.#application.delegate(event, step);
  }

  /** A finger comes, or goes. */
  finger(kind: "began" | "ended", x: number, y: number): void {
    this.#application.touch(kind, x, y);
  }

  /** A finger comes, moves and goes. */
  touch(x: number, y: number, toX = x, toY = y): void {
    this.#application.touch("began", x, y);
    if (toX !== x || toY !== y) this.#application.touch("moved", toX, toY);
    this.#application.touch("ended", toX, toY);
  }

  /** Shows the household and paints; the number of pixels that were painted. */
  show(): number {
    this.#app.show(this.now);
    return this.#application.update();
  }

  /** Lets seconds pass. */
  pass(seconds: number): void {
    for (let i = 0; i < seconds; i++) {
      this.now += 1000;
      this.show();
    }
  }

  /** Paints everything again. */
  redraw(): void {
    const { width, height } = this.#screen;
    this.#application.repaint({ left: 0, top: 0, right: width, bottom: height });
    this.#application.update();
  }

  /** What the screen shows. */
  picture(): Picture {
    this.#application.update();
    const { width, height, pixels } = this.#screen;
    return { width, height, pixels: pixels.slice() };
  }
}
