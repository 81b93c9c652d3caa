import type * as Piu from "piu/MC";
import { theme } from "../theme.js";
import { textAt } from "./text.js";

/** Where a title's margin begins; its text stands a pixel further right. */
const LEFT = 35;

/** What every page begins with: the way back, and its title. */
export function header(title: string): Piu.Content[] {
  return [back(), textAt(LEFT, 34, theme.title, title)];
}

/** The sign of the way back, for a page whose title changes. */
export function back(): Piu.Content {
  return new Content(null, { left: 10, top: 13, skin: theme.chevron });
}
