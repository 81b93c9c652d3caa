import type * as Piu from "piu/MC";
import "piu/MC";
import type { Language } from "../settings.js";
import { AWAKE } from "../status/night-status.js";
import { PageMarks } from "./parts/page-marks.js";
import { Calibration } from "./screens/calibration.js";
import { Device } from "./screens/device.js";
import { Events } from "./screens/events.js";
import { Find } from "./screens/find.js";
import { FirstRun } from "./screens/first-run.js";
import { Goal } from "./screens/goal.js";
import { History } from "./screens/history.js";
import { Hour } from "./screens/hour.js";
import { Meter } from "./screens/meter.js";
import { Money } from "./screens/money.js";
import { NightLoad } from "./screens/night-load.js";
import { NightPage } from "./screens/night-page.js";
import { Now } from "./screens/now.js";
import { Overview } from "./screens/overview.js";
import { Peaks } from "./screens/peaks.js";
import { Phases } from "./screens/phases.js";
import { Qr } from "./screens/qr.js";
import { Registers } from "./screens/registers.js";
import { Reset } from "./screens/reset.js";
import {
  CALIBRATION,
  FIND,
  FIRST_RUN,
  HOUR,
  type Home,
  LINK,
  METER,
  NOW,
  NOWHERE,
  OVERVIEW,
  RING,
  type Screen,
  SETTINGS,
} from "./screens/screen.js";
import { SettingPage } from "./screens/setting-page.js";
import { SettingsPage } from "./screens/settings.js";
import { faultBesideNumber, StatePage, stateShown } from "./screens/state-page.js";
import { OWNER_SETTINGS } from "./settings/owner-settings.js";
import { stringsIn } from "./strings/languages.js";
import { dress, theme } from "./theme.js";

/** Every screen by its place, and where back leads from it. */
export const SCREENS: readonly { readonly make: new (home: Home, place: number) => Screen; readonly up: number }[] =
  Object.freeze([
    Object.freeze({ make: Now, up: NOW }),
    Object.freeze({ make: Phases, up: OVERVIEW }),
    Object.freeze({ make: Meter, up: OVERVIEW }),
    Object.freeze({ make: Overview, up: NOW }),
    Object.freeze({ make: Registers, up: METER }),
    Object.freeze({ make: Calibration, up: NOW }),
    Object.freeze({ make: Device, up: METER }),
    Object.freeze({ make: History, up: OVERVIEW }),
    Object.freeze({ make: Find, up: OVERVIEW }),
    Object.freeze({ make: Events, up: FIND }),
    Object.freeze({ make: Money, up: OVERVIEW }),
    Object.freeze({ make: NightLoad, up: OVERVIEW }),
    Object.freeze({ make: Goal, up: OVERVIEW }),
    Object.freeze({ make: Hour, up: OVERVIEW }),
    Object.freeze({ make: Peaks, up: HOUR }),
    Object.freeze({ make: Now, up: NOW }),
    Object.freeze({ make: Qr, up: METER }),
    Object.freeze({ make: SettingsPage, up: OVERVIEW }),
    Object.freeze({ make: FirstRun, up: NOW }),
    Object.freeze({ make: Reset, up: SETTINGS }),
    ...OWNER_SETTINGS.map(() => Object.freeze({ make: SettingPage, up: SETTINGS })),
  ]);

/**
 * The bytes of Piu's two lists of what is painted in one update. A QR code needs most: 420 rectangles of 12 bytes in both,
 * and the words beside it.
 */
const COMMANDS = 6144;
const DRAWN = 7168;
/** A finger that goes this far to a side turns the page; one that stays within a few pixels taps. In pixels. */
const SWIPE = 60;
const TAP = 20;
/** Back is left of and above this point; below it, pages have edges that turn them. */
const BACK_RIGHT = 64;
const BACK_BOTTOM = 50;
const EDGE = 56;
/** From so long without a touch, in ms, Now is shown, unless a screen stays longer; at night once nobody is awake. */
const UNTOUCHED = 30_000;

/**
 * What the display shows: one screen at a time, and the ways between them. A screen is made when it is entered and
 * forgotten when it is left. It keeps no timer; whoever owns it says when to look at the household.
 */
export class App {
  readonly application: Piu.Application;
  readonly #home: Omit<Home, "strings">;
  readonly #marks: PageMarks;
  #place = NOW;
  #screen: Screen;
  /** The state of the link that has the whole screen; undefined for none. */
  #state: ReturnType<typeof stateShown>;
  /** Whether Now, or what stands in its place, looks as it does at night. */
  #isDark = false;
  /** In which the screen speaks. */
  #language: Language = "sv";
  #wasTouched = false;
  /** The finger that is there has woken the display, and does nothing else. */
  #hasWoken = false;
  #lastTouch = -UNTOUCHED;
  #now = 0;
  #x = 0;
  #y = 0;

  constructor(home: Omit<Home, "strings">) {
    const application = new Application(null, {
      commandListLength: COMMANDS,
      displayListLength: DRAWN,
      touchCount: 1,
      active: true,
    });
    dress(application.width);
    this.#home = home;
    if (home.touchPanel?.wantsLesson) this.#place = CALIBRATION;
    else if (home.settings.firstRunStep !== undefined) this.#place = FIRST_RUN;
    this.#wasTouched = this.#place !== NOW;
    this.#screen = this.#make(this.#place);
    this.#marks = new PageMarks(RING.length);
    application.skin = theme.ground;
    application.add(this.#screen.content);
    application.add(this.#marks.port);
    application.behavior = this;
    this.application = application;
    this.#screen.show(this.#now);
  }

  /** Shows the household as it is at `now`, in ms of a clock that never goes back; after a reading and once a second. */
  show(now: number): void {
    const untouched = this.#screen.stays ?? (this.#home.night.isNight ? AWAKE : UNTOUCHED);
    this.#now = now;
    if (this.#wasTouched) this.#lastTouch = now;
    this.#wasTouched = false;
    if (this.#place !== NOW && now - this.#lastTouch >= untouched) this.#go(NOW);
    else if (this.#isOther) this.#enter(NOW);
    else this.#screen.show(now);
  }

  /** When it was last touched, in ms of the clock of `show`; long ago if never. */
  get lastTouch(): number {
    return this.#lastTouch;
  }

  /** Where one is, as a place of `screens/screen.ts`. */
  get place(): number {
    return this.#place;
  }

  onTouchBegan(_application: Piu.Content, _id: number, x: number, y: number): void {
    this.#hasWoken = this.#wakes();
    this.#x = x;
    this.#y = y;
  }

  onTouchEnded(_application: Piu.Content, _id: number, x: number, y: number): void {
    this.#wasTouched = true;
    if (this.#hasWoken) return;
    const right = x - this.#x;
    const down = y - this.#y;
    if (this.#screen.lift !== undefined) this.#go(this.#screen.lift());
    else if (Math.abs(right) >= SWIPE && Math.abs(right) > Math.abs(down)) this.#step(right < 0 ? 1 : -1);
    else if (Math.abs(right) <= TAP && Math.abs(down) <= TAP) this.#tap(this.#x, this.#y);
  }

  /** Keys of a host that has them: to the next page (1) or the one before (-1). */
  onStep(_application: Piu.Content, step: number): void {
    if (!this.#wakes()) this.#step(step);
  }

  /** One level up. */
  onBack(): void {
    if (!this.#wakes()) this.#back();
  }

  /** To what the screen is most often left for. */
  onEnter(): void {
    if (!this.#wakes() && this.#screen.enter !== NOWHERE) this.#go(this.#asked(this.#screen.enter));
  }

  /** To a place of `screens/screen.ts`. */
  onGo(_application: Piu.Content, place: number): void {
    this.#wasTouched = true;
    this.#go(place);
  }

  /** Notes a touch; whether the night gives way to the day by it. */
  #wakes(): boolean {
    this.#wasTouched = true;
    if (!this.#isDark) return false;
    this.#enter(NOW);
    return true;
  }

  /** Whether it is night, and nobody has touched the display of late. */
  get #isAsleep(): boolean {
    return this.#home.night.isNight && !this.#wasTouched && this.#now - this.#lastTouch >= AWAKE;
  }

  /** Whether something else is to stand in place of what does. */
  get #isOther(): boolean {
    if (this.#stateAt(this.#place) !== this.#state) return true;
    return this.#place === NOW && this.#isAsleep !== this.#isDark;
  }

  #tap(x: number, y: number): void {
    if (this.#place !== NOW && x < BACK_RIGHT && y < BACK_BOTTOM) {
      this.#back();
      return;
    }
    const place = this.#screen.tap?.(x, y) ?? NOWHERE;
    const hasEdges = this.#page > 0 && y > BACK_BOTTOM;
    if (place !== NOWHERE) this.#go(this.#asked(place));
    else if (hasEdges && x < EDGE) this.#step(-1);
    else if (hasEdges && x >= theme.width - EDGE) this.#step(1);
  }

  #back(): void {
    if (!this.#screen.back?.()) this.#go(SCREENS[this.#place]!.up);
  }

  /** From Now a new display leads to what it has to ask, in place of the overview. */
  #asked(place: number): number {
    return this.#place === NOW && place === OVERVIEW && this.#home.settings.firstRunStep !== undefined
      ? FIRST_RUN
      : place;
  }

  /** Where in the ring one is: at the page, or at the page that a screen belongs to. */
  get #page(): number {
    const page = RING.indexOf(this.#place);
    return page >= 0 ? page : Math.max(RING.indexOf(SCREENS[this.#place]!.up), 0);
  }

  #step(step: number): void {
    if (this.#screen.turn !== undefined) this.#screen.turn(step);
    else this.#go(RING[(this.#page + step + RING.length) % RING.length]!);
  }

  #go(place: number): void {
    if (place !== this.#place || this.#home.settings.language !== this.#language) this.#enter(place);
  }

  #enter(place: number): void {
    const { application } = this;
    application.remove(this.#screen.content);
    this.#place = place;
    this.#screen = this.#make(place);
    application.insert(this.#screen.content, this.#marks.port);
    this.#marks.show(this.#screen.isWhite ? 0 : this.#page);
    this.#screen.show(this.#now);
  }

  #stateAt(place: number): ReturnType<typeof stateShown> {
    if (place === NOW) return stateShown(this.#home);
    return place === LINK ? faultBesideNumber(this.#home.link) : undefined;
  }

  #make(place: number): Screen {
    this.#language = this.#home.settings.language;
    const home = { ...this.#home, strings: stringsIn(this.#language) };
    this.#state = this.#stateAt(place);
    this.#isDark = place === NOW && this.#isAsleep;
    if (this.#state !== undefined) return new StatePage(home, this.#state, this.#isDark);
    if (this.#isDark) return new NightPage(home);
    return new SCREENS[place]!.make(home, place);
  }
}
