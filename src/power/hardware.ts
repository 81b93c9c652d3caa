/** The light behind the panel. */
export interface Backlight {
  /** Lights it at 0 (dark) to 100 % of what the panel can. */
  set(percent: number): void;
}

/** A sensor of the room's light. */
export interface LightSensor {
  /** How bright the room is, 0 (dark) to 1. */
  read(): number;
}

/** What measures the supply where it enters the board, for the boards that can. */
export interface SupplyMeter {
  /** The supply's voltage now, in mV. */
  read(): number;
}
