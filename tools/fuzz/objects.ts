import type { Form } from "./dialects.js";
import type { Random } from "./random.js";
import type { Unit } from "./registers.js";

/** The text between the brackets of an object, and the value that it says. */
export interface Written<Value> {
  text: string;
  value: Value;
}

const LONGEST_TEXT = 2063;
const HEXADECIMAL = "0123456789ABCDEF";

/** A value of a register as a meter writes it; `free` of the dialect's form, in any case and with any number of digits. */
export function writeValue(unit: Unit, form: Form, free: boolean, random: Random): Written<number> {
  const written = free ? freely(form, random) : form;
  const held = unit === "V" ? 1 : unit === "A" || written.unit.startsWith("k") ? 3 : 0;
  const coarse = 10 ** Math.max(held - written.decimals, 0);
  let value = amount(form.whole + held, random);
  value -= value % coarse;
  const digits = String(value).padStart(written.whole + held, "0");
  const beyond = random.text(Math.max(written.decimals - held, 0), "0123456789");
  if (beyond >= "5") value++;
  const point = digits.length - held;
  const decimals = (digits.slice(point) + beyond).slice(0, written.decimals);
  const number = `${digits.slice(0, point)}${decimals === "" ? "" : "."}${decimals}`;
  const bare = /^[0.]+$/.test(number) && random.chance(0.1);
  return { text: bare ? number : `${number}*${free ? anyCase(written.unit, random) : written.unit}`, value };
}

function freely(form: Form, random: Random): Form {
  const prefixed = form.unit.startsWith("k");
  const unit = prefixed && random.chance(0.3) ? form.unit.slice(1) : form.unit;
  return { unit, whole: form.whole + random.below(random.chance(0.05) ? 250 : 4), decimals: random.below(7) };
}

function amount(digits: number, random: Random): number {
  if (random.chance(0.15)) return 0;
  const largest = 10 ** digits - 1;
  return random.chance(0.03) ? largest : random.below(10 ** random.between(1, digits));
}

function anyCase(text: string, random: Random): string {
  return [...text].map((letter) => (random.chance(0.5) ? letter.toUpperCase() : letter.toLowerCase())).join("");
}

/** A stamp, in seconds since 1970; absent when there is no such day or time. */
export function writeStamp(random: Random): Written<number | undefined> {
  const letter = random.pick(["S", "W", "W", ""]);
  if (random.chance(0.05))
    return { text: `${random.pick(["250229", "251301", "250431", "000000"])}120000${letter}`, value: undefined };
  if (random.chance(0.05))
    return { text: `250525${random.pick(["240000", "126000", "235960", "1200"])}${letter}`, value: undefined };
  const value = Date.UTC(2000, 0, 1) / 1000 + random.below(100 * 365 * 86_400);
  const text = new Date(value * 1000).toISOString().slice(2, 19).replace(/\D/g, "");
  return { text: text + letter, value };
}

/** What stands in place of a value that no one can read. */
export function writeUnreadable(random: Random): string {
  return random.pick(["", "ER11", "(ER23)", "-1*kW", "1,5*kW", " 1*W", "1.2.3*A", ".5*V", "1e3*W", "7", "1*MW", "1*"]);
}

/** An object or line that no reading needs, as long as the standard allows at most. */
export function strangeLine(random: Random): string {
  const hexadecimal = (length: number) => random.text(length, HEXADECIMAL);
  const number = (length: number) => random.text(length, "0123456789");
  switch (random.below(9)) {
    case 0:
      return `0-0:96.1.1(${hexadecimal(34)})`;
    case 1:
      return `0-0:96.13.${random.below(2)}(${hexadecimal(2 * random.below(30))})`;
    case 2:
      return `0-0:96.13.0(${hexadecimal(random.between(200, LONGEST_TEXT - 15))})`;
    case 3:
      return `1-0:99.97.0(${"(0-0:96.7.19)(190201235231W)(0000003231*s)".repeat(random.below(13))})`;
    case 4:
      return `0-${random.between(1, 4)}:24.2.${random.pick("13")}(${number(12)}W)(${number(5)}.${number(3)}*m3)`;
    case 5:
      return `(${number(5)}.${number(3)})`;
    case 6:
      return `1-0:${random.pick(["1.4.0", "1.6.0", "33.7.0", "1.7.1", "13.7.0", "31.4.0"])}(${number(3)}*kW)`;
    case 7:
      return random.pick([
        "",
        "1-0:4:24.7.0(0000.204*kVAr)",
        "1-0:1.7.0",
        "1-0:1.7.0(1*kW",
        "2-0:1.7.0(1*kW)",
        "-",
        "(",
      ]);
    default:
      return `text ${random.bytes(random.below(300)).replace(/[/\r\n]/g, "!")}`;
  }
}
