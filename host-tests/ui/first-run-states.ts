import { FIRST_RUN } from "../../src/ui/screens/screen.js";
import type { ScreenState } from "./screen-states.js";

const PLUS: readonly [number, number] = [270, 90];
const first = (language: "sv" | "en", name: string, firstRunStep: number): ScreenState => ({
  language,
  name: `first-${name}`,
  place: FIRST_RUN,
  settings: { firstRunStep },
  set() {},
});

/** The states in which real Piu took pictures of what a new display asks for. */
export const firstRunStates: readonly ScreenState[] = [
  first("sv", "language", 0),
  first("sv", "supply", 1),
  first("sv", "fuse", 2),
  { ...first("sv", "fuse-changed", 2), taps: [PLUS] },
  first("sv", "tariff", 3),
  first("sv", "price", 4),
  first("en", "supply-english", 1),
  first("en", "fuse-english", 2),
  first("en", "tariff-english", 3),
  first("en", "price-english", 4),
];
