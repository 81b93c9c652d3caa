import type { Lowered, PowerStatus } from "../status/power-status.js";
import { darkAtPort, figuresOf, isKnown, lightAtPort, type PowerBudget, TYPICAL, WORST } from "./budget.js";
import type { Backlight, SupplyMeter } from "./hardware.js";
import type { Night } from "./night.js";
import { SupplyWatch } from "./supply-watch.js";
import { judge, LEAST_LIGHT, type Verdict } from "./verdict.js";

/** What the owner has chosen that concerns supply and light. */
export interface PowerSettings {
  readonly supply: "meter" | "external";
  /** In %. */
  readonly brightnessDay: number;
  readonly brightnessNight: number;
}

/** How a governor is made. */
export interface GovernorOptions {
  readonly power: PowerBudget;
  /** Read at each tick: a change takes effect at the next one. */
  readonly settings: PowerSettings;
  /** Looked at in each tick, after its own. */
  readonly night: Night;
  /** Undefined where the light is always on. */
  readonly backlight?: Backlight | undefined;
  /** Undefined where the board cannot measure its supply. */
  readonly supply?: SupplyMeter | undefined;
  /** The lowest supply kept from earlier, in mV, and what keeps a new one; it is called rarely. */
  readonly lowestSupply?: number | undefined;
  readonly keepLowestSupply?: ((millivolts: number) => void) | undefined;
}

/** The most light in % while it is night by the clock; a touch brings it, however little the owner wants. */
const NIGHT_LIGHT = 5;
/**
 * At the start, on the meter's supply and on a weak one the light rises once a second by what adds no more than this at
 * the port, in mA; where its current is not known, by so many %.
 */
const STEP_CURRENT = 10;
const STEP_LIGHT = 5;

// in a preloaded module XS makes a literal anew each time it is evaluated inside a function
const FROM_METER = "meter";
const STARTING: Lowered = "starting";
const BUDGET: Lowered = "budget";
const REFUSED: Lowered = "refused";
const WEAK: Lowered = "weakSupply";

/**
 * Decides the light and the chip's clock, from the board's budget, from what feeds it, from the night and from what the
 * owner wants. It starts dark. On the meter's supply nothing that the owner wants passes the budget; a board
 * that the meter cannot feed refuses that setting, and has the least light while it stands. No call allocates.
 */
export class Governor {
  /** Whether the meter can feed this board. */
  readonly verdict: Verdict;
  /** What screens show; up to date after each tick. */
  readonly status: PowerStatus;
  readonly #options: GovernorOptions;
  readonly #watch: SupplyWatch | undefined;
  /** By how much the light may rise at a time, in %. */
  readonly #step: number;
  #light = 0;
  #hasStarted = false;
  /** The clock for which the dark board's current was reckoned last, in MHz, and that current in mA. */
  #clock = 0;
  #dark = 0;

  /** Puts the light out, and begins at the first tick. */
  constructor(options: GovernorOptions) {
    const { power, backlight, supply, lowestSupply, keepLowestSupply } = options;
    this.#options = options;
    this.verdict = judge(power);
    this.#step = step(power);
    this.#watch =
      supply &&
      new SupplyWatch({
        meter: supply,
        lowestInput: power.regulator.lowestInput.worst ?? 0,
        step: this.#step,
        lowest: lowestSupply,
        keep: keepLowestSupply,
      });
    this.status = {
      refusal: this.verdict.refusals[0],
      supply: undefined,
      lowestSupply,
      isSupplyWeak: false,
      light: 0,
      lowered: STARTING,
      clock: power.clock,
      current: 0,
      isCurrentPartial: !figuresOf(power, power.clock).every(isKnown),
    };
    backlight?.set(0);
    this.#reckon();
  }

  /** To be called once a second from when the display runs, with a time in ms that never goes back. */
  tick(now: number): void {
    const watch = this.#watch;
    watch?.tick(now, this.#light);
    const wanted = this.#wanted;
    const { mostLight, supply } = this.verdict;
    const isOnMeter = this.#options.settings.supply === FROM_METER;
    const isRefused = isOnMeter && supply !== FROM_METER;
    const allowed = !isOnMeter ? 100 : isRefused ? LEAST_LIGHT : mostLight;
    const bearable = watch === undefined ? 100 : watch.bearable;
    const goal = Math.min(wanted, allowed, bearable);
    const rise = this.#hasStarted && !isOnMeter && bearable === 100 ? 100 : this.#step;
    this.#set(Math.min(goal, this.#light + rise));
    if (this.#light === goal) this.#hasStarted = true;

    const { status } = this;
    if (watch !== undefined) {
      status.supply = watch.now;
      status.lowestSupply = watch.lowest;
      status.isSupplyWeak = watch.isWeak;
    }
    status.light = this.#light;
    if (bearable < wanted && bearable <= allowed) status.lowered = WEAK;
    else if (isRefused) status.lowered = REFUSED;
    else if (allowed < wanted) status.lowered = BUDGET;
    else status.lowered = this.#hasStarted ? undefined : STARTING;
    status.clock = isOnMeter ? this.verdict.clock : this.#options.power.clock;
    this.#reckon();
  }

  /** What the owner wants now, in whole %. By day a dark room dims it no further than can be read in a lit one. */
  get #wanted(): number {
    const { settings, night } = this.#options;
    if (night.isByClock) return night.isAwake ? NIGHT_LIGHT : within(settings.brightnessNight, NIGHT_LIGHT);
    return within(settings.brightnessDay, night.isDark && !night.isAwake ? LEAST_LIGHT : 100);
  }

  #set(light: number): void {
    if (light === this.#light) return;
    this.#light = light;
    this.#options.backlight?.set(light);
  }

  #reckon(): void {
    const { power } = this.#options;
    const { status } = this;
    if (status.clock !== this.#clock) {
      this.#clock = status.clock;
      this.#dark = darkAtPort(power, status.clock, TYPICAL);
    }
    status.current = Math.round(this.#dark + lightAtPort(power, this.#light, TYPICAL));
  }
}

/** By how much the light may rise at a time, in whole %. */
function step(power: PowerBudget): number {
  const { typical, worst } = power.backlight;
  if (typical === undefined && worst === undefined) return STEP_LIGHT;
  const full = lightAtPort(power, 100, WORST);
  return Math.min(100, Math.max(1, Math.floor((100 * STEP_CURRENT) / full)));
}

/** A percentage in whole %, from 0 to the most that is allowed; 0 when it is no number. */
function within(percent: number, most: number): number {
  return percent > 0 ? Math.floor(Math.min(percent, most)) : 0;
}
