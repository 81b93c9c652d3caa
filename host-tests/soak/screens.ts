import {
  DEVICE,
  EVENTS,
  FIND,
  GOAL,
  HISTORY,
  HOUR,
  METER,
  MONEY,
  NIGHT_LOAD,
  NOW,
  OVERVIEW,
  PEAKS,
  PHASES,
  REGISTERS,
} from "ui/screens/screen";

/** Every screen by its name. */
export const SCREENS: Readonly<Record<string, number>> = {
  now: NOW,
  phases: PHASES,
  meter: METER,
  overview: OVERVIEW,
  registers: REGISTERS,
  device: DEVICE,
  history: HISTORY,
  find: FIND,
  events: EVENTS,
  money: MONEY,
  nightload: NIGHT_LOAD,
  goal: GOAL,
  hour: HOUR,
  peaks: PEAKS,
};
