import { firstHour } from "../../src/household/calendar.js";
import { QR } from "../../src/ui/screens/screen.js";
import { live, TODAY } from "./house-past.js";
import { told } from "./meter-states.js";
import type { ScreenState } from "./screen-states.js";

/** The middles of the buttons: to the next subject, and to its code before and the next one. */
export const SUBJECT_BUTTON: readonly [number, number] = [40, 86];
export const BEFORE_BUTTON: readonly [number, number] = [40, 149];
export const NEXT_BUTTON: readonly [number, number] = [40, 209];

/** The first hours of which nothing is known, and of which a part is. */
export const GAPS = [3, 4, 5, 30].map((hour) => firstHour(TODAY - 12) + hour);
export const PARTS = [6, 29].map((hour) => firstHour(TODAY - 12) + hour);

/** The states in which real Piu took pictures of the QR codes. */
export const qrStates: readonly ScreenState[] = [
  {
    name: "qr-meter",
    language: "sv",
    place: QR,
    link: "healthy",
    set(household, meter, power) {
      live(household, { days: 60 });
      told(meter);
      Object.assign(power, { supply: 4862, lowestSupply: 4309, light: 60, current: 62, lowered: undefined });
    },
  },
  {
    name: "qr-meter-last",
    language: "sv",
    place: QR,
    link: "checksFailing",
    failing: 68,
    set(household, meter, power) {
      live(household, { days: 60 });
      told(meter);
      meter.reading.identification = "ISk5\\2MT382-1004";
      Object.assign(meter.rejections, { cut: 17, empty: 3, checkFailed: 1523, checkMalformed: 2, checkMissing: 1 });
      Object.assign(power, { supply: 4010, lowestSupply: 3980, light: 5, current: 52, lowered: "weakSupply" });
    },
    taps: [BEFORE_BUTTON],
  },
  {
    name: "qr-month",
    language: "sv",
    place: QR,
    set: (household) => live(household, { days: 60, gaps: GAPS, parts: PARTS }),
    taps: [SUBJECT_BUTTON],
  },
  {
    name: "qr-month-export",
    language: "en",
    place: QR,
    set: (household) => live(household, { days: 60, gaps: GAPS, parts: PARTS }),
    taps: [SUBJECT_BUTTON, BEFORE_BUTTON],
  },
  {
    name: "qr-last-month",
    language: "sv",
    place: QR,
    set: (household) => live(household, { days: 60, times: 9 }),
    taps: [SUBJECT_BUTTON, SUBJECT_BUTTON, NEXT_BUTTON, NEXT_BUTTON],
  },
  { name: "qr-waiting", language: "en", place: QR, set() {} },
];
