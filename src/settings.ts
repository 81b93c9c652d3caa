/** Languages of the screens: svenska and English. */
export type Language = "sv" | "en";

/** What the owner has chosen. One record, kept by the host; every field has a default that is sensible in Sweden. */
export interface Settings {
  /** Language of the screens. */
  language: Language;
  /** Main fuse per phase, in A; the level bar is full at three phases of it. */
  mainFuse: number;
  /** Whether the meter's own clock moves to summer time; Swedish meters keep normal time all year. */
  meterKeepsSummerTime: boolean;
  /**
   * What one counts in the energies of a push without scalers (HAN-NVE), in Wh and varh: 1 in Sweden, 10 in Norway.
   * Values that carry their own scaler, and telegrams of P1, are not touched.
   */
  energyScale: 1 | 10;
}

/** The settings of a display that nobody has touched. */
export const DEFAULT_SETTINGS: Readonly<Settings> = Object.freeze({
  language: "sv",
  mainFuse: 20,
  meterKeepsSummerTime: false,
  energyScale: 1,
});
