import { LOST, OLD } from "../src/ui/age.js";
import type { Desk } from "./desk.js";
import { FAULTS } from "./faults.js";
import { SCREENS } from "./page-options.js";

/** What goes on, in a sentence or two for people: always that of the present state, whatever was clicked last. */
export function status(desk: Desk): string {
  const { supply, cable, display } = desk;
  if (!supply.hasGrid) return "The grid has failed: house, meter and display have no power. It comes back by itself.";
  if (display === undefined) return "The display has no power. The meter goes on counting.";
  const silenced = Object.values(FAULTS).filter((fault) => fault.silences !== undefined && fault.is(desk));
  if (silenced.length > 0) {
    const why = silenced.map(({ silences }) => silences).join(". ");
    return `${why}. No telegram comes: the number is grey after 30 s, gone after 60 s.`;
  }
  if (cable.isNoisy)
    return "Bits flip on the line: nine of ten telegrams fail their check. What fails is never shown, the number grows old.";
  if (desk.isLive) return desk.about;
  if (display.port.state === "wrongSpeed")
    return "What comes cannot be read: the display measures the line, and listens otherwise from the next telegram on.";
  if (display.household.age >= OLD) return "All is well again: the next telegram brings the number back.";
  if (desk.hasRestarted && display.decoder.accepted === 0)
    return "The display has started anew, and waits for a telegram. What it had learned is still there.";
  return desk.about;
}

/** The name of the page that the display shows, as the page's address has it; undefined while it is off. */
export function pageName({ display }: Desk): string | undefined {
  return Object.entries(SCREENS).find(([, place]) => place === display?.app.place)?.[0];
}

/** What the display shows, in words for those who do not see it. */
export function spoken(desk: Desk): string {
  const { display } = desk;
  if (display === undefined) return "The display is dark";
  const { age, netPower } = display.household;
  const page = `The display, page ${pageName(desk)}`;
  if (age < 0) return `${page}: waiting for the meter`;
  if (age >= LOST) return `${page}: no answer from the meter`;
  if (netPower === undefined) return `${page}: no power told`;
  return `${page}: ${netPower < 0 ? "selling" : "buying"} ${Math.abs(netPower)} watts${age >= OLD ? ", not fresh" : ""}`;
}
