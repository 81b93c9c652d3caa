import type * as Piu from "piu/MC";
import type { Accounts } from "../../household/accounts.js";
import { firstDay, firstHour, legalDay, monthOf } from "../../household/calendar.js";
import { INTEGRATED } from "../../household/hours.js";
import { LOST, OLD } from "../age.js";
import { capital, monthName } from "../date-words.js";
import { DASH, type Figure, figureOf, prepend } from "../figure.js";
import { decimalMark, energyFigure, moneyFigure } from "../format.js";
import { Choice } from "../parts/choice.js";
import { header } from "../parts/header.js";
import { Phrase } from "../parts/phrase.js";
import { sentence } from "../parts/sentence.js";
import { ALL, AT_LEAST, BOUGHT, KILOWATT_HOUR, KRONA, PLUS, SumRow, UNCERTAIN_KRONA } from "../parts/sum-row.js";
import { textAt, textEndingAt } from "../parts/text.js";
import { EXPORT, FLOW, GREYS, IMPORT, STALE, theme, WHITES } from "../theme.js";
import { type Home, NOWHERE, type Screen } from "./screen.js";

const NONE = -1;
/** In place of the rate: that there are no prices, or no time to count by. */
const NO_PRICES = 0;
const NO_CLOCK = 1;

const WORDS = 84;
const TODAY = 190;
const MONTH = 222;
/** Stands for what is not known. */
const DASHED: Figure = prepend(DASH, 0);

/** What the power costs now, and what today and this month have cost, at the owner's own prices. */
export class Money implements Screen {
  readonly content: Piu.Container;
  readonly enter = NOWHERE;
  readonly #home: Home;
  readonly #mark: number;
  readonly #ownPrice: Choice;
  readonly #words: Choice;
  readonly #arrow: Choice;
  readonly #word: Choice;
  readonly #price: Phrase;
  readonly #rate: Phrase;
  readonly #today: SumRow;
  readonly #month: SumRow;
  readonly #projected: Phrase;
  /** All of it that needs the time. */
  readonly #sums: Piu.Container;
  #runningHour = -1;
  #runningMonth = -1;

  constructor(home: Home) {
    const { strings } = home;
    const { right, smallFlow, smallGrey, smallDigits } = theme;
    this.#home = home;
    this.#mark = decimalMark(strings.decimalComma);
    this.#ownPrice = new Choice([textEndingAt(right, 34, smallGrey, strings.ownPrice)]);
    this.#words = new Choice([sentence(WORDS, strings.noPrices), sentence(WORDS, strings.noClock)]);
    const arrow = { left: 8, top: 57, skin: theme.smallArrow };
    this.#arrow = new Choice([new Content(null, arrow), new Content(null, { ...arrow, variant: 1 })]);
    this.#word = new Choice([
      textAt(28, 71, smallFlow, strings.buyingNowFor),
      textAt(28, 71, smallFlow, strings.sellingNowFor),
    ]);
    const ending = { right, digits: smallDigits, gap: 4, width: 60 };
    const units = [strings.oreAKilowattHour];
    this.#price = new Phrase({ ...ending, baseline: 71, colors: GREYS, text: smallGrey, units });
    this.#rate = new Phrase({
      left: 6,
      baseline: 148,
      digits: theme.largeDigits,
      colors: FLOW,
      text: theme.largeFlow,
      units: [strings.kronaAnHour],
      width: 170,
      gap: 8,
    });
    this.#today = new SumRow(strings, TODAY);
    this.#month = new SumRow(strings, MONTH);
    this.#projected = new Phrase({
      ...ending,
      baseline: MONTH,
      colors: WHITES,
      text: theme.smallWhite,
      prefix: strings.forecast,
      units: [],
    });
    const all = { left: 0, right: 0, top: 0, bottom: 0 };
    this.#sums = new Container(null, {
      ...all,
      contents: [
        new Content(null, { left: 8, top: 164, width: right - 8, height: 1, skin: theme.hairline }),
        ...this.#today.contents,
        ...this.#month.contents,
        ...this.#projected.contents,
      ],
    });
    this.#sums.visible = false;
    const contents = [
      ...header(strings.money),
      ...this.#ownPrice.contents,
      ...this.#words.contents,
      ...this.#arrow.contents,
      ...this.#word.contents,
      ...this.#price.contents,
      ...this.#rate.contents,
      this.#sums,
    ];
    this.content = new Container(null, { ...all, contents });
  }

  /** Shows the household as it is now. */
  show(): void {
    const { accounts } = this.#home.household;
    const hasPrices = accounts.cost.exportPrice !== undefined;
    this.#words.show(!accounts.hasBegun ? NO_CLOCK : hasPrices ? NONE : NO_PRICES);
    this.#ownPrice.show(hasPrices ? 0 : NONE);
    this.#showRate(accounts);
    if (accounts.hasBegun) this.#showSums(accounts, hasPrices);
    if (this.#sums.visible !== accounts.hasBegun) this.#sums.visible = accounts.hasBegun;
  }

  #showRate({ cost, runningHour }: Accounts): void {
    const { age, netPower } = this.#home.household;
    const isKnown = age >= 0 && age < LOST && netPower !== undefined;
    const rate = isKnown ? cost.rateAt(runningHour, netPower) : undefined;
    const flow = netPower !== undefined && netPower < 0 ? EXPORT : IMPORT;
    const state = age < OLD ? flow : STALE;
    const isShown = rate !== undefined;
    this.#arrow.show(isShown ? flow : NONE, state);
    this.#word.show(isShown ? flow : NONE, state);
    this.#rate.show(isShown ? moneyFigure(Math.abs(rate), this.#mark) : 0, 0, state);
    const price = flow === EXPORT ? cost.exportPrice : cost.importPriceAt(runningHour);
    this.#price.show(isShown && price !== undefined ? this.#priceFigure(price) : 0);
  }

  #showSums(accounts: Accounts, hasPrices: boolean): void {
    // for up to a minute, the hour before is in no sum
    if (this.#sums.visible && accounts.ledger.hours.isWaiting) return;
    this.#turnTo(accounts.runningHour);
    if (hasPrices) this.#showMoney(accounts);
    else this.#showEnergies(accounts);
  }

  #showMoney({ cost, ledger, tariff, month }: Accounts): void {
    const { energyImport, energyExport, source } = ledger.hours;
    const hasSold = month.energyExport > 0 || energyExport > 0;
    const isKnown = source >= INTEGRATED;
    const isTodayComplete = isKnown && cost.isTodayComplete;
    const isMonthComplete = isKnown && cost.isMonthComplete;
    this.#showSum(this.#today, cost.todayWith(energyImport, energyExport), isTodayComplete, hasSold);
    this.#showSum(this.#month, cost.monthWith(energyImport, energyExport), isMonthComplete, hasSold);
    const projected = theme.isNarrow ? undefined : cost.projectedMonth(tariff.cost / 100);
    const isShown = projected !== undefined && projected >= 0;
    this.#projected.show(isShown ? figureOf(Math.round(projected), 0, this.#mark) : 0);
  }

  /** What is missing of a house that sells may have been earned. */
  #showSum(row: SumRow, money: number | undefined, isComplete: boolean, hasSold: boolean): void {
    if (money === undefined) {
      row.show(0, ALL, KRONA, IMPORT);
      return;
    }
    const isEarned = money < 0;
    const before = isEarned ? PLUS : isComplete || hasSold ? ALL : AT_LEAST;
    const unit = isComplete || !(isEarned || hasSold) ? KRONA : UNCERTAIN_KRONA;
    row.show(moneyFigure(Math.abs(money), this.#mark), before, unit, isEarned ? EXPORT : IMPORT);
  }

  #showEnergies({ ledger, month, runningHour }: Accounts): void {
    const { today } = this.#home.household;
    const { energyImport, source } = ledger.hours;
    const isMonthComplete =
      source >= INTEGRATED && month.known === runningHour - firstHour(firstDay(this.#runningMonth));
    this.#showEnergy(this.#today, today.energyImport, today.complete);
    this.#showEnergy(this.#month, month.energyImport + energyImport, isMonthComplete);
    this.#projected.show(0);
  }

  #showEnergy(row: SumRow, energy: number | undefined, isComplete: boolean): void {
    if (energy === undefined) row.show(DASHED, ALL, KILOWATT_HOUR, IMPORT);
    else row.show(energyFigure(energy, this.#mark), isComplete ? BOUGHT : AT_LEAST, KILOWATT_HOUR, IMPORT);
  }

  /** Names the periods when the month is another one. */
  #turnTo(hour: number): void {
    if (hour === this.#runningHour) return;
    const month = monthOf(legalDay(hour));
    this.#runningHour = hour;
    if (month === this.#runningMonth) return;
    this.#runningMonth = month;
    this.#today.name(this.#home.strings.todayLabel);
    this.#month.name(capital(monthName(month, this.#home.strings)));
  }

  /** A price in öre with a decimal if it has one. */
  #priceFigure(price: number): Figure {
    const tenths = Math.round(Math.abs(price) * 10);
    return tenths % 10 === 0 ? figureOf(tenths / 10, 0, this.#mark) : figureOf(tenths, 1, this.#mark);
  }
}
