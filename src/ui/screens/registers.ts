import type * as Piu from "piu/MC";
import { REGISTER_COUNT, REGISTER_FIELD, TOTALS } from "../../meter/obis.js";
import { OLD } from "../age.js";
import { chevronButton, leftButton, rightButton } from "../parts/button.js";
import { header } from "../parts/header.js";
import { RegisterRow } from "../parts/register-row.js";
import { textAt, textEndingAt } from "../parts/text.js";
import { FRESH, STALE, theme } from "../theme.js";
import { type Home, NOWHERE, REGISTERS, type Screen } from "./screen.js";

const ROWS = 5;

/** Every register that the meter has sent, five on a page; not the sums that we make of its tariffs. */
export class Registers implements Screen {
  readonly content: Piu.Container = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
  readonly enter = NOWHERE;
  readonly #home: Home;
  readonly #before = leftButton();
  readonly #next = rightButton();
  /** 1 for each register that has been there since the screen was entered. */
  readonly #known = new Uint8Array(REGISTER_COUNT);
  #count = -1;
  #page = 0;
  #rows: readonly RegisterRow[] = [];

  constructor(home: Home) {
    this.#home = home;
  }

  /** Shows the registers as they are now; a register that comes for the first time lays the page anew. */
  show(): void {
    const { household, meter } = this.#home;
    const { reading } = meter;
    let count = 0;
    for (let register = 0; register < REGISTER_COUNT; register++) {
      const isSum = register < TOTALS && (reading.sums & (1 << register)) !== 0;
      if (reading[REGISTER_FIELD[register]!] !== undefined && !isSum) this.#known[register] = 1;
      count += this.#known[register]!;
    }
    if (count !== this.#count) {
      this.#count = count;
      this.#lay();
    }
    const state = household.age < OLD ? FRESH : STALE;
    for (let i = 0; i < this.#rows.length; i++) this.#rows[i]!.show(reading, state);
  }

  /** The buttons lead to the next five registers and to the five before. */
  tap(x: number, y: number): number {
    if (this.#pages < 2) return NOWHERE;
    if (this.#before.holds(x, y)) this.turn(-1);
    else if (this.#next.holds(x, y)) this.turn(1);
    else return NOWHERE;
    return REGISTERS;
  }

  /** Leafs through the pages, all around. */
  turn(step: number): void {
    const pages = this.#pages;
    if (pages < 2) return;
    this.#page = (this.#page + step + pages) % pages;
    this.#lay();
    this.show();
  }

  get #pages(): number {
    return Math.ceil(this.#count / ROWS);
  }

  #lay(): void {
    const { strings } = this.#home;
    const known: number[] = [];
    this.#known.forEach((isKnown, register) => {
      if (isKnown === 1) known.push(register);
    });
    const first = this.#page * ROWS;
    this.#rows = known.slice(first, first + ROWS).map((register, row) => new RegisterRow(row, register, strings));
    const pages = this.#pages;
    const contents = [...header(strings.registers), ...this.#rows.flatMap((row) => row.contents)];
    if (pages === 0) contents.push(textAt(8, 68, theme.smallGrey, strings.noAnswerYet));
    if (pages > 1)
      contents.push(
        textEndingAt(theme.right, 34, theme.smallGrey, `${this.#page + 1} ${strings.of} ${pages}`),
        chevronButton(this.#before, 0),
        chevronButton(this.#next, 1),
      );
    this.content.empty();
    for (const content of contents) this.content.add(content);
  }
}
