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

/** What an encrypted golden frame holds: the name of another golden, and the keys, in hex. */
export interface GoldenSecret {
  holds: string;
  key: string;
  authenticationKey: string;
}

/** A golden frame: the bytes of a DLMS push in HDLC, or bare, and what a person read off them. */
export interface GoldenFrame {
  name: string;
  bytes: Uint8Array;
  /** What one in a register without a scaler of its own counts, in Wh and varh: a setting of the decoder. */
  energyScale: 1 | 10;
  /** Undefined for one that cannot be read. */
  reading: Record<string, unknown> | undefined;
  /** The causes by which it is rejected then. */
  rejected: Record<string, number>;
  /** Undefined for one that is not encrypted. */
  secret: GoldenSecret | undefined;
}

/** All golden frames. */
export const GOLDEN_FRAMES: readonly GoldenFrame[] = readdirSync(folder)
  .filter((file) => file.endsWith(".hex"))
  .map((file) => {
    const name = file.slice(0, -".hex".length);
    const facts = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
    const { energyScale = 1, reading, rejected = {}, holds, key, authenticationKey } = facts;
    const secret = holds === undefined ? undefined : { holds, key, authenticationKey };
    return { name, bytes: hex(readFileSync(new URL(file, folder), "utf8")), energyScale, reading, rejected, secret };
  });

/** The golden frame of a name. */
export function goldenFrame(name: string): GoldenFrame {
  const found = GOLDEN_FRAMES.find((frame) => frame.name === name);
  if (!found) throw new Error(`no golden frame ${name}`);
  return found;
}

/** The bytes of a capture as it came from a meter or stands printed; its file names where it is from. */
export function capture(name: string): Uint8Array {
  return hex(readFileSync(new URL(`./captures/${name}.hex`, import.meta.url), "utf8"));
}

/** Bytes written in hex: blanks do not count, nor does what stands behind `#` in a line. */
export function hex(text: string): Uint8Array {
  const digits = text.replaceAll(/#.*/g, "").replaceAll(/\s/g, "");
  if (!/^([0-9a-f]{2})*$/i.test(digits)) throw new Error("not bytes in hex");
  return new Uint8Array(Buffer.from(digits, "hex"));
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
