import { Rejections } from "../../src/meter/rejections.js";
import { GARBAGE, type Piece, RESEALED, WHOLE } from "./meter-line.js";
import type { Reading } from "./registers.js";

/** A damaged telegram whose CRC holds all the same. */
export interface Unseen {
  round: number;
  piece: Piece;
  /** The telegram as it was accepted, from `/` to the fourth digit. */
  accepted: string;
  reading: Reading;
}

/** What all rounds came to. */
export class Tally {
  rounds = 0;
  bytes = 0;
  /** Telegrams begun: `/` seen. */
  begun = 0;
  accepted = 0;
  readonly rejected = new Rejections();
  /** Telegrams that stood in a stream without harm and were accepted. */
  undamaged = 0;
  /** Telegrams that stood there without harm and without CRC, and that the rules do not believe. */
  doubted = 0;
  /** Telegrams of both kinds to whose surroundings, or to the letter case of whose check, something was done. */
  harmless = 0;
  /** Damaged telegrams, and how many by each kind of damage. */
  damaged = 0;
  readonly damages = new Map<string, number>();
  /** Strange bytes whose CRC was made to hold, accepted. */
  resealed = 0;
  /** Damaged telegrams without CRC that the rules accept. */
  believed = 0;
  /** Damaged telegrams that the CRC cannot tell from good ones. */
  readonly unseen: Unseen[] = [];

  /** Counts a telegram by what was done to it, and by whether that did it no harm. */
  count(kind: string, unharmed: boolean): void {
    if (kind === WHOLE || kind === GARBAGE || kind === RESEALED) return;
    if (unharmed) this.harmless++;
    else {
      this.damaged++;
      this.damages.set(kind, (this.damages.get(kind) ?? 0) + 1);
    }
  }
}
