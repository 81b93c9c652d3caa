import { fileURLToPath } from "node:url";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What the manifests call by a name of its own and no config of Vite knows: our modules, and stand-ins for the SDK's. */
export const ALIASES = {
  meter: path("../src/meter"),
  ui: path("../src/ui"),
  targets: path("../targets"),
  "port/meter-uart": path("targets/stand-ins/meter-uart.ts"),
  "embedded:io/analog": path("targets/stand-ins/analog.ts"),
  "embedded:io/digital": path("targets/stand-ins/digital.ts"),
  "embedded:io/pwm": path("targets/stand-ins/pwm.ts"),
  "embedded:io/smbus": path("targets/stand-ins/smbus.ts"),
  flash: path("targets/stand-ins/flash.ts"),
  preference: path("targets/stand-ins/preference.ts"),
  time: path("targets/stand-ins/time.ts"),
  timer: path("targets/stand-ins/timer.ts"),
};
