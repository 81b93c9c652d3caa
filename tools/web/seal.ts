import { createHash } from "node:crypto";

/** What a sealed page may do: run the scripts that it was built with, on data that it carries, and nothing else. */
function policy(html: string): string {
  const hashes = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) => `'sha256-${createHash("sha256").update(code!).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "connect-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Forbids a page of one file to ask anybody for anything, and lets it carry the licences of what is in it. */
export function seal(html: string, licences: readonly string[]): string {
  const charset = /<meta charset[^>]*>/;
  if (!charset.test(html)) throw new Error("The page has no <meta charset>, which its policy goes behind.");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(html)}" />`;
  const sealed = html.replace(charset, (found) => `${found}\n    ${meta}`);
  return `${sealed.trimEnd()}\n<!--\n${licences.join("\n\n").replaceAll("-->", "-- >")}\n-->\n`;
}
