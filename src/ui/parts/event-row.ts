import type * as Piu from "piu/MC";
import { legalTime } from "../../household/calendar.js";
import { type Events, ON_L1, ON_L2, ON_L3 } from "../../household/events.js";
import { DASH, prepend } from "../figure.js";
import { clockFigure, decimalMark, isInKilowatts, powerFigure } from "../format.js";
import type { Strings } from "../strings/strings.js";
import { GREYS, theme, WHITES } from "../theme.js";
import { Digits } from "./digits.js";
import { Phrase } from "./phrase.js";
import { textAt, textEndingAt, textWidth } from "./text.js";

const LEFT = 8;
const TOP = 72;
const PITCH = 36;
const ARROW_LEFT = 72;
const ARROW = 14;
const WORD_LEFT = 94;
/** From the power to the right margin; phases stand there. */
const PHASES_ROOM = 72;
const NARROW_PHASES_ROOM = 56;
/** Between the word and the widest power on a small display; a longer word is left to the arrow. */
const NARROW_WORD_ROOM = 26;
const LINE_BELOW = 11;
const ALL = ON_L1 | ON_L2 | ON_L3;
const OFF = 1;

/** What stands in a row of the list: an event's time, its way, its power and its phases. It never changes. */
export function eventRow(row: number, events: Events, index: number, strings: Strings): Piu.Content[] {
  const baseline = TOP + row * PITCH;
  const watts = events.wattsAt(index);
  const time = events.timeAt(index);
  const power = Math.abs(watts);
  const inKilowatts = isInKilowatts(power, false);
  const clock = new Digits(theme.smallDigits, GREYS, { left: LEFT, baseline, width: 50 });
  clock.show(time === undefined ? prepend(DASH, 0) : clockFigure(legalTime(time)));
  const amount = new Phrase({
    right: theme.right - (theme.isNarrow ? NARROW_PHASES_ROOM : PHASES_ROOM),
    baseline,
    digits: theme.mediumDigits,
    colors: WHITES,
    text: theme.mediumWhite,
    units: [strings.watt, strings.kilowatt],
    width: 64,
    gap: 4,
  });
  amount.show(powerFigure(power, inKilowatts, decimalMark(strings.decimalComma)), inKilowatts ? 1 : 0);
  const word = watts < 0 ? strings.switchedOff : strings.switchedOn;
  const hasRoom = !theme.isNarrow || textWidth(theme.smallWhite.style, word) <= NARROW_WORD_ROOM;
  return [
    clock.port,
    new Content(null, {
      left: ARROW_LEFT,
      top: baseline - ARROW,
      skin: theme.smallChange,
      variant: watts < 0 ? OFF : 0,
    }),
    ...(hasRoom ? [textAt(WORD_LEFT, baseline, theme.smallWhite, word)] : []),
    ...amount.contents,
    textEndingAt(theme.right, baseline, theme.smallGrey, phasesText(events.phasesAt(index), strings)),
  ];
}

/** The line below a row. */
export function lineBelow(row: number): Piu.Content {
  const top = TOP + row * PITCH + LINE_BELOW;
  return new Content(null, { left: LEFT, top, width: theme.right - LEFT, height: 1, skin: theme.hairline });
}

/** L1, L1+L2, or all; nothing where the meter does not tell of phases. */
function phasesText(phases: number, strings: Strings): string {
  if (phases === ALL) return strings.allPhases;
  const names: string[] = [];
  if (phases & ON_L1) names.push("L1");
  if (phases & ON_L2) names.push("L2");
  if (phases & ON_L3) names.push("L3");
  return names.join("+");
}
