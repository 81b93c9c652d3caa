import type { Language } from "../../src/settings.js";
import type { RestartReason } from "../../src/status/restart.js";

/** The states in which real Piu took pictures of the page of a display that restarts again and again. */
export const restartStates: readonly { name: string; language: Language; reason: RestartReason }[] = [
  { name: "restarts-weak", language: "sv", reason: "brownout" },
  { name: "restarts-hang", language: "en", reason: "watchdog" },
  { name: "restarts-fault", language: "sv", reason: "fault" },
];
