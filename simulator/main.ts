import kamstrup from "../targets/sim/captures/kamstrup.txt?url";
import landisgyr from "../targets/sim/captures/landisgyr.txt?url";
import { examine } from "./capture-file.js";
import { loadAssets } from "./load-assets.js";
import { type PageOptions, pageOptions, SCREENS } from "./page-options.js";
import { Panel } from "./panel.js";
import { application, installPiu } from "./piu/index.js";
import { acceptKeys, acceptTouches } from "./touch.js";
import { SCENARIOS } from "./virtual-meter/scenarios.js";
import { VirtualMeter } from "./virtual-meter/virtual-meter.js";

const CAPTURES = { kamstrup, landisgyr };
/** The longest step of real time in ms: a page that slept does not make up for it. */
const LONGEST_STEP = 1000;

function element<Type extends HTMLElement>(id: string): Type {
  return document.getElementById(id) as Type;
}

function say(text: string): void {
  element("says").textContent = text;
}

/** Starts the display: the same main module as on a board, on our Piu and the page's devices. */
async function start(options: PageOptions): Promise<void> {
  const frame = installPiu();
  await loadAssets();
  const { clock, measure, play } = await import("./devices/board.js");
  const { feed } = options;
  if (feed === "kamstrup" || feed === "landisgyr")
    play(new Uint8Array(await (await fetch(CAPTURES[feed])).arrayBuffer()));
  else if (feed !== "none") measure(new VirtualMeter({ scenario: SCENARIOS[feed], start: options.start }));
  await import("../src/main.js");

  const panel = new Panel(element("panel"), frame);
  acceptTouches(element("panel"), frame);
  acceptKeys(element("glass"));
  acceptCaptures(play);
  let last = performance.now();
  const step = (now: number) => {
    const passed = Math.min(Math.max(now - last, 0), LONGEST_STEP) * options.speed;
    last = now;
    clock.advanceTo(options.clock === undefined ? clock.ticks + passed : options.clock * 1000);
    if ((application?.update() ?? 0) > 0) panel.show();
    requestAnimationFrame(step);
  };
  step(last);
  application?.delegate("onGo", SCREENS[options.screen]);
}

/** Takes a capture file that is dropped anywhere on the page, or chosen. */
function acceptCaptures(play: (bytes: Uint8Array) => void): void {
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { telegrams, says } = examine(file.name, bytes);
    if (telegrams > 0) play(bytes);
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

/** Shows the options on the page; another choice is another address. Only a virtual house begins at a chosen time. */
function showOptions(options: PageOptions): void {
  document.documentElement.style.setProperty("--size", String(options.size));
  element<HTMLSelectElement>("start").disabled = !(options.feed in SCENARIOS);
  for (const name of ["feed", "start", "language", "speed", "size"] as const) {
    const select = element<HTMLSelectElement>(name);
    const value = String(options[name] ?? "");
    const text = name === "speed" ? `×${value}` : value.replace("T", " ");
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(text, value));
    select.value = value;
    select.addEventListener("change", () => {
      const parameters = new URLSearchParams(location.search);
      if (select.value === "") parameters.delete(name);
      else parameters.set(name, select.value);
      location.search = parameters.toString();
    });
  }
}

try {
  const options = pageOptions(location.search);
  showOptions(options);
  await start(options);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
}
