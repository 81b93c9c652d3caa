import type * as Piu from "piu/MC";
import { legalDay } from "../../household/calendar.js";
import type { Peaks } from "../../household/peaks.js";
import { hourOfSlot } from "../../household/tariff.js";
import { weekdayWords } from "../date-words.js";
import { kilowattWords, slotWords } from "../slot-words.js";
import type { Strings } from "../strings/strings.js";
import { FRESH, STALE, theme } from "../theme.js";
import { wordButton } from "./button.js";
import { fitting, textAt, textEndingAt, textWidth } from "./text.js";
import { Zone } from "./zone.js";

const TOP = 50;
const PITCH = 61;
const HEIGHT = 58;
const LEFT = 8;
const GAP = 4;
const WIDE_BUTTON = 82;
const NARROW_BUTTON = 74;
const MARGIN = 8;
const DATE = 24;
const HOUR = 48;
const POWER = 38;
/** The line through what is struck out. */
const LINE = 29;
const LINE_HEIGHT = 2;

/** A peak as a component of the tariff has it: one that counts, or one that is struck out. */
export interface PeakEntry {
  readonly component: number;
  /** Its place among those that count, or among those that are struck out. */
  readonly index: number;
  readonly isStruck: boolean;
  /** Weighted mean power in W. */
  readonly power: number;
}

/** One peak with a button that strikes it out, or takes that back. */
export class PeakRow {
  readonly contents: readonly Piu.Content[];
  readonly entry: PeakEntry;
  readonly zone: Zone;

  /** The row of that index, from 0 on. */
  constructor(row: number, entry: PeakEntry, peaks: Peaks, strings: Strings) {
    const { index, isStruck, power } = entry;
    const { right, isNarrow, smallWhite, panel } = theme;
    const top = TOP + row * PITCH;
    const buttonWidth = isNarrow ? NARROW_BUTTON : WIDE_BUTTON;
    const width = right - buttonWidth - GAP - LEFT;
    const slot = isStruck ? peaks.struckAt(index) : peaks.slotAt(index);
    const date = weekdayWords(legalDay(hourOfSlot(peaks.component, slot)), strings);
    const kilowatts = kilowattWords(power, isStruck || peaks.isCertain(index), strings);
    const room = width - 3 * MARGIN - textWidth(smallWhite.style, date);
    const texts = [
      textAt(LEFT + MARGIN, top + DATE, smallWhite, date),
      textAt(LEFT + MARGIN, top + HOUR, smallWhite, slotWords(slot, peaks.component.slot)),
      textEndingAt(LEFT + width - MARGIN, top + POWER, isNarrow ? smallWhite : fitting(kilowatts, room), kilowatts),
    ];
    for (const text of texts) text.state = isStruck ? STALE : FRESH;
    const line = { left: LEFT + MARGIN, top: top + LINE, width: width - 2 * MARGIN, height: LINE_HEIGHT };
    this.entry = entry;
    this.zone = new Zone(right - buttonWidth, top, buttonWidth, HEIGHT);
    this.contents = [
      new Content(null, { left: LEFT, top, width, height: HEIGHT, skin: panel }),
      ...texts,
      ...(isStruck ? [new Content(null, { ...line, skin: theme.line })] : []),
      wordButton(this.zone, isStruck ? strings.undo : strings.strike),
    ];
  }
}
