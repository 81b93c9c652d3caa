/** Why the display started: power came, a press of reset, the supply fell too low, a task hung, the firmware failed. */
export type RestartReason = "power" | "reset" | "brownout" | "watchdog" | "fault";

/** What a host knows of its restarts. */
export interface Restarts {
  /** Why the display started this time. */
  readonly reason: RestartReason;
  /** Starts since power came, of whatever reason but power, this one included. */
  readonly count: number;
  /** Starts in a row after `brownout`, `watchdog` or `fault` of which none ran for 20 s, this one included. */
  readonly inARow: number;
}
