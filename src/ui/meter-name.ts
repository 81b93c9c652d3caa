/** Makers by the three letters with which an identification begins, as those of the FLAG association. */
const MAKERS: readonly (readonly [letters: string, maker: string])[] = [
  ["KAM", "Kamstrup"],
  ["LGF", "Landis+Gyr"],
  ["ADN", "Aidon"],
  ["ISK", "Iskraemeco"],
];

/** An identification as it can be written, with its maker where that is known; a dash when there is none. */
export function meterName(identification: string | undefined): string {
  if (identification === undefined) return "–";
  const written = identification.replace(/[^ -~]/g, "?");
  const maker = MAKERS.find(([letters]) => written.toUpperCase().startsWith(letters));
  return maker === undefined ? written : `${written} · ${maker[1]}`;
}
