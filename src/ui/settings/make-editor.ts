import type { Home } from "../screens/screen.js";
import type { Editor } from "./editor.js";
import { ListEditor } from "./list-editor.js";
import type { Setting } from "./setting.js";
import { StepEditor } from "./step-editor.js";

const STEPPED = "stepped" satisfies Setting["kind"];

/** The editor of a setting; `isKept` is false when an earlier change could not be kept, which it tells. */
export function makeEditor(home: Home, setting: Setting, isKept = true): Editor {
  return setting.kind === STEPPED ? new StepEditor(home, setting, isKept) : new ListEditor(home, setting, isKept);
}
