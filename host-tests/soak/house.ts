import { Telegram } from "./telegram.js";

/** Seconds from one telegram to the next (SE 2.0). */
export const INTERVAL = 10;

const PHASES = 3;
const VOLTAGE = 230;

/** Net power in W of each ten seconds: a saw of 17 minutes from -9 to 9 kW, so that every level and both ways come by. */
function powerOf(step: number): number {
  return ((step * 175) % 18_001) - 9000;
}

/** A house whose meter counts as a meter does: stamps and registers move on from telegram to telegram. */
export class House {
  /** Its telegram of this moment. */
  readonly telegram: Telegram;
  /** Meter time in seconds since 1970. */
  time: number;
  /** Energy import register in Wh. */
  energyImport = 60_995_424;
  /** Energy export register in Wh. */
  energyExport = 1_000;
  /** Net power in W. */
  power = 0;
  #step: number;

  /** Takes over a Kamstrup telegram; the first step is that at `start`, in seconds since 1970. */
  constructor(telegram: Uint8Array, start: number) {
    this.telegram = new Telegram(telegram);
    this.time = start - INTERVAL;
    this.#step = Math.floor(start / INTERVAL);
  }

  /** Whether neither an hour ends nor the saw falls within the next 80 steps, nor has within the last few. */
  get isCalm(): boolean {
    return this.power > -8500 && this.power < -7500 && this.time % 3600 > 60 && this.time % 3600 < 2600;
  }

  /** Lets ten seconds pass; the telegram says what the meter counts then. Allocates nothing. */
  step(): void {
    this.pass();
    this.send();
  }

  /** Lets ten seconds pass without a telegram. */
  pass(): void {
    const power = powerOf(this.#step++);
    this.time += INTERVAL;
    this.power = power;
    if (power > 0) this.energyImport += Math.floor((power * INTERVAL) / 3600);
    else this.energyExport += Math.floor((-power * INTERVAL) / 3600);
  }

  /** Has the telegram say what the meter counts now. */
  send(): void {
    let rest = this.power;
    for (let phase = 0; phase < PHASES; phase++) {
      const power = phase === PHASES - 1 ? rest : Math.trunc((rest * 2) / PHASES);
      this.telegram.setPhase(phase, power, Math.round((Math.abs(power) * 10) / VOLTAGE));
      rest -= power;
    }
    this.telegram.set(this.time, this.energyImport, this.energyExport, this.power);
  }
}
