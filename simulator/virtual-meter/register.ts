const SECONDS_PER_HOUR = 3600;

/** A register of energy: counts watt seconds, and tells whole Wh; what is less than one stays for the next. */
export class Register {
  /** What it has counted. */
  wattSeconds: number;

  /** A register that has counted so many Wh. */
  constructor(wattHours: number) {
    this.wattSeconds = wattHours * SECONDS_PER_HOUR;
  }

  /** Counts whole watt seconds. */
  add(wattSeconds: number): void {
    this.wattSeconds += wattSeconds;
  }

  /** Whole Wh counted. */
  get wattHours(): number {
    return Math.floor(this.wattSeconds / SECONDS_PER_HOUR);
  }
}
