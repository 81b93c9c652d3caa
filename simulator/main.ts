import kamstrup from "../targets/sim/captures/kamstrup.txt?url";
import landisgyr from "../targets/sim/captures/landisgyr.txt?url";
import { Controls } from "./controls.js";
import { element, write } from "./elements.js";
import { loadAssets } from "./load-assets.js";
import { installPiu } from "./piu/index.js";

async function bytesAt(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

async function start(): Promise<void> {
  let problem: string | undefined;
  const controls = new Controls(element("options"), ({ message }) => {
    problem = message;
  });
  if (problem !== undefined) write(element("says"), problem);
  const frame = installPiu(controls.options.panel);
  await loadAssets();
  const { Page } = await import("./page.js"); // the screens' classes extend Piu's
  const captures = { kamstrup: await bytesAt(kamstrup), landisgyr: await bytesAt(landisgyr) };
  new Page(controls, captures, frame).start(problem);
}

start().catch((error: Error) => write(element("says"), error.message));
