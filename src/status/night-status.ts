/** What screens want to know of the night. */
export interface NightStatus {
  /** Whether it is night by the clock, or the room as dark as at night. */
  readonly isNight: boolean;
}

/** So long after a touch the display is awake, in ms, whatever the hour. */
export const AWAKE = 20_000;
