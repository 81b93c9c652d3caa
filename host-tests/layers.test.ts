import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which folders of src each may import; what stands in src itself is a room of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  meter: [],
  status: [],
  settings: ["household"],
  "note-bytes": [],
  version: [],
  "settings-keeper": ["household", "note-bytes", "settings"],
  port: ["meter", "status"],
  household: ["meter", "status", "settings"],
  storage: ["status"],
  power: ["status"],
  ui: ["household", "meter", "status", "settings", "version", "qrcode"],
  "home-display": ["household", "meter", "port", "power", "settings", "settings-keeper", "status", "storage", "ui"],
  start: ["home-display", "settings", "status", "ui"],
  main: ["start", "board"],
};
/** Modules of the device, and the only places in which they may be named. */
const DEVICE = /^(embedded:.*|device|mc\/config|flash|timer|time|instrumentation)$/;
const DEVICE_ALLOWED = /^(src\/main\.ts|src\/port\/meter-uart\.ts|targets\/.*)$/;
const PIU = /^piu\//;
const PIU_GLOBALS =
  /\bnew (Application|Column|Container|Content|Label|Port|Row|Skin|Style|Texture)\(|extends Behavior\b/;

interface Import {
  file: string;
  specifier: string;
}

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

function imports(file: string): Import[] {
  const found = read(file).matchAll(/(?:^import|^export|\bfrom|\bimport\()\s*["']([^"']+)["']/gm);
  return [...found].map((match) => ({ file, specifier: match[1]! }));
}

/** The room of a file in src, or what a specifier of another kind names. */
function room({ file, specifier }: Import): string {
  if (!specifier.startsWith(".")) return specifier;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return roomOf(target);
}

function roomOf(file: string): string {
  const [top, first] = file.split("/");
  return top === "src" ? first!.replace(/\.(js|ts)$/, "") : `${top}/`;
}

const src = sources("src");
const all = src.flatMap(imports);

describe("the house", () => {
  test("every room of src imports only those that it may", () => {
    const wrong = all
      .filter((line) => !PIU.test(line.specifier) && !DEVICE.test(line.specifier))
      .filter((line) => room(line) !== roomOf(line.file))
      .filter((line) => !MAY_IMPORT[roomOf(line.file)]?.includes(room(line)))
      .map(({ file, specifier }) => `${file} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  test("the device's modules are named only by main, the UART and the boards", () => {
    const wrong = [...all, ...sources("targets").flatMap(imports)]
      .filter(({ file, specifier }) => DEVICE.test(specifier) && !DEVICE_ALLOWED.test(file))
      .map(({ file, specifier }) => `${file} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  test("Piu is used only by the screens", () => {
    const users = src.filter(
      (file) => PIU_GLOBALS.test(read(file)) || imports(file).some((line) => PIU.test(line.specifier)),
    );
    expect(users.filter((file) => roomOf(file) !== "ui")).toEqual([]);
    expect(users.length).toBeGreaterThan(5);
  });

  test("no file of src, simulator, tools or targets is longer than 300 lines", () => {
    const long = ["src", "simulator", "tools", "targets"]
      .flatMap(sources)
      .filter((file) => read(file).split("\n").length > 301);
    expect(long).toEqual([]);
  });

  test("the test reads the imports that are there", () => {
    expect(all).toContainEqual({ file: "src/home-display.ts", specifier: "./ui/app.js" });
    expect(all).toContainEqual({ file: "src/ui/app.ts", specifier: "piu/MC" });
    expect(all.length).toBeGreaterThan(50);
  });
});

describe("the firmware's manifest", () => {
  const manifest = JSON.parse(read("src/manifest.json")) as {
    modules: Record<string, string | string[]>;
    preload: string[];
  };
  /** UART and C of the chip come with the boards that have them. */
  const ofBoards = ["port/meter-uart"];
  const modules = src.map((file) => file.slice("src/".length, -".ts".length)).filter((id) => !ofBoards.includes(id));

  test("has every module of src", () => {
    const covers = (id: string) =>
      Object.entries(manifest.modules).some(([key, value]) =>
        [value]
          .flat()
          .some((source) =>
            source.endsWith("*")
              ? source === `./${path.posix.dirname(id)}/*` && key === `${path.posix.dirname(id)}/*`
              : source === `./${id}` && (key === id || (key === "*" && !id.includes("/"))),
          ),
      );
    expect(modules.filter((id) => !covers(id))).toEqual([]);
  });

  test("preloads every module but main, which wants a board: what is preloaded costs no memory", () => {
    expect([...manifest.preload].sort()).toEqual(modules.filter((id) => id !== "main").sort());
  });

  test("what is preloaded makes nothing of Piu's while it is linked: there are only classes to extend", async () => {
    vi.stubGlobal("Behavior", class {});
    for (const id of manifest.preload) await import(new URL(`../src/${id}.ts`, import.meta.url).href);
  });

  test("what is preloaded has no variables, which cost memory, but for the theme", () => {
    const variables = manifest.preload.flatMap((id) =>
      [...read(`src/${id}.ts`).matchAll(/^(?:export )?(?:let|var) (\w+)/gm)].map((match) => `${id}: ${match[1]}`),
    );
    expect(variables).toEqual(["ui/theme: theme"]);
  });
});
