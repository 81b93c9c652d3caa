import type * as Piu from "piu/MC";
import { CornerWord } from "../parts/corner-word.js";
import { header } from "../parts/header.js";
import { SettingTile } from "../parts/setting-tile.js";
import { OWNER_SETTINGS } from "../settings/owner-settings.js";
import { theme } from "../theme.js";
import { CALIBRATION, FIRST_SETTING, type Home, NOWHERE, RESET, type Screen, SETTINGS } from "./screen.js";

const TILES = 9;
const HEADER_BOTTOM = 50;
const FORWARD = 1;

/** All that the owner can set, nine at a time; what is set once and what is dangerous stand behind. */
export class SettingsPage implements Screen {
  readonly content: Piu.Container;
  readonly enter = FIRST_SETTING;
  readonly #home: Home;
  #page = 0;
  #tiles: readonly SettingTile[] = [];
  #next: CornerWord | undefined;

  constructor(home: Home) {
    this.#home = home;
    this.content = new Container(null, { left: 0, right: 0, top: 0, bottom: 0 });
    this.#lay();
  }

  /** Nothing here changes by itself. */
  show(): void {}

  /** A tile leads to its setting; beside the number of the page the other one comes. */
  tap(x: number, y: number): number {
    if (this.#next?.holds(x, y)) {
      this.#page = (this.#page + FORWARD) % this.#pages;
      this.#lay();
      return SETTINGS;
    }
    return this.#tiles.find(({ zone }) => zone.holds(x, y))?.place ?? (y < HEADER_BOTTOM ? NOWHERE : SETTINGS);
  }

  get #pages(): number {
    return Math.ceil(this.#entries.length / TILES);
  }

  /** Place, name and value of each tile. */
  get #entries(): readonly (readonly [place: number, name: string, value: string])[] {
    const { strings, touchPanel, forget } = this.#home;
    const entries: [number, string, string][] = OWNER_SETTINGS.map((setting, i) => [
      FIRST_SETTING + i,
      setting.title(strings),
      setting.value(this.#home),
    ]);
    if (touchPanel !== undefined) entries.push([CALIBRATION, strings.touch, strings.teach]);
    if (forget !== undefined) entries.push([RESET, strings.reset, strings.everything]);
    return entries;
  }

  #lay(): void {
    const { strings } = this.#home;
    const { content } = this;
    const first = this.#page * TILES;
    const page = this.#page + 1;
    const count = theme.isNarrow ? `${page}/${this.#pages}` : `${page} ${strings.of} ${this.#pages}`;
    this.#tiles = this.#entries
      .slice(first, first + TILES)
      .map(([place, name, value], i) => new SettingTile(i, place, name, value));
    this.#next = new CornerWord([count], true);
    this.#next.show(0);
    content.empty();
    for (const part of header(strings.settings)) content.add(part);
    for (const part of this.#next.contents) content.add(part);
    for (const tile of this.#tiles) for (const part of tile.contents) content.add(part);
  }
}
