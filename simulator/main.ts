import kamstrup from "../targets/sim/captures/kamstrup.txt?url";
import landisgyr from "../targets/sim/captures/landisgyr.txt?url";
import { examine } from "./capture-file.js";
import { Controls } from "./controls.js";
import type { Setup } from "./desk.js";
import { FAULTS } from "./faults.js";
import { loadAssets } from "./load-assets.js";
import { houseSetup, playing, silentSetup } from "./meters.js";
import { SCREENS } from "./page-options.js";
import { Panel } from "./panel.js";
import { application, installPiu } from "./piu/index.js";
import { PortTable } from "./port-table.js";
import { acceptKeys, acceptTouches } from "./touch.js";

const CAPTURES = { kamstrup, landisgyr };
/** The longest step of real time in ms: a page that slept does not make up for it. */
const LONGEST_STEP = 1000;
/** So long, in ms, time goes slowly after a touch, as on the wall, and after a fault: nobody can follow these at ×3600. */
const SLOW_FOR = 20_000;
const TOUCHED = 1;
const BROKEN = 10;
/** Real ms from one look at the port to the next. */
const LOOK = 250;
const WELCOME =
  "A meter's bytes go in, one telegram every 10 s, and pixels come out. Touch the display, break something, or drop a capture of your own anywhere on this page.";
const SUNNY_DAY = { feed: "villa", start: "2026-06-21T04:00", speed: "1080" };

function element<Type extends HTMLElement>(id: string): Type {
  return document.getElementById(id) as Type;
}

function say(text: string): void {
  element("says").textContent = text;
}

async function bytesAt(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** Starts the page: a desk with the same display as on a board, and the controls of what stands on it. */
async function start(): Promise<void> {
  let welcome = WELCOME;
  const controls = new Controls(element("options"), ({ message }) => {
    welcome = message;
  });
  say(welcome);
  const frame = installPiu();
  await loadAssets();
  const captures = { kamstrup: await bytesAt(CAPTURES.kamstrup), landisgyr: await bytesAt(CAPTURES.landisgyr) };
  const { Desk } = await import("./desk.js");
  const desk = new Desk(frame);
  const panel = new Panel(element("panel"), frame);
  const port = new PortTable(element("port"), desk);

  const setup = (): Setup => {
    const { feed, language, start } = controls.options;
    const settings = { language };
    if (feed === "kamstrup" || feed === "landisgyr") return playing(captures[feed], settings);
    return feed === "none" ? silentSetup(settings) : houseSetup(feed, start, settings);
  };
  const advanceTo = (ticks: number) => {
    if (desk.advanceTo(ticks) > 0) panel.show();
  };
  const begin = (what: Setup) => {
    desk.begin(what);
    last = performance.now();
    slowUntil = 0;
  };
  /** Lets time go no faster than that for a while; returns a sentence that says so if it does. */
  const slowTo = (most: number): string => {
    const { speed } = controls.options;
    if (speed <= most) return "";
    slow = most;
    slowUntil = performance.now() + SLOW_FOR;
    return ` Time goes at ×${most} for ${SLOW_FOR / 1000} s.`;
  };
  let last = 0;
  let looked = 0;
  let slowUntil = 0;
  let slow = 1;
  begin(setup());
  advanceTo((controls.options.clock ?? 0) * 1000);
  application?.delegate("onGo", SCREENS[controls.options.screen]);

  controls.onChange = (changed) => {
    const { speed } = controls.options;
    if (changed.has("speed")) slowUntil = 0;
    if (changed.has("feed") || changed.has("start") || changed.has("language")) begin(setup());
    say(changed.has("speed") && speed > 1 ? `Time runs at ×${speed}.` : WELCOME);
  };
  element("sunny-day").addEventListener("click", () => {
    controls.set(SUNNY_DAY);
    say("Midsummer in the villa: it buys at four in the morning, and sells when the sun is up. A day takes a minute.");
  });
  acceptCaptures((name, bytes) => {
    begin(playing(bytes, { language: controls.options.language }));
    controls.showOwn(name);
  });
  for (const [id, fault] of Object.entries(FAULTS))
    onToggle(element(id), (isPressed) => {
      fault.set(desk, isPressed);
      desk.watchSupply();
      say((isPressed ? fault.says : fault.mended) + slowTo(BROKEN));
    });
  const touched = () => {
    const slowed = slowTo(TOUCHED);
    if (slowed !== "") say(slowed.trim());
  };
  acceptTouches(element("panel"), frame, touched);
  acceptKeys(element("glass"), touched);

  const step = (now: number) => {
    const { clock, speed } = controls.options;
    const passed = Math.min(Math.max(now - last, 0), LONGEST_STEP) * (now < slowUntil ? Math.min(slow, speed) : speed);
    last = now;
    advanceTo(clock === undefined ? desk.ticks + passed : clock * 1000);
    if (now - looked >= LOOK) {
      looked = now;
      port.show();
    }
    requestAnimationFrame(step);
  };
  step(last);
}

/** Has a button stay pressed until it is pressed again. */
function onToggle(button: HTMLButtonElement, act: (isPressed: boolean) => void): void {
  button.addEventListener("click", () => {
    const isPressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isPressed));
    act(isPressed);
  });
}

/** Takes a capture file that is dropped anywhere on the page, or chosen. */
function acceptCaptures(play: (name: string, bytes: Uint8Array) => void): void {
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { telegrams, says } = examine(file.name, bytes);
    if (telegrams > 0) play(file.name, bytes);
    say(says);
  };
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
  const chooser = element<HTMLInputElement>("capture");
  chooser.addEventListener("change", () => void take(chooser.files?.[0]));
}

start().catch((error: Error) => say(error.message));
