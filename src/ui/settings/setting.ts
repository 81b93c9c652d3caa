import type { Settings } from "../../settings.js";
import type { Home } from "../screens/screen.js";
import type { Strings } from "../strings/strings.js";

interface Named {
  /** What its tile and its page are called. */
  title(strings: Strings): string;
  /** As its tile shows it. */
  value(home: Home): string;
}

/** A setting that is a number, changed by steps. */
export interface Stepped extends Named {
  readonly kind: "stepped";
  /** By how much its buttons change it, the largest first: steps of `moved`. */
  readonly steps: readonly number[];
  /** The few values that it can have, to be shown in a row; undefined where they are many. */
  readonly marks?: readonly number[];
  /** Whether each mark has its number; else there is no room. */
  readonly areMarksNamed?: boolean;
  read(settings: Readonly<Settings>): number;
  write(settings: Settings, value: number): void;
  /** The value that is so many steps away, within the limits. */
  moved(value: number, steps: number): number;
  /** Stands beside the number, as a far word, or in small type below it. */
  farUnit?(strings: Strings): string;
  unit?(strings: Strings): string;
  /** Says what 0 is; absent where it is a number as any other. */
  none?(strings: Strings): string;
  hint(strings: Strings): string;
  /** What must be done first; undefined if nothing. */
  missing?(home: Home): string | undefined;
}

/** A setting that is one of a list. */
export interface Listed extends Named {
  readonly kind: "listed";
  options(strings: Strings): readonly string[];
  /** The index of what is chosen; -1 for something else. */
  chosen(settings: Readonly<Settings>): number;
  choose(settings: Settings, option: number): void;
  /** Why an option cannot be chosen, in a line or two; undefined if it can. */
  refusal?(home: Home, option: number): string | undefined;
  hint?(strings: Strings): string;
}

/** Something that the owner can set. */
export type Setting = Stepped | Listed;
