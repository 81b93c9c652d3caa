import type { Language } from "../../settings.js";
import { da } from "./da.js";
import { en } from "./en.js";
import { fi } from "./fi.js";
import { no } from "./no.js";
import type { Strings } from "./strings.js";
import { sv } from "./sv.js";

const STRINGS: Readonly<Record<Language, Strings>> = Object.freeze({ sv, en, da, no, fi });

/** Every word on the screens in a language. */
export function stringsIn(language: Language): Strings {
  return STRINGS[language];
}
