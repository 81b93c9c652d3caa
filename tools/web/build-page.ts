import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { seal } from "./seal.js";

const PAGE = "index.html";
/** What Vite collects of the packages that are built in. */
const LICENCES = "licences.md";
const OURS = ["LICENSE", "assets/fonts/OFL.txt"];

function path(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** Builds the page with all that it needs into one HTML text. */
export async function buildPage(): Promise<string> {
  const built = await build({
    configFile: path("simulator/vite.config.ts"),
    logLevel: "warn",
    plugins: [viteSingleFile()],
    build: { write: false, modulePreload: { polyfill: false }, license: { fileName: LICENCES } },
  });
  const files = new Map<string, string>();
  for (const file of (built as Rolldown.RolldownOutput).output)
    files.set(file.fileName, file.type === "asset" ? String(file.source) : file.code);
  const others = [...files.keys()].filter((name) => name !== PAGE && name !== LICENCES);
  if (others.length > 0) throw new Error(`The page would not be one file: there is ${others.join(", ")} beside it.`);
  const ours = OURS.map((name) => readFileSync(path(name), "utf8").trim());
  return seal(files.get(PAGE)!, [...ours, files.get(LICENCES)!.trim()]);
}
