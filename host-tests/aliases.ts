import { fileURLToPath } from "node:url";

/** What the manifests call by a name of its own and no config of Vite knows: the soak runs in the SDK too. */
export const ALIASES = {
  meter: fileURLToPath(new URL("../src/meter", import.meta.url)),
  targets: fileURLToPath(new URL("../targets", import.meta.url)),
  ui: fileURLToPath(new URL("../src/ui", import.meta.url)),
};
