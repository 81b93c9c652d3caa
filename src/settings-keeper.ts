import type { Notes } from "./household/log.js";
import type { Prices, PriceWindow } from "./household/prices.js";
import { componentWith, type Tariff, type TariffComponent } from "./household/tariff.js";
import { TARIFFS } from "./household/tariff-presets.js";
import { NoteBytes } from "./note-bytes.js";
import { LANGUAGES, type Settings } from "./settings.js";

/** The keys of the settings among the notes; for ever. */
const BASE = 1;
const PRICES = 2;
const WINDOWS = 3;
const TARIFF = 4;
const COMPONENTS = 5;
const STEPS = 7;
/** Each note begins with the version of its layout. */
const VERSION = 1;

const SUPPLIES: readonly Settings["supply"][] = Object.freeze(["external", "meter"]);
const NOTHING = -1;
/** Stands for a first run that is over; so is one of which an older firmware has kept nothing. */
const OVER = 0xff;
const HUNDREDTHS = 100;
/** The most windows of prices, components of a tariff, and steps of one: two notes of five. */
export const MOST_WINDOWS = 4;
const MOST_COMPONENTS = 2;
const MOST_STEPS = 10;
const STEPS_PER_NOTE = 5;

/** Keeps the owner's settings among the notes: what was never kept stays as the host and the defaults have it. */
export class SettingsKeeper {
  readonly #notes: Notes;
  readonly #note = new NoteBytes();
  /** Bytes of the note that was read last. */
  #length = 0;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** Puts what is kept into settings. */
  restore(settings: Settings): void {
    if (this.#read(BASE)) this.#restoreBase(settings);
    if (this.#read(PRICES)) settings.prices = this.#prices();
    const tariff = this.#tariff();
    if (tariff !== undefined) settings.tariff = tariff;
  }

  /** Keeps all settings; what has not changed is not written. Returns false if they could not be kept. */
  keep(settings: Readonly<Settings>): boolean {
    const isBaseKept = this.#keepBase(settings);
    return this.#keepPrices(settings.prices) && this.#keepTariff(settings.tariff) && isBaseKept;
  }

  #restoreBase(settings: Settings): void {
    const note = this.#note;
    settings.language = LANGUAGES[note.takeByte()] ?? settings.language;
    settings.supply = SUPPLIES[note.takeByte()] ?? settings.supply;
    settings.mainFuse = note.takeByte();
    settings.meterKeepsSummerTime = note.takeByte() === 1;
    settings.energyScale = note.takeByte() === 10 ? 10 : 1;
    settings.brightnessDay = note.takeByte();
    settings.brightnessNight = note.takeByte();
    settings.goal = note.takeByte();
    const step = note.length < this.#length ? note.takeByte() : OVER;
    settings.firstRunStep = step === OVER ? undefined : step;
  }

  #keepBase(settings: Readonly<Settings>): boolean {
    const note = this.#begin();
    note.putByte(LANGUAGES.indexOf(settings.language));
    note.putByte(SUPPLIES.indexOf(settings.supply));
    note.putByte(settings.mainFuse);
    note.putByte(settings.meterKeepsSummerTime ? 1 : 0);
    note.putByte(settings.energyScale);
    note.putByte(settings.brightnessDay);
    note.putByte(settings.brightnessNight);
    note.putByte(settings.goal);
    note.putByte(settings.firstRunStep ?? OVER);
    return this.#write(BASE);
  }

  #prices(): Prices | undefined {
    const note = this.#note;
    if (note.takeByte() === 0) return undefined;
    const partsHaveVat = note.takeByte() === 1;
    const take = () => note.takeInteger() / HUNDREDTHS;
    const allIn = take();
    const [energy, tax, transfer, exportPrice, monthlyFee] = [take(), take(), take(), take(), take()] as const;
    const windows: PriceWindow[] = [];
    if (this.#read(WINDOWS))
      for (let count = note.takeByte(); count > 0; count--) {
        const [from, to, weekdays] = [note.takeByte(), note.takeByte(), note.takeByte()] as const;
        windows.push({ from, to, weekdays, months: note.takeInteger(), price: take() });
      }
    const price = allIn < 0 ? undefined : allIn;
    return { allIn: price, energy, tax, transfer, partsHaveVat, exportPrice, monthlyFee, windows };
  }

  #keepPrices(prices: Readonly<Prices> | undefined): boolean {
    const note = this.#begin();
    const put = (value: number) => note.putInteger(Math.round(value * HUNDREDTHS));
    note.putByte(prices === undefined ? 0 : 1);
    if (prices === undefined) return this.#write(PRICES);
    const { energy, tax, transfer, exportPrice, monthlyFee } = prices;
    note.putByte(prices.partsHaveVat ? 1 : 0);
    for (const value of [prices.allIn ?? NOTHING, energy, tax, transfer, exportPrice, monthlyFee]) put(value);
    const isKept = this.#write(PRICES);
    this.#begin();
    const windows = prices.windows.slice(0, MOST_WINDOWS);
    note.putByte(windows.length);
    for (const { from, to, weekdays, months, price } of windows) {
      for (const value of [from, to, weekdays]) note.putByte(value);
      note.putInteger(months);
      put(price);
    }
    return this.#write(WINDOWS) && isKept;
  }

  #tariff(): Tariff | undefined {
    const note = this.#note;
    if (!this.#read(TARIFF)) return undefined;
    const count = note.takeByte();
    const year = note.takeInteger();
    const currency = note.takeText();
    const name = note.takeText();
    const company = TARIFFS.find((tariff) => tariff.name === name)?.company ?? name;
    const components: TariffComponent[] = [];
    for (let i = 0; i < count; i++) {
      if (!this.#read(COMPONENTS + i)) return undefined;
      components.push(this.#component(i));
    }
    return { name, company, year, currency, components };
  }

  #component(i: number): TariffComponent {
    const note = this.#note;
    const component = componentWith({
      peaks: note.takeByte(),
      distinctDays: note.takeByte() === 1,
      slot: note.takeByte() === 15 ? 15 : 60,
      from: note.takeByte(),
      to: note.takeByte(),
      months: note.takeInteger(),
      weekdaysOnly: note.takeByte() === 1,
      holidays: note.takeInteger(),
      nightFrom: note.takeByte(),
      nightTo: note.takeByte(),
      nightWeight: note.takeByte() / HUNDREDTHS,
      meterTime: note.takeByte() === 1,
      price: note.takeInteger(),
      leastPower: note.takeInteger(),
      meanOfMonths: note.takeByte() === 12 ? 12 : 1,
    });
    const steps = note.takeByte();
    for (let step = 0; step < steps; step++) {
      if (step % STEPS_PER_NOTE === 0 && !this.#read(this.#stepsKey(i, step))) break;
      component.stepPowers.push(note.takeInteger());
      component.stepCosts.push(note.takeInteger());
    }
    return component;
  }

  #keepTariff({ name, year, currency, components }: Readonly<Tariff>): boolean {
    let isKept = true;
    components.slice(0, MOST_COMPONENTS).forEach((component, i) => {
      isKept = this.#keepComponent(component, i) && isKept;
    });
    const note = this.#begin();
    note.putByte(Math.min(components.length, MOST_COMPONENTS));
    note.putInteger(year);
    note.putText(currency);
    note.putText(name);
    return this.#write(TARIFF) && isKept;
  }

  #keepComponent(component: Readonly<TariffComponent>, i: number): boolean {
    const note = this.#begin();
    const { stepPowers, stepCosts } = component;
    const steps = Math.min(stepPowers.length, MOST_STEPS);
    note.putByte(component.peaks);
    note.putByte(component.distinctDays ? 1 : 0);
    note.putByte(component.slot);
    note.putByte(component.from);
    note.putByte(component.to);
    note.putInteger(component.months);
    note.putByte(component.weekdaysOnly ? 1 : 0);
    note.putInteger(component.holidays);
    note.putByte(component.nightFrom);
    note.putByte(component.nightTo);
    note.putByte(Math.round(component.nightWeight * HUNDREDTHS));
    note.putByte(component.meterTime ? 1 : 0);
    note.putInteger(component.price);
    note.putInteger(component.leastPower);
    note.putByte(component.meanOfMonths);
    note.putByte(steps);
    let isKept = this.#write(COMPONENTS + i);
    for (let first = 0; first < steps; first += STEPS_PER_NOTE) {
      this.#begin();
      for (let step = first; step < Math.min(first + STEPS_PER_NOTE, steps); step++) {
        note.putInteger(stepPowers[step]!);
        note.putInteger(stepCosts[step]!);
      }
      isKept = this.#write(this.#stepsKey(i, first)) && isKept;
    }
    return isKept;
  }

  #stepsKey(component: number, step: number): number {
    return STEPS + component * (MOST_STEPS / STEPS_PER_NOTE) + Math.trunc(step / STEPS_PER_NOTE);
  }

  #begin(): NoteBytes {
    this.#note.begin();
    this.#note.putByte(VERSION);
    return this.#note;
  }

  #write(key: number): boolean {
    return this.#notes.write(key, this.#note.bytes, this.#note.length);
  }

  /** Reads a note up to its version; false if there is none of this version. */
  #read(key: number): boolean {
    const note = this.#note;
    note.begin();
    this.#length = this.#notes.read(key, note.bytes);
    return this.#length > 0 && note.takeByte() === VERSION;
  }
}
