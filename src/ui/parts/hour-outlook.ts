import type * as Piu from "piu/MC";
import { PARTLY } from "../../household/hours.js";
import type { TariffCount } from "../../household/tariff-count.js";
import { DASH, prepend } from "../figure.js";
import { decimalMark, powerFigure } from "../format.js";
import { UNCERTAIN } from "../slot-words.js";
import type { Strings } from "../strings/strings.js";
import { FLOW, GREYS, IMPORT, STALE, theme } from "../theme.js";
import { Choice } from "./choice.js";
import { HourBar } from "./hour-bar.js";
import { Phrase } from "./phrase.js";
import { Room } from "./room.js";
import { textAt } from "./text.js";

const LEFT = 8;
const SO_FAR = 68;
const PROJECTION = 108;

const KILOWATT = 0;
const KILOWATT_HOUR = 1;
/** Added to what stands behind the energy so far. */
const COUNTS = 1;
const IS_UNCERTAIN = 2;
const DASHED = prepend(DASH, 0);

/** A running slot that counts: its energy so far, what it comes to, and the room below the limit. */
export class HourOutlook {
  readonly content: Piu.Container;
  readonly #mark: number;
  readonly #soFar: Phrase;
  readonly #noAnswer: Choice;
  readonly #projection: Phrase;
  readonly #room: Room;
  readonly #bar = new HourBar(118, 14, 6);

  /** Behind a main fuse in A. */
  constructor(strings: Strings, mainFuse: number) {
    const { kilowattHour, becomes, counts } = strings;
    this.#mark = decimalMark(strings.decimalComma);
    this.#soFar = new Phrase({
      left: LEFT,
      baseline: SO_FAR,
      digits: theme.smallDigits,
      colors: GREYS,
      text: theme.smallGrey,
      units: ["", UNCERTAIN].flatMap((sign) => [becomes, counts].map((word) => `${kilowattHour}${sign}, ${word}`)),
      width: 60,
      gap: 4,
    });
    this.#noAnswer = new Choice([textAt(LEFT, SO_FAR, theme.smallGrey, strings.noAnswerForOver1min)]);
    this.#projection = new Phrase({
      left: LEFT,
      baseline: PROJECTION,
      digits: theme.farDigits,
      colors: FLOW,
      text: theme.largeFlow,
      units: [strings.kilowatt, kilowattHour],
      width: 120,
      gap: 8,
    });
    this.#room = new Room(strings, mainFuse);
    const contents = [
      ...this.#soFar.contents,
      ...this.#noAnswer.contents,
      ...this.#projection.contents,
      ...this.#room.contents,
      this.#bar.port,
    ];
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0, contents });
  }

  /**
   * Shows the projection, with the source of the slot's energy: a dash when it is not known, in grey when it is not
   * believed. Powers are as the tariff weighs them; without a tariff the projection is an energy.
   */
  show(tariff: TariffCount, source: number, isShown: boolean, isBelieved: boolean): void {
    const { projection, ruling, minutes } = tariff;
    const hasTariff = ruling >= 0;
    const weight = hasTariff ? projection.weightOf(ruling) : 1;
    const toPower = (60 / minutes) * weight;
    const state = isBelieved ? IMPORT : STALE;
    const behind = (weight === 1 ? 0 : COUNTS) + (source <= PARTLY ? IS_UNCERTAIN : 0);
    this.#soFar.show(isShown ? powerFigure(projection.soFar, true, this.#mark) : 0, behind);
    this.#noAnswer.show(isShown ? -1 : 0);
    const unit = hasTariff ? KILOWATT : KILOWATT_HOUR;
    const all = isShown ? projection.energy * toPower : 0;
    this.#projection.show(isShown ? powerFigure(all, true, this.#mark) : DASHED, unit, state);
    this.#room.show(isShown && hasTariff ? projection : undefined, tariff.currency, state);
    const soFar = isShown ? projection.soFar * toPower : 0;
    const peaks = hasTariff ? tariff.peaks[ruling] : undefined;
    this.#bar.show(soFar, all, !isBelieved, projection.limit, peaks, projection.replaced);
  }
}
