import { DEVICE, HOUR, METER, NOW, OVERVIEW, PEAKS, PHASES, REGISTERS } from "ui/screens/screen";

/** Every screen by its name. */
export const SCREENS: Readonly<Record<string, number>> = {
  now: NOW,
  phases: PHASES,
  meter: METER,
  overview: OVERVIEW,
  registers: REGISTERS,
  device: DEVICE,
  hour: HOUR,
  peaks: PEAKS,
};
