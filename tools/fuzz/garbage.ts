import { DAMAGES } from "./damage.js";
import type { Random } from "./random.js";

/** Ends and beginnings of telegrams, as noise may hold them. */
const CRUMBS = [
  "/",
  "//",
  "/KAM5",
  "/KAM5\r\n",
  "/KAM5\r\n\r\n",
  "/K\r\n1-0:1.7.0(0001.000*kW)\r\n",
  "/ISk5\r\n1-0:1.7.0(0001.000*kW)\r\n!\r\n",
  "/\r\n!",
  "/\r\n!\r",
  "/\r\n!\r\n",
  "/\r\n!12",
  "/\r\n!000",
  "!",
  "!92F5\r\n",
  "\r\n!\r\n",
  "\r",
  "\n",
  "\r\n",
];

/** What may come between telegrams; `telegram` is one to make garbage of. It may end in anything, also in `/`. */
export function garbage(telegram: string, random: Random): string {
  switch (random.below(8)) {
    case 0:
      return random.bytes(random.between(1, 600));
    case 1:
      return "\0".repeat(random.between(1, 3000));
    case 2:
      return random.text(random.between(1, 200), "/!\r\n0123456789ABCDEFabcdef()*-:.");
    case 3:
      return random.pick(CRUMBS);
    case 4:
      return random.pick(CRUMBS) + random.bytes(random.below(4)) + random.pick(CRUMBS);
    case 5:
      return random.pick(CRUMBS) + random.pick("\xff0a\r!").repeat(random.between(200, 12_000));
    case 6:
      return `~\xa0${random.bytes(random.between(100, 300))}~`;
    default:
      return DAMAGES["bytes inverted"]!(DAMAGES["beginning lost"]!(telegram, "", random), "", random);
  }
}
