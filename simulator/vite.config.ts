import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The page: what the firmware's manifest chooses per platform, aliases choose here. */
export default defineConfig({
  root: path("."),
  base: "./",
  resolve: { alias: { "piu/MC": path("./piu/mc.ts"), qrcode: path("./qrcode.ts") } },
  server: { fs: { allow: [path("..")] } },
});
