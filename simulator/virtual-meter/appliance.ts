import { legalTime } from "../../src/household/calendar.js";
import type { Power } from "./moment.js";
import { chance } from "./random.js";

/** When people use a thing; hours are legal time. */
export interface Habit {
  /** Days of the week, 0 is Sunday. */
  days: readonly number[];
  /** Hour of the day at which it is usually switched on, and how many hours earlier or later that may be. */
  hour: number;
  spread: number;
  /** How likely that is on such a day, 0 to 1. */
  chance: number;
}

/** A thing that is on for a while when people use it. */
export interface Appliance {
  kind: "appliance";
  /** Power in W while it heats or charges. */
  power: number;
  /** Shortest and longest use in minutes. */
  minutes: readonly [shortest: number, longest: number];
  /** Minutes until it is hot, and the share of the time that it heats from then on; absent, it heats all the time. */
  thermostat?: { hotAfter: number; share: number };
  habits: readonly Habit[];
}

interface Use {
  from: number;
  to: number;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const DAYS_OF_WEEK = 7;
/** Seconds from one heating to the next of what is hot. */
const CYCLE = 200;

/** The power of an appliance: its uses follow from seed and day. */
export function appliance({ power, minutes, thermostat, habits }: Appliance, seed: number): Power {
  const usesOf = (day: number): Use[] =>
    habits.flatMap((habit, index) => {
      const luck = (question: number) => chance(seed + 3 * index + question, day);
      if (!habit.days.includes((day + 4) % DAYS_OF_WEEK) || luck(0) >= habit.chance) return [];
      const hour = habit.hour + habit.spread * (2 * luck(1) - 1);
      const from = meterTimeOf(day * DAY + Math.floor(hour * HOUR));
      return [{ from, to: from + MINUTE * (minutes[0] + (minutes[1] - minutes[0]) * luck(2)) }];
    });
  let today = Number.NaN;
  let uses: Use[] = [];

  return ({ time, day }) => {
    if (day !== today) {
      today = day;
      uses = [...usesOf(day - 1), ...usesOf(day)];
    }
    for (const { from, to } of uses) {
      if (time < from || time >= to) continue;
      const hot = thermostat !== undefined && time - from >= MINUTE * thermostat.hotAfter;
      return hot && (time - from) % CYCLE >= CYCLE * thermostat.share ? 0 : power;
    }
    return 0;
  };
}

/** Meter time in seconds of a legal time, of the later one where clocks are set back. */
function meterTimeOf(legal: number): number {
  return legalTime(legal - HOUR) === legal ? legal - HOUR : legal;
}
