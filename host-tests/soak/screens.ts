import { DEVICE, GOAL, METER, MONEY, NIGHT_LOAD, NOW, OVERVIEW, PHASES, REGISTERS } from "ui/screens/screen";

/** Every screen by its name. */
export const SCREENS: Readonly<Record<string, number>> = {
  now: NOW,
  phases: PHASES,
  meter: METER,
  overview: OVERVIEW,
  registers: REGISTERS,
  device: DEVICE,
  money: MONEY,
  nightload: NIGHT_LOAD,
  goal: GOAL,
};
