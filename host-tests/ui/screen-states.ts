import type { Household } from "../../src/household/household.js";
import type { MeterReading } from "../../src/meter/reading.js";
import type { Rejections } from "../../src/meter/rejections.js";
import { DEFAULT_SETTINGS, LANGUAGES, type Language, type Settings } from "../../src/settings.js";
import type { LinkState } from "../../src/status/link-state.js";
import type { PowerStatus } from "../../src/status/power-status.js";
import type { StorageState } from "../../src/status/storage-status.js";
import { CALIBRATION, NOW } from "../../src/ui/screens/screen.js";
import { calibrationStates } from "./calibration-states.js";
import { deviceStates } from "./device-states.js";
import { findStates } from "./find-states.js";
import { firstRunStates } from "./first-run-states.js";
import { goalStates } from "./goal-states.js";
import { historyStates } from "./history-states.js";
import { hourStates } from "./hour-states.js";
import { linkStates } from "./link-states.js";
import { meterStates } from "./meter-states.js";
import { moneyStates } from "./money-states.js";
import { nightLoadStates } from "./night-load-states.js";
import { nightStates } from "./night-states.js";
import { nowStates } from "./now-states.js";
import { overviewStates } from "./overview-states.js";
import { peaksStates } from "./peaks-states.js";
import { phasesStates } from "./phases-states.js";
import { qrStates } from "./qr-states.js";
import { settingsStates } from "./settings-states.js";

/** What stands for the decoder. */
export interface MeterStandIn {
  reading: MeterReading;
  rejections: Rejections;
  accepted: number;
}

/** A state of the display that there is a picture of. */
export interface ScreenState {
  readonly name: string;
  readonly language: Language;
  readonly place: number;
  /** Brings a new household, the meter and the supply into the state. */
  set(household: Household, meter: MeterStandIn, power: PowerStatus): void;
  /** Whether it is night, and nobody has touched the display of late; only of Now. */
  readonly isNight?: boolean;
  /** How the link is, "waiting" unless given, and of a hundred telegrams how many fail. */
  readonly link?: LinkState;
  readonly failing?: number;
  /** What the owner has chosen, other than the defaults. */
  readonly settings?: Partial<Settings>;
  /** How what is learned is kept: "kept" unless given. */
  readonly storage?: StorageState;
  /** How many fingers have come and gone since. */
  readonly fingers?: number;
  /** Where it was tapped since, and by how many pages it was leafed on. */
  readonly taps?: readonly (readonly [x: number, y: number])[];
  readonly steps?: number;
}

/** The states in which real Piu took pictures. */
export const screenStates: readonly ScreenState[] = [
  ...nowStates.map((state) => ({ ...state, name: `now-${state.name}`, place: NOW })),
  ...linkStates,
  ...overviewStates,
  ...phasesStates,
  ...meterStates,
  ...deviceStates,
  ...historyStates,
  ...findStates,
  ...moneyStates,
  ...nightLoadStates,
  ...goalStates,
  ...hourStates,
  ...peaksStates,
  ...qrStates,
  ...settingsStates,
  ...firstRunStates,
  ...calibrationStates,
  ...nightStates,
];

/** The languages in which there are pictures of every state that is not one of a language. */
export const SPOKEN = LANGUAGES.filter((language) => language !== DEFAULT_SETTINGS.language);
export const spokenStates = screenStates.filter(({ language }) => language === DEFAULT_SETTINGS.language);

/** Those of a small display; it has no panel that wants to be taught. */
export const narrowStates = screenStates.filter(({ place }) => place !== CALIBRATION);
