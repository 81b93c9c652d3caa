import { MeterDecoder } from "../../../src/meter/meter-decoder.js";
import { RingBuffer } from "../../../src/meter/ring-buffer.js";
import { decodeStream } from "../../meter/line.js";
import { latin1 } from "./latin1.js";

/** Bytes that the port takes from the UART at once. */
const CHUNK = 128;
const ring = new RingBuffer();
let telegram = new Uint8Array(0);
let decoder = new MeterDecoder();

/** The readings of a stream given as Latin-1, and what was rejected, taken through the ring in pieces. */
export function readings(stream: string, chunk: number, energyScale = 1): ReturnType<typeof decodeStream> {
  return decodeStream(latin1(stream), chunk, energyScale);
}

/** Has the functions below work on a telegram given as Latin-1. */
export function load(text: string): void {
  telegram = latin1(text);
  decoder = new MeterDecoder();
}

/** Telegrams of the one loaded that were accepted. */
export function accepted(): number {
  return decoder.accepted;
}

/** Decodes the telegram so many times, in runs that end where the port would have taken more. */
export function decode(times: number): void {
  const { length } = telegram;
  for (let i = 0; i < times; i++) {
    let at = 0;
    for (let end = CHUNK; end < length; end += CHUNK) at = decoder.decode(telegram, at, end);
    decoder.decode(telegram, at, length);
  }
}

/** Brings the telegram through the ring so many times, but decodes nothing. */
export function passRing(times: number): void {
  for (let i = 0; i < times; i++)
    for (let at = 0; at < telegram.length; ) {
      at += fill(at);
      while (ring.length > 0) ring.consume(ring.readEnd - ring.readStart);
    }
}

/** Brings the telegram through the ring to the decoder so many times. */
export function decodeFromRing(times: number): void {
  for (let i = 0; i < times; i++)
    for (let at = 0; at < telegram.length; ) {
      at += fill(at);
      decoder.drain(ring, onReading);
    }
}

/** Puts what the port would take at once into the ring; returns how many bytes. */
function fill(at: number): number {
  const count = Math.min(ring.writeLength, CHUNK, telegram.length - at);
  for (let i = 0; i < count; i++) ring.bytes[ring.writeStart + i] = telegram[at + i]!;
  ring.wrote(count);
  return count;
}

function onReading(): void {}
