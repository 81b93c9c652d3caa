import type * as Piu from "piu/MC";
import { firstHour, hourOf } from "../../household/calendar.js";
import { OF_DAYS, OF_HOURS, type Period } from "../../household/period.js";
import { monthName } from "../date-words.js";
import type { Strings } from "../strings/strings.js";
import { theme } from "../theme.js";
import type { EnergyBars } from "./energy-bars.js";
import { textAt, textEndingAt, textWidth } from "./text.js";

const BASELINE = 175;
/** Hours of a day, and days of a month, that are written under their bars. */
const HOURS: readonly number[] = Object.freeze([0, 6, 12, 18]);
const DAYS: readonly number[] = Object.freeze([1, 10, 20, 30]);
const END_OF_DAY = "24";

/** What stands under the bars of a period: some hours, some days, or the first letter of each month. */
export function axisTexts(period: Period, kind: number, bars: EnergyBars, strings: Strings): Piu.Label[] {
  const { first, month, length } = period;
  const at = (part: number, text: string) => textAt(bars.leftOf(part), BASELINE, theme.smallGrey, text);
  if (kind === OF_HOURS)
    return [
      ...HOURS.map((hour) => at(hourOf(first, hour) - firstHour(first), `${hour}`)),
      textEndingAt(theme.right, BASELINE, theme.smallGrey, END_OF_DAY),
    ];
  if (kind === OF_DAYS) return DAYS.filter((day) => day <= length).map((day) => at(day - 1, `${day}`));
  return Array.from({ length }, (_, i) => {
    const letter = monthName(month - length + 1 + i, strings)
      .charAt(0)
      .toUpperCase();
    const x = bars.leftOf(i) + ((bars.barWidth - textWidth(theme.smallGrey.style, letter)) >> 1);
    return textAt(x, BASELINE, theme.smallGrey, letter);
  });
}
