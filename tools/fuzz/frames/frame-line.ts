import { hdlcFrame } from "../../../simulator/virtual-meter/hdlc-frame.js";
import { DAMAGES, KINDS } from "../damage.js";
import { CHECKED } from "../dialects.js";
import { garbage } from "../garbage.js";
import { GARBAGE, RESEALED, WHOLE } from "../meter-line.js";
import type { Random } from "../random.js";
import { REGISTER_OF } from "../registers.js";
import { makeTelegram, textOf } from "../telegram.js";
import { makePush } from "./push.js";
import { judge, type Verdict } from "./reference.js";

/** What a meter sent: a push in one frame or several, something ciphered, or a telegram of P1. */
export interface Message {
  /** All its bytes, as Latin-1; of a telegram up to the last digit of its CRC. */
  text: string;
  /** Bytes at its end that the decoder leaves: the closing flag, which may open the next frame. */
  left: number;
  verdict: Verdict;
}

/** A stretch of the stream, and what was done to it. */
export interface FramePiece {
  kind: string;
  start: number;
  end: number;
  /** Of which it was made; the first one is what it is about. */
  messages: readonly Message[];
}

/** Everything that one meter sent, and what was done to it on the way. */
export interface FrameLine {
  stream: string;
  pieces: readonly FramePiece[];
  energyScale: 1 | 10;
}

const MESSAGES = 40;
const LLC = [0xe6, 0xe7, 0x00];
/** Between the reference bytes of a resealed push nothing may be longer than a frame that is kept whole. */
const LONGEST = 1200;
const CIPHERED = [0xdb, 0x08, ...Buffer.from("KAM\x0e\x1c\x0c\x02\x0a", "latin1")];

/** A line with frames, most of them damaged, and here and there a telegram of P1; the last one is whole. */
export function makeFrameLine(random: Random): FrameLine {
  const energyScale = random.pick([1, 10] as const);
  let stream = "";
  const pieces: FramePiece[] = [];
  const send = (kind: string, text: string, ...messages: Message[]) => {
    pieces.push({ kind, start: stream.length, end: stream.length + text.length, messages });
    stream += text;
  };
  for (let i = 0; i < MESSAGES; i++) {
    const message = makeMessage(random, energyScale);
    if (random.chance(0.2)) send(GARBAGE, garbage(message.text, random), message);
    if (random.chance(0.3)) send(WHOLE, message.text, message);
    else if (random.chance(0.2)) {
      const resealed = reseal(random, energyScale);
      send(RESEALED, resealed.text, resealed);
    } else {
      const other = makeMessage(random, energyScale);
      send(...damage(message, other, random), message, other);
    }
  }
  const last = inFrames(makePush(random, energyScale), random);
  send(WHOLE, last.text, last);
  return { stream, pieces, energyScale };
}

function makeMessage(random: Random, energyScale: number): Message {
  if (random.chance(0.15)) {
    const telegram = makeTelegram(random.pick(CHECKED), random);
    return { text: textOf({ ...telegram, tail: "" }), left: 0, verdict: telegram.reading };
  }
  if (random.chance(0.1)) return ciphered(random);
  return inFrames(makePush(random, energyScale), random);
}

function inFrames({ apdu, reading }: ReturnType<typeof makePush>, random: Random): Message {
  const most = random.chance(0.2) ? random.between(20, 400) : 1010;
  if (LLC.length + apdu.length > LONGEST) return framed(apdu.slice(0, 20), 1010, "unknownContent", random);
  const saysSomething = [...REGISTER_OF.values()].some((register) => reading[register] !== undefined);
  return framed(apdu, most, saysSomething ? reading : "unknownContent", random);
}

function framed(apdu: readonly number[], most: number, verdict: Verdict, random: Random): Message {
  const address = () => random.pick([[0x2b], [0x02, 0x03], [0x00, 0x02, 0x00, 0x03]]);
  const bytes = hdlcFrame(apdu, { destination: address(), source: address(), most });
  return { text: Buffer.from(bytes).toString("latin1"), left: 1, verdict };
}

/** Ciphered as general-glo-ciphering frames it; what is in it is noise. */
function ciphered(random: Random): Message {
  const content = Array.from({ length: random.between(30, 400) }, () => random.below(256));
  const apdu = [...CIPHERED, 0x82, content.length >> 8, content.length & 0xff, 0x30, ...content.slice(1)];
  return framed(apdu, 1010, "encrypted", random);
}

function damage(message: Message, other: Message, random: Random): [kind: string, text: string] {
  const kind = random.pick(KINDS);
  const text = DAMAGES[kind]!(message.text, other.text, random);
  return [kind, random.chance(0.1) ? DAMAGES[random.pick(KINDS)]!(text, other.text, random) : text];
}

/** A push whose APDU was damaged before it was framed: a meter that says strange things under a right check sequence. */
function reseal(random: Random, energyScale: number): Message {
  const apdu = Buffer.from(makePush(random, energyScale).apdu).toString("latin1");
  const damaged = Buffer.from(DAMAGES[random.pick(KINDS)]!(apdu, apdu, random), "latin1").subarray(0, 1000);
  const information = Uint8Array.from([...LLC, ...damaged]);
  return framed([...damaged], 1010, judge(information, energyScale), random);
}
