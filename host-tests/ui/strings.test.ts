import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/settings.js";
import { stringsIn } from "../../src/ui/strings/languages.js";
import type { Strings } from "../../src/ui/strings/strings.js";
import { farStrings } from "../../tools/assets/far-strings.js";
import { readBmFont } from "./bm-font.js";

const languages = LANGUAGES.map((language): [string, Strings] => [stringsIn(language).language, stringsIn(language)]);

test.each(languages)("every word of %s can be set in small and medium type", (_, strings) => {
  const words = Object.values(strings).filter((value) => typeof value === "string");
  expect(words).not.toContain("");
  for (const name of ["plex-s", "plex-m"]) expect(missing(words, name)).toEqual([]);
});

test.each(languages)("every far word of %s can be set in large type", (_, strings) => {
  expect(missing(farWords(strings), "plex-l")).toEqual([]);
});

test("the large type holds no letter that no far word needs", () => {
  const needed = new Set(languages.flatMap(([, strings]) => farWords(strings)).join(""));
  expect([...readBmFont("plex-l").glyphs.keys()].filter((letter) => !needed.has(letter))).toEqual([]);
});

test.each(languages)("the words of %s fit where they stand", (_, strings) => {
  const widest = "88,8";
  const today = `${strings.bought} ${widest}  ${strings.sold} ${widest} ${strings.kilowattHour}`;
  const clockLeft = 250;
  expect(8 + width(today, "plex-s")).toBeLessThan(clockLeft - 8);

  const sparklineRight = 188;
  expect(312 - width(`${strings.since} 88:88`, "plex-s")).toBeGreaterThan(sparklineRight + 8);

  for (const message of [strings.noAnswerFor30s, strings.noAnswerForOver1min])
    expect(8 + width(message, "plex-m")).toBeLessThanOrEqual(312);

  const directionRight = 84 + Math.max(width(strings.buying, "plex-l"), width(strings.selling, "plex-l"));
  for (const level of [strings.low, strings.normal])
    expect(312 - width(level, "plex-m") - directionRight, level).toBeGreaterThanOrEqual(6);
  expect(226 - directionRight).toBeGreaterThanOrEqual(2);
  expect(width(strings.high, "plex-s")).toBeLessThanOrEqual(86 - 12);

  expect(248 + width(strings.kilowatt, "plex-l")).toBeLessThanOrEqual(312);
});

test.each(languages)("the pages of %s have room for the widest that can stand there", (_, strings) => {
  const [S, M] = ["plex-s", "plex-m"];
  const gap = 6;
  const title = (text: string) => 36 + width(text, M!);
  const header = (left: string, right: string) => 312 - width(right, S!) - title(left);
  expect(header(strings.overview, "88:88")).toBeGreaterThanOrEqual(gap);
  for (const name of [strings.phase, strings.phases])
    expect(header(name, `${strings.fuse} 63 ${strings.ampere}`)).toBeGreaterThanOrEqual(gap);
  for (const age of [`88 ${strings.secondsAgo}`, `88 ${strings.minutesAgo}`, `8888 ${strings.hoursAgo}`])
    expect(header(strings.meter, `${strings.answered} ${age}`), age).toBeGreaterThanOrEqual(gap);
  expect(header(strings.meter, strings.noAnswerYet)).toBeGreaterThanOrEqual(gap);
  expect(header(strings.registers, `8 ${strings.of} 8`)).toBeGreaterThanOrEqual(gap);

  const tile = (value: string, unit: string) => 6 + width(value, M!) + 3 + width(unit, S!);
  for (const [value, unit] of [
    ["888", strings.percent],
    ["8", strings.secondsAgo],
    ["88", strings.seconds],
    ["88", strings.minutes],
    ["8888", strings.hours],
  ] as const)
    expect(tile(value, unit), unit).toBeLessThanOrEqual(100 - 4);

  const word = Math.max(width(strings.buys, S!), width(strings.sells, S!));
  expect(312 - width(`88,8 ${strings.kilowatt}`, S!) - (170 + word)).toBeGreaterThanOrEqual(gap);
  expect(312 - word).toBeGreaterThanOrEqual(248 + gap);
  expect(248 + gap).toBeLessThanOrEqual(312 - width(`888 ${strings.volt}`, S!));
  const footer = `${strings.above80} 88 ${strings.minutes}${strings.spread} 88,8 ${strings.ampere}`;
  expect(304 - width(footer, S!)).toBeGreaterThanOrEqual(gap);
  expect(8 + width(`${strings.above80} 88,8 ${strings.minutesToday}`, S!)).toBeLessThanOrEqual(312);

  for (const words of [
    strings.boardTakesTooMuch,
    strings.boardNotMeasured,
    strings.useOwnSupply,
    strings.lightForBudget,
    strings.lightForWeakSupply,
    strings.memoryFails,
  ])
    expect(width(words, S!), words).toBeLessThanOrEqual(304);

  const longest = "99 999 999,999";
  for (const name of [strings.accepted, strings.wrongSum, strings.wrongForm])
    expect(304 - width(`${name} 99 999 999`, S!), name).toBeGreaterThanOrEqual(gap);
  expect(304 - width(`88.8.8 ${longest} ${strings.kilovarHour}`, S!)).toBeGreaterThanOrEqual(gap);
  for (const text of [strings.tenTimesTooHigh, strings.tenTimesTooLow])
    expect(width(text, S!)).toBeLessThanOrEqual(240);
  for (const text of [...Object.values(strings.restartReasons), strings.noRestarts])
    expect(304 - width(`${strings.restarts} 999, ${text}`, S!)).toBeGreaterThanOrEqual(gap);
  expect(304 - width(`${strings.current} 888 ${strings.milliampere}`, S!)).toBeGreaterThanOrEqual(gap);
  for (const word of [strings.registers, strings.device]) expect(width(word, S!)).toBeLessThanOrEqual(150 - 2 * gap);
  expect(304 - width(`${strings.speed} 115200 8N1, ${strings.flipped}`, S!)).toBeGreaterThanOrEqual(gap);
  for (const name of [strings.type, strings.energy]) expect(8 + width(name, S!)).toBeLessThanOrEqual(72 - gap);
});

test.each(languages)(
  "the lesson of the touch panel and the page of restarts have room for the words of %s",
  (_, strings) => {
    const { supplyTooWeak, programHangs, programFails, ownSupply, orShorterCable, pullPlug, pushItBack } = strings;
    expect(width(strings.pressCross, "plex-m")).toBeLessThanOrEqual(304);
    expect(width(strings.notAllHit, "plex-s")).toBeLessThanOrEqual(304);
    expect(width(strings.keepsRestarting, "plex-m")).toBeLessThanOrEqual(304);
    for (const line of [supplyTooWeak, programHangs, programFails, ownSupply, orShorterCable, pullPlug, pushItBack])
      expect(width(line, "plex-s"), line).toBeLessThanOrEqual(304);
    expect(width(strings.tryAgain, "plex-s")).toBeLessThanOrEqual(304 - 12);
  },
);

test.each(languages)("no letter of %s reaches out of its label", (_, strings) => {
  const words = Object.values(strings).filter((value) => typeof value === "string");
  expect(words.filter((word) => reach(word, "plex-s") > 0)).toEqual([]);
  // What a page is called has margins of one pixel.
  const titles = [strings.year, strings.yesterday, strings.nightLight];
  expect(words.filter((word) => reach(word, "plex-m") > 0 && !titles.includes(word))).toEqual([]);
  expect(titles.filter((word) => reach(` ${word.charAt(0).toUpperCase()}${word.slice(1)}`, "plex-m") > 1)).toEqual([]);
  // In large type a label has a margin of one pixel.
  expect(farWords(strings).filter((word) => reach(word, "plex-l") > 1)).toEqual([]);
});

function farWords(strings: Strings): string[] {
  return farStrings(strings);
}

function missing(words: readonly string[], font: string): string[] {
  const { glyphs } = readBmFont(font);
  return [...words.join("")].filter((letter) => !glyphs.has(letter));
}

function width(text: string, font: string): number {
  const { glyphs } = readBmFont(font);
  return [...text].reduce((sum, letter) => sum + glyphs.get(letter)!.advance, 0);
}

/** How far the ink of a text reaches beyond its width, in pixels; Infinity if it begins before its start. */
function reach(text: string, font: string): number {
  const { glyphs } = readBmFont(font);
  let pen = 0;
  let end = 0;
  for (const letter of text) {
    const glyph = glyphs.get(letter)!;
    if (pen + glyph.left < 0) return Number.POSITIVE_INFINITY;
    end = Math.max(end, pen + glyph.left + glyph.width);
    pen += glyph.advance;
  }
  return end - pen;
}
