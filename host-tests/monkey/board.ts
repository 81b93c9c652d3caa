import Resource from "Resource";
import Debug from "debug";
import Instrumentation from "instrumentation";
import { Chance } from "monkey/chance";
import { type Hand, Monkey } from "monkey/monkey";
import { World } from "monkey/world";
import Timer from "timer";
import { type App, SCREENS } from "ui/app";
import type { Board } from "../../src/home-display.js";

// A board for the SDK's simulator that puts the whole app into a monkey's hands, with the heap of a device. Now and then it
// lets the display be, until Now stands on it by day, and prints what lives in the heap; at the end, how often each screen
// was entered.

const TOUCHES = 100_000;
const APART = 10_000;
const SEED = 8;
/** Meter time at the start: 1 January 2026. */
const START = 1_767_225_600;
/** Longer than any screen stays untouched, in ms. */
const LONG = 15 * 60_000;
/** Turns before the heap is looked at, in which Piu draws and lets go of what it has drawn. */
const REST = 200;

const EVENTS = {
  began: "onTouchBegan",
  moved: "onTouchMoved",
  ended: "onTouchEnded",
  cancelled: "onTouchCancelled",
} as const;

const slots = Instrumentation.map("XS Slot Heap Used");
const chunks = Instrumentation.map("XS Chunk Heap Used");
const chance = new Chance(SEED);
const world = new World(new Uint8Array(new Resource("kamstrup.txt").slice(0)), START, chance);
const hand: Hand = {
  finger: (kind, x, y) => void application.delegate(EVENTS[kind], 0, x, y, 0),
  key: (kind, step) => void application.delegate(kind, step),
};
const monkey = new Monkey(chance, world, hand, 320);
const entered = new Int32Array(SCREENS.length);
let place = -1;
let rests = 0;

/** One touch, or a turn of rest after so many. */
function step(): void {
  if (rests > 0) {
    if (--rests === 0) note();
    return;
  }
  if (monkey.touches >= TOUCHES) return;
  see();
  monkey.touch();
  see();
  if (monkey.touches % APART !== 0) return;
  world.calm();
  world.pass(LONG);
  see();
  rests = REST;
}

function see(): void {
  const now = (application.behavior as unknown as App).place;
  if (now !== place) entered[now]!++;
  place = now;
}

/** The second collection takes what the first one has finalised. */
function note(): void {
  Debug.gc();
  Debug.gc();
  trace(`monkey at ${monkey.touches} ${Instrumentation.get(slots)} ${Instrumentation.get(chunks)} ${place}\n`);
  if (monkey.touches < TOUCHES) return;
  for (let i = 0; i < entered.length; i++) trace(`monkey entered ${i} ${entered[i]}\n`);
  trace("monkey done\n");
}

Timer.repeat(step, 1);

const board: Board = {
  meterUart: world.meterUart,
  dataRequest: undefined,
  clock: world,
  lightSensor: { read: () => world.room },
  touchPanel: { wantsLesson: true, crosses: [{ x: 40, y: 40 }], teach: () => true },
  restart: () => undefined,
  settings: { firstRunStep: 0 },
};
export default board;
