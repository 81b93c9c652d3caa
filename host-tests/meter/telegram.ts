import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("./telegrams/", import.meta.url);

/** A golden telegram: raw bytes, and the reading that a person read off them. */
export interface GoldenTelegram {
  name: string;
  bytes: Uint8Array;
  reading: Record<string, unknown>;
}

/** All golden telegrams. */
export const GOLDEN: readonly GoldenTelegram[] = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => {
    const name = file.slice(0, -".txt".length);
    const { reading } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
    return { name, bytes: new Uint8Array(readFileSync(new URL(file, folder))), reading };
  });

/** The golden telegram of a name. */
export function golden(name: string): GoldenTelegram {
  const found = GOLDEN.find((telegram) => telegram.name === name);
  if (!found) throw new Error(`no golden telegram ${name}`);
  return found;
}

/** Text as Latin-1 bytes. */
export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** Joins pieces of text and bytes. */
export function join(...pieces: readonly (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? latin1(piece) : piece))));
}

/** CRC16/ARC bit by bit, as its definition reads: independent of the tables under test. */
export function slowCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}

/** The telegram of these lines, with its check sequence. */
export function telegram(identification: string, ...objects: string[]): Uint8Array {
  const body = `/${identification}\r\n\r\n${objects.map((line) => `${line}\r\n`).join("")}!`;
  const check = slowCrc(latin1(body)).toString(16).toUpperCase().padStart(4, "0");
  return latin1(`${body}${check}\r\n`);
}
