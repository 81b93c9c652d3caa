import type { MeterDecoder } from "../meter/meter-decoder.js";
import { type LinkEvidence, type LinkState, linkState } from "../status/link-state.js";

/** For how long the last energy speaks: HAN-NVE sends one an hour. */
const ENERGY = 65 * 60_000;
/** A reading younger than this shows that the line is read as it is spoken. */
const FRESH = 30_000;
/** Readings without energy before that is said. */
const SOME = 3;
/** After so long without one, those before say nothing any more. */
const LONG = 60_000;
/** Telegrams of late: when there are more, both numbers are halved. */
const LATE = 12;
/** One byte of two that is 0 is not how a meter speaks. */
const MOST = 2;
/** Bytes of a burst that say something: a plug that is pushed in sends a few too. */
const SOME_BYTES = 16;
const NEVER = Number.NEGATIVE_INFINITY;

/** Gathers what speaks for one or another state of the link. No call allocates; `now` is in ms. */
export class LinkWatch {
  /** The state of the link, as of the last tick. */
  state: LinkState = "waiting";
  readonly #decoder: MeterDecoder;
  readonly #started: number;
  readonly #evidence: LinkEvidence = {
    listening: 0,
    sinceByte: -1,
    sinceReading: -1,
    atBreak: 0,
    decided: 0,
    rejected: 0,
    isGarbled: false,
    isEncrypted: false,
    lacksEnergy: false,
    wasHeard: false,
    isSupplyWeak: false,
  };
  #lastByte = NEVER;
  #lastReading = NEVER;
  #lastEnergy = NEVER;
  /** When the line last showed that it is no break: by its level, or by bytes other than the zeros that a break may bring. */
  #lastSign: number;
  #isIdle = true;
  #withoutEnergy = 0;
  #lastDecided = NEVER;
  readonly #isRemembered: boolean;
  #accepted = 0;
  #rejected = 0;
  #encrypted = 0;
  #isGarbled = false;
  /** Telegrams and frames understood before the burst in progress, and what has come in it. */
  #understood = 0;
  #bytes = 0;
  #zeros = 0;
  #errors = 0;

  /** Watches from `now` on; `isRemembered` says that a meter was heard before the display started. */
  constructor(decoder: MeterDecoder, now: number, isRemembered: boolean) {
    this.#decoder = decoder;
    this.#isRemembered = isRemembered;
    this.#started = now;
    this.#lastSign = now;
  }

  /** Of a hundred telegrams of late, how many were rejected. */
  get failing(): number {
    const { decided, rejected } = this.#evidence;
    return decided === 0 ? 0 : Math.round((100 * rejected) / decided);
  }

  /** Bytes came, from `start` to before `end`. */
  received(bytes: Uint8Array, start: number, end: number, now: number): void {
    if (end === start) return;
    let zeros = 0;
    if (!this.#isIdle || now - this.#lastReading > FRESH) for (let i = start; i < end; i++) if (bytes[i] === 0) zeros++;
    this.#lastByte = now;
    if (this.#isIdle || zeros < end - start) this.#lastSign = now;
    this.#bytes += end - start;
    this.#zeros += zeros;
  }

  /** The line had so many framing errors more. */
  erred(count: number): void {
    this.#errors += count;
  }

  /** The decoder has accepted a reading. */
  accepted(now: number): void {
    this.#lastReading = now;
    this.#encrypted = this.#decoder.rejections.encrypted;
    this.#isGarbled = false;
    if (this.#decoder.reading.energyImport !== undefined) {
      this.#lastEnergy = now;
      this.#withoutEnergy = 0;
    } else this.#withoutEnergy++;
  }

  /**
   * A burst of bytes is over. Returns whether it can only be one that is spoken otherwise than we listen: with framing
   * errors, or mostly zeros, and nothing in it was understood.
   */
  endBurst(): boolean {
    const understood = this.#understoodSoFar;
    // few bytes wait for those of the next bursts: of a telegram at 115200 hardly more than ten are heard at 2400
    if (this.#bytes < SOME_BYTES && understood === this.#understood) return false;
    const isBreak = !this.#isIdle && this.#zeros === this.#bytes;
    const isStrange = !isBreak && (this.#errors > 0 || this.#zeros * MOST > this.#bytes);
    this.#isGarbled = isStrange && understood === this.#understood;
    this.#understood = understood;
    this.#bytes = 0;
    this.#zeros = 0;
    this.#errors = 0;
    return this.#isGarbled;
  }

  /** The line is listened to otherwise from now on: what was rejected before says nothing about what comes. */
  listenAnew(): void {
    this.#evidence.decided = 0;
    this.#evidence.rejected = 0;
  }

  /** To be called once a second, with the level of the line; finds the state. */
  tick(now: number, isIdle: boolean, isSupplyWeak: boolean): void {
    const evidence = this.#evidence;
    this.#isIdle = isIdle;
    if (isIdle) this.#lastSign = now;
    this.#countDecided(now);
    evidence.listening = now - this.#started;
    evidence.sinceByte = this.#lastByte === NEVER ? -1 : now - this.#lastByte;
    evidence.sinceReading = this.#lastReading === NEVER ? -1 : now - this.#lastReading;
    evidence.atBreak = now - this.#lastSign;
    evidence.isGarbled = this.#isGarbled;
    evidence.isEncrypted = this.#decoder.rejections.encrypted > this.#encrypted;
    evidence.lacksEnergy = this.#withoutEnergy >= SOME && now - this.#lastEnergy > ENERGY;
    evidence.wasHeard = this.#isRemembered || this.#understood > 0;
    evidence.isSupplyWeak = isSupplyWeak;
    this.state = linkState(evidence);
  }

  /** Telegrams and frames that came to their end: then the line must be spoken as we listen. Noise may begin and break off. */
  get #understoodSoFar(): number {
    const { accepted, rejections } = this.#decoder;
    const { checkFailed, checkMalformed, checkMissing, encrypted, unknownContent } = rejections;
    return accepted + checkFailed + checkMalformed + checkMissing + encrypted + unknownContent;
  }

  #countDecided(now: number): void {
    const evidence = this.#evidence;
    const { accepted } = this.#decoder;
    const { cut, empty, checkFailed, checkMalformed, checkMissing, headerFailed } = this.#decoder.rejections;
    const rejected = cut + empty + checkFailed + checkMalformed + checkMissing + headerFailed;
    if (accepted !== this.#accepted || rejected !== this.#rejected) this.#lastDecided = now;
    else if (now - this.#lastDecided >= LONG) this.listenAnew();
    evidence.decided += accepted - this.#accepted + rejected - this.#rejected;
    evidence.rejected += rejected - this.#rejected;
    this.#accepted = accepted;
    this.#rejected = rejected;
    if (evidence.decided <= LATE) return;
    evidence.decided >>= 1;
    evidence.rejected >>= 1;
  }
}
