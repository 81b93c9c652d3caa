import type { Random } from "./random.js";

/** Does harm to a telegram's text; `other` is a second telegram, for damages that need one. */
export type Damage = (text: string, other: string, random: Random) => string;

/** Signs that mean something to a decoder. */
const SIGNS = "/!\r\n()*-:.0F";

/** A place in the text; ends are likelier than the middle. */
function place(text: string, random: Random): number {
  if (random.chance(0.2)) return Math.max(text.length - 1 - random.below(12), 0);
  return random.below(random.chance(0.1) ? Math.min(20, text.length) : text.length);
}

function map(text: string, change: (byte: number) => number): string {
  return Buffer.from(Buffer.from(text, "latin1").map(change)).toString("latin1");
}

function replace(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

function insert(text: string, by: string, random: Random): string {
  const at = place(text, random);
  return replace(text, at, at, by);
}

/** The kinds of damage, each by the name under which it is counted. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "bits flipped": (text, _, random) => {
    const bytes = Buffer.from(text, "latin1");
    for (let count = random.pick([1, 1, 2, 3, 4, 8, 30]); count > 0; count--)
      bytes[place(text, random)]! ^= 1 << random.below(8);
    return bytes.toString("latin1");
  },
  "bytes lost": (text, _, random) => {
    const from = place(text, random);
    return replace(text, from, from + random.pick([1, 1, 2, random.between(1, 30), 128]), "");
  },
  "end lost": (text, _, random) => text.slice(0, place(text, random)),
  "beginning lost": (text, _, random) => text.slice(1 + place(text, random)),
  "a piece twice": (text, _, random) => {
    const from = place(text, random);
    return insert(text, text.slice(from, from + random.between(1, 200)), random);
  },
  "another telegram over a piece": (text, other, random) => {
    const from = place(text, random);
    const piece = other.slice(from, from + random.between(1, 300));
    return replace(text, from, from + piece.length, piece);
  },
  "another telegram from a place on": (text, other, random) => {
    const from = place(text, random);
    return text.slice(0, from) + other.slice(random.chance(0.5) ? from : place(other, random));
  },
  "two telegrams in turns": (text, other, random) => {
    let both = "";
    for (let at = 0; at < Math.max(text.length, other.length); ) {
      const to = at + random.between(1, 40);
      both += text.slice(at, to) + other.slice(at, to);
      at = to;
    }
    return both;
  },
  "two telegrams at once": (text, other, random) => {
    const second = Buffer.from(other, "latin1");
    const from = place(text, random);
    const bytes = Buffer.from(text, "latin1");
    for (let at = from; at < bytes.length && at - from < second.length; at++) bytes[at]! &= second[at - from]!;
    return bytes.toString("latin1");
  },
  "garbage inside": (text, _, random) => insert(text, random.bytes(random.between(1, 40)), random),
  "signs inside": (text, _, random) => insert(text, random.text(random.between(1, 5), SIGNS), random),
  "signs in place of others": (text, _, random) => {
    const at = place(text, random);
    return replace(text, at, at + 1, random.pick(SIGNS));
  },
  "break inside": (text, _, random) => insert(text, "\0".repeat(random.between(1, 400)), random),
  "endless line inside": (text, _, random) =>
    insert(text, random.pick("0(\xff ").repeat(random.between(250, 6000)), random),
  "bytes inverted": (text, _, random) => {
    const from = random.chance(0.3) ? 0 : place(text, random);
    const to = random.chance(0.3) ? text.length : from + random.between(1, 100);
    return replace(
      text,
      from,
      to,
      map(text.slice(from, to), (byte) => ~byte),
    );
  },
  "eighth bits set": (text, _, random) => {
    const share = random.pick([0.01, 0.5, 1]);
    return map(text, (byte) => (random.chance(share) ? byte | 0x80 : byte));
  },
  "letter case changed": (text, _, random) => {
    const share = random.pick([0.01, 0.5, 1]);
    return text.replace(/[a-z]/gi, (letter) => (random.chance(share) ? swapCase(letter) : letter));
  },
  "line ends lost": (text, _, random) => {
    const share = random.pick([0.05, 0.5, 1]);
    const lost = random.pick(["\r\n", "\r", "\n"]);
    return text.replaceAll(lost, (end) => (random.chance(share) ? "" : end));
  },
  "lines exchanged": (text, _, random) => {
    const lines = text.split("\r\n");
    const [i, j] = [random.below(lines.length), random.below(lines.length)];
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
    return lines.join("\r\n");
  },
  "values exchanged": (text, _, random) => {
    const digits = [...text].flatMap((sign, at) => (sign >= "0" && sign <= "9" ? [at] : []));
    if (digits.length === 0) return text;
    const [a, b] = [random.pick(digits), random.pick(digits)].sort((x, y) => x - y) as [number, number];
    return text.slice(0, a) + text[b] + text.slice(a + 1, b) + (a < b ? text[a] : "") + text.slice(b + 1);
  },
  "check lost": (text, _, random) => text.replace(/![^!]*$/, random.pick(["!\r\n", "!\n", "!", "!\r", ""])),
  "check changed": (text, _, random) => text.replace(/![^!]*$/, `!${random.text(4, "0123456789ABCDEFabcdef")}\r\n`),
};

function swapCase(letter: string): string {
  return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}

/** The names of all kinds of damage. */
export const KINDS = Object.keys(DAMAGES);
