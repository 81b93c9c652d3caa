import { restartStates } from "../../host-tests/ui/restart-states.js";
import {
  narrowStates,
  type ScreenState,
  SPOKEN,
  screenStates,
  spokenStates,
} from "../../host-tests/ui/screen-states.js";
import { installPiu } from "../../simulator/piu/index.js";
import { LANGUAGES, type Language } from "../../src/settings.js";
import { Script } from "./script.js";

/** An app whose pictures are kept. */
export interface PictureApp {
  /** What the user calls it by; also its folder under build/. */
  readonly name: string;
  /** Folder of its manifest, from the project's root. */
  readonly folder: string;
  /** The simulator that it is built for, and its screen. */
  readonly platform: string;
  readonly width: number;
  readonly height: number;
  /** Where its pictures are kept, from the project's root. */
  readonly pictures: string;
  script(): Promise<Script>;
  /** The app before it in the list whose build it runs, on another screen; absent, it is built. */
  readonly runs?: string;
}

/** Every app whose pictures are kept; one more is one more entry. */
export const APPS: readonly PictureApp[] = [
  {
    name: "scenes",
    folder: "host-tests/piu/app",
    platform: "sim/m5stack",
    width: 320,
    height: 240,
    pictures: "host-tests/piu/pictures",
    script: scenes,
  },
  {
    name: "screens",
    folder: "host-tests/ui/app",
    platform: "sim/m5stack",
    width: 320,
    height: 240,
    pictures: "host-tests/ui/pictures",
    script: () => screensInTheirStates(screenStates),
  },
  {
    name: "narrow",
    runs: "screens",
    folder: "host-tests/ui/app",
    platform: "sim/m5stack",
    width: 280,
    height: 240,
    pictures: "host-tests/ui/pictures-280",
    script: () => screensInTheirStates(narrowStates),
  },
  ...SPOKEN.map((language) => ({
    name: language,
    runs: "screens",
    folder: "host-tests/ui/app",
    platform: "sim/m5stack",
    width: 320,
    height: 240,
    pictures: `host-tests/ui/pictures-${language}`,
    script: () => screensInTheirStates(spokenStates, language),
  })),
  {
    name: "display",
    folder: ".",
    platform: "sim/m5stack",
    width: 320,
    height: 240,
    pictures: "host-tests/display/pictures",
    script: firstTelegram,
  },
];

/** Each tap shows the next picture of the scenes. */
async function scenes(): Promise<Script> {
  installPiu();
  const { PICTURES } = await import("../../host-tests/piu/scenes/index.js");
  const script = new Script().wait(300);
  for (const { name } of PICTURES) script.tap(0, 0).picture(name);
  return script;
}

/**
 * Each tap shows a screen in the next state, and then the page of restarts: in the state's own language, or in that of
 * the column that is tapped.
 */
async function screensInTheirStates(kept: readonly ScreenState[], language?: Language): Promise<Script> {
  const script = new Script().wait(300);
  const column = language === undefined ? 0 : 1 + LANGUAGES.indexOf(language);
  for (const state of [...screenStates, ...restartStates]) {
    script.tap(column, 0);
    if (state.name.startsWith("restarts-") || kept.some(({ name }) => name === state.name)) script.picture(state.name);
  }
  return script;
}

/** The whole display, some seconds after it was switched on: the first telegram has come, and a finger leafs through. */
async function firstTelegram(): Promise<Script> {
  const script = new Script().wait(4000).picture("kamstrup");
  script.tap(160, 120).tap(160, 80).picture("phases");
  script.touch("began", 200, 120).wait(20).touch("moved", 150, 120).wait(20).touch("ended", 100, 120).wait(40);
  script
    .tap(32, 25)
    .tap(160, 206)
    .tap(83, 206)
    .picture("registers")
    .tap(32, 25)
    .tap(32, 25)
    .tap(32, 25)
    .picture("back");
  return script;
}
