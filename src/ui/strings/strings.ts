import type { LinkState } from "../../status/link-state.js";
import type { RestartReason } from "../../status/restart.js";
import type { SettingStrings } from "./setting-strings.js";

/** The states of the link in which something is wrong that is said in place of the number. */
export type LinkFault = Exclude<LinkState, "waiting" | "healthy">;

/** Every word on the screens, in one language. */
export interface Strings extends SettingStrings {
  /** What the language calls itself. */
  readonly language: string;
  /** The house takes power from the grid; a far word. */
  readonly buying: string;
  /** The house gives power to the grid; a far word. */
  readonly selling: string;
  readonly watt: string;
  readonly kilowatt: string;
  readonly ampere: string;
  readonly volt: string;
  /** How the power compares with what is normal. */
  readonly low: string;
  readonly normal: string;
  readonly high: string;
  /** The block on Now that leads to what is wrong with the link. */
  readonly seeWhy: string;
  /** What to do while a fuse is nearly full, and while the hour is becoming a new peak. */
  readonly nearFuse: string;
  readonly nearPeak: string;
  /** Before today's import in kWh. */
  readonly bought: string;
  /** Before today's export in kWh. */
  readonly sold: string;
  readonly kilowattHour: string;
  /** Instead of today's sums: the meter has not told the time. */
  readonly noClock: string;
  /** Before the time from which today's sums count, when that is later than midnight. */
  readonly since: string;
  readonly noAnswerFor30s: string;
  readonly noAnswerForOver1min: string;
  /** Titles of the pages, and of their tiles. */
  readonly overview: string;
  readonly phases: string;
  readonly phase: string;
  /** One phase takes or gives power; beside a number. */
  readonly buys: string;
  readonly sells: string;
  /** Before the main fuse in A. */
  readonly fuse: string;
  /** Before the minutes for which a phase was above 80 % of the fuse today. */
  readonly above80: string;
  readonly minutes: string;
  readonly hours: string;
  /** The same with the word for today. */
  readonly minutesToday: string;
  readonly hoursToday: string;
  /** Before the difference in A between the most and the least loaded phase. */
  readonly spread: string;
  readonly eightyPercent: string;
  readonly percent: string;
  /** What has been used, and its periods. */
  readonly history: string;
  readonly today: string;
  readonly yesterday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly megawattHour: string;
  /** Between a percentage and what the period is compared with; the last one instead of 0 %. */
  readonly moreThan: string;
  readonly lessThan: string;
  readonly asMuchAs: string;
  readonly lastYear: string;
  /** Each weekday, from Monday on, of the week before. */
  readonly lastWeekdays: readonly string[];
  /** Short names, as they stand behind a day. */
  readonly monthNames: readonly string[];
  /** Why there is no history, in sentences. */
  readonly noTime: string;
  /** The hunt for what draws power unseen: its tile, and its title. */
  readonly find: string;
  readonly hunt: string;
  /** Before the power that was frozen at its start; and when that was given, not taken. */
  readonly start: string;
  readonly startSelling: string;
  /** How the power compares with the start. */
  readonly moreThanAtStart: string;
  readonly lessThanAtStart: string;
  readonly sameAsAtStart: string;
  /** Telegrams come, but they carry no power. */
  readonly noPower: string;
  /** Before the seconds until the next telegram. */
  readonly nextIn: string;
  readonly startAgain: string;
  readonly events: string;
  /** Behind the number of today's events: one, and several. */
  readonly newOne: string;
  readonly newOnes: string;
  readonly switchedOn: string;
  readonly switchedOff: string;
  readonly allPhases: string;
  /** Instead of events, in sentences. */
  readonly noEvents: string;
  /** The running hour, or quarter of an hour where the tariff counts these. */
  readonly hour: string;
  readonly quarter: string;
  readonly minutesLeft: string;
  /** Between the energy so far and what the hour will come to, as it is, or as a part of it counts. */
  readonly becomes: string;
  readonly counts: string;
  /** Above the power that the rest of the hour may have; the second is short. */
  readonly roomBeforePeak: string;
  readonly room: string;
  /** In place of a power that no fuse here carries. */
  readonly free: string;
  /** The month has too few peaks yet for a limit. */
  readonly willBePeak: string;
  /** As things go, the hour will be a peak that counts; the second is for the block on Now. */
  readonly newPeak: string;
  readonly peakAhead: string;
  /** A far word: the hour counts in no tariff. Then when one counts again. */
  readonly doesNotCount: string;
  readonly peaksCountAgain: string;
  readonly countsAgain: string;
  readonly onToday: string;
  readonly onTomorrow: string;
  /** Before an hour of the day. */
  readonly atHour: string;
  /** Before the mean of the peaks, and behind what they cost; the second is short. */
  readonly mean: string;
  readonly powerFee: string;
  readonly perMonth: string;
  readonly peaks: string;
  /** Strikes out a peak, and takes that back. */
  readonly strike: string;
  readonly undo: string;
  readonly noPeaks: string;
  /** In sentences: how peaks come; hours need the time. */
  readonly noTariff: string;
  readonly noHours: string;
  /** Short, from Monday. */
  readonly weekdayNames: readonly string[];
  readonly meter: string;
  /** What the meter calls itself, and how its line is spoken. */
  readonly type: string;
  readonly speed: string;
  /** Telegrams accepted, rejected by their check sequence, and for what else stands in them or is missing. */
  readonly accepted: string;
  readonly wrongSum: string;
  readonly wrongForm: string;
  /** What the registers are when they rise ten times as fast as the power says, or a tenth as fast. */
  readonly energy: string;
  readonly tenTimesTooHigh: string;
  readonly tenTimesTooLow: string;
  /** The page of codes for a phone's camera: its title, and on the button that leads there. */
  readonly qr: string;
  readonly qrCode: string;
  /** The values of the meter as it counts them. */
  readonly registers: string;
  /** Between the number of a page and that of all pages. */
  readonly of: string;
  /** Before the age of the last reading, and instead of it. */
  readonly answered: string;
  readonly noAnswerYet: string;
  /** Units of an age. */
  readonly secondsAgo: string;
  readonly minutesAgo: string;
  readonly hoursAgo: string;
  readonly seconds: string;
  readonly kilovar: string;
  readonly kilovarHour: string;
  /** Why the meter is refused as the supply of this board, and what to do instead. */
  readonly boardTakesTooMuch: string;
  readonly boardNotMeasured: string;
  readonly useOwnSupply: string;
  /** Why the light is less than what the owner has chosen. */
  readonly lightForBudget: string;
  readonly lightForWeakSupply: string;
  /** What is learned goes with the power, for the flash does not keep it. */
  readonly memoryFails: string;
  /** What to do with the crosses that teach a touch panel, and before it is to be done anew. */
  readonly pressCross: string;
  readonly notAllHit: string;
  /** On the page instead of a display that restarts again and again: what is wrong, and what to do, in two lines. */
  readonly keepsRestarting: string;
  readonly supplyTooWeak: string;
  readonly programHangs: string;
  readonly programFails: string;
  readonly ownSupply: string;
  readonly orShorterCable: string;
  readonly pullPlug: string;
  readonly pushItBack: string;
  readonly tryAgain: string;
  /** What the display says of itself: its supply now and at its lowest, what it takes, its light, and its restarts. */
  readonly device: string;
  readonly supply: string;
  readonly lowest: string;
  readonly current: string;
  readonly milliampere: string;
  readonly light: string;
  readonly restarts: string;
  readonly noRestarts: string;
  readonly restartReasons: Readonly<Record<RestartReason, string>>;
  /** What the energy costs: the page, and beside its title whose price it is. */
  readonly money: string;
  readonly ownPrice: string;
  /** Above what the power costs in an hour, or earns. */
  readonly buyingNowFor: string;
  readonly sellingNowFor: string;
  /** The last is a far word. */
  readonly krona: string;
  readonly uncertainKrona: string;
  readonly kronaAnHour: string;
  readonly oreAKilowattHour: string;
  readonly todayLabel: string;
  /** Before a sum of which something is missing, before one that was earned, and before kWh. */
  readonly atLeast: string;
  readonly plus: string;
  readonly boughtSum: string;
  /** Between what the month has cost and what it will cost. */
  readonly forecast: string;
  /** How prices come, in a sentence. */
  readonly noPrices: string;
  /** What the house draws when everybody sleeps, and when that is looked for. */
  readonly nightLoad: string;
  readonly nightLoadTile: string;
  readonly nightHours: string;
  /** Under the change over 14 nights. */
  readonly more: string;
  readonly less: string;
  readonly asBefore: string;
  /** Behind the kr that the night load costs, and behind its energy where there is no price. */
  readonly aYear: string;
  readonly kilowattHourAYear: string;
  /** Behind the number of nights that are known, and in place of it. */
  readonly nights: string;
  readonly oneNight: string;
  /** Behind that: after how many nights they are compared. */
  readonly trendAfter: string;
  /** Under the newest night. */
  readonly lastNight: string;
  readonly newestNight: string;
  /** Behind a lasting rise in W. */
  readonly moreForNights: string;
  readonly noNight: string;
  /** The household's own target. */
  readonly goal: string;
  readonly week: string;
  /** Before the kWh of a usual week. */
  readonly average: string;
  /** Behind the kWh by which the week is under what it may have used by now, or over it. */
  readonly underPace: string;
  readonly overPace: string;
  /** Letters of the days from Monday. */
  readonly weekdays: readonly string[];
  /** In sentences: how a goal comes; what it needs, and how many days of that are missing. */
  readonly noGoal: string;
  readonly needsWeeks: string;
  readonly missingDays: string;
  /** Before the first telegram, and what is wrong with the link, by its state. */
  readonly states: Readonly<Record<LinkFault | "waiting", Words>>;
  /** Above what to do. */
  readonly whatToDo: string;
  /** The three between which the link may break: the meter, the cable, the display. */
  readonly chain: readonly [string, string, string];
  /** In place of what the meter calls itself, when it is ciphered. */
  readonly encrypted: string;
  /** Behind the speed: the line comes the other way round than the board's wiring has it. */
  readonly flipped: string;
  /** Whether a decimal comma is written, else a point. */
  readonly decimalComma: boolean;
  /** How a day of a month is written. */
  readonly dates: "14 jan" | "14. jan" | "14.1.";
}

/** What is said when something is wrong, on a page of its own. */
export interface Words {
  /** What it is called; a far word. */
  readonly name: string;
  /** The cause, in a sentence; of `checksFailing` and `stopped` what stands before and behind a number. */
  readonly cause: string;
  readonly causeEnd?: string;
  /** What to do; in small type it has two lines, on a small display three. */
  readonly remedy: string;
}

/** Words for a state, frozen. */
export function words(name: string, cause: string, remedy: string): Words {
  return Object.freeze({ name, cause, remedy });
}
