import type { Strings } from "../../src/ui/strings/strings.js";

/** The strings that are set in the large type, to be read from across a room; its font holds their letters only. */
export function farStrings(strings: Strings): string[] {
  const { buying, selling, watt, kilowatt, ampere, percent, kronaAnHour, kilowattHour, doesNotCount, states } = strings;
  return [
    buying,
    selling,
    watt,
    kilowatt,
    ampere,
    percent,
    kronaAnHour,
    kilowattHour,
    doesNotCount,
    ...Object.values(states).map(({ name }) => name),
  ];
}
