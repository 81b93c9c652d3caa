/** Makers by the three letters with which an identification begins, as those of the FLAG association. */
const MAKERS: Readonly<Record<string, string>> = Object.freeze({
  KAM: "Kamstrup",
  LGF: "Landis+Gyr",
  ADN: "Aidon",
  ISK: "Iskraemeco",
});

/** The longest identification beside which a maker has room, in characters. */
const SHORT = 12;

/** An identification as it can be written, with its maker where that is known and has room; a dash when there is none. */
export function meterName(identification: string | undefined): string {
  if (!identification) return "–";
  const written = identification.replace(/[^ -~]/g, "?");
  const maker = MAKERS[written.slice(0, 3).toUpperCase()];
  return maker === undefined || written.length > SHORT ? written : `${written} · ${maker}`;
}
