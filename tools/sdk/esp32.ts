import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { networkModules, radioStarters } from "./radio.js";
import { mustSucceed, ROOT, type Sdk, type Target } from "./sdk.js";
import { complaintsOf, readSdkconfig, type Sdkconfig } from "./sdkconfig.js";

/** A module of the firmware, and the bytes of its byte code. */
export interface ModuleSize {
  readonly id: string;
  readonly bytes: number;
}

/** What was built of a target without a C compiler. */
export interface XsPart {
  readonly modules: readonly ModuleSize[];
  /** Bytes of fonts, digits and icons. */
  readonly resources: number;
  /** What ESP-IDF would be configured with. */
  readonly sdkconfig: Sdkconfig;
  /** What is wrong with it, in words. */
  readonly complaints: readonly string[];
}

/** Where the SDK lists what does not fit into ROM as it stands; the variable `theme` is meant to change. */
const NOT_IN_ROM = /^### warning: (.*(?:: not frozen|(?<! theme): no const))$/gm;
/** The specifier of an import or an export from another module, of more than types. */
const SPECIFIER = /^(?:import|export)(?! type\b)(?: [\w$*{][^"';=()]*? from)? "([^"]+)";$/gm;

/**
 * Makes the XS part of an ESP32 target, which needs neither ESP-IDF nor a C compiler: TypeScript against the SDK's own
 * declarations, byte code, preload, resources, and the sdkconfig that the IDF would be given.
 */
export function buildXsPart(sdk: Sdk, target: Target): XsPart {
  const output = `build/verify/${target.folder}`;
  mustSucceed("mcconfig", sdk.build({ ...target, manifest: ".", output, step: "makefile" }));
  const folder = path.join(ROOT, output, "tmp/esp32", target.folder, "release", path.basename(ROOT));
  const made = ["mc.xs.c", "mc.resources.c"].map((file) => path.join(folder, file));
  // Any repository passes for ESP-IDF here and any file for its configuration: both only guard the C part.
  const stubs = [`IDF_PATH=${sdk.folder}`, `SDKCONFIG_H=${path.join(folder, "makefile")}`];
  const ran = sdk.run("make", ["-f", path.join(folder, "makefile"), ...stubs, ...made], folder);
  mustSucceed("make", ran);
  const printed = ran.stdout + ran.stderr;
  const modules = modulesIn(path.join(folder, "modules"));
  const ids = modules.map(({ id }) => id);
  const sdkconfig = readSdkconfig(readFileSync(generatedSdkconfig(folder), "utf8"));
  return {
    modules,
    resources: Number(/Total resource size: (\d+)/.exec(printed)?.[1]),
    sdkconfig,
    complaints: [
      ...[...printed.matchAll(NOT_IN_ROM)].map((match) => match[1]!),
      ...missingModules(target, new Set(ids)),
      ...networkModules(ids),
      ...complaintsOf(sdkconfig),
      ...displayOpenedTooSoon(readFileSync(path.join(folder, "mc.xs.c"), "utf8")),
    ],
  };
}

/** Builds the whole firmware, which needs ESP-IDF; what is wrong with what was linked, in words. */
export function buildFirmware(sdk: Sdk, target: Target): string[] {
  const output = `build/${target.folder}`;
  mustSucceed("mcconfig", sdk.build({ ...target, manifest: ".", output, step: "build" }));
  const folder = path.join(ROOT, output, "bin/esp32", target.folder, "release", path.basename(ROOT));
  const symbols = readdirSync(folder).filter((file) => file.endsWith(".sym"));
  if (symbols.length === 0) return [`${output} has no list of symbols to look for a radio in`];
  return symbols.flatMap((file) => radioStarters(readFileSync(path.join(folder, file), "utf8")));
}

/** The SDK runs modules by their order in the link: a board that powers its display has to come before who opens it. */
function displayOpenedTooSoon(linked: string): string[] {
  const [target, piu] = ["setup/target", "setup/piu"].map((id) => linked.indexOf(`"${id}", {`));
  return target! > piu! ? ["setup/piu opens the display before setup/target has run"] : [];
}

function generatedSdkconfig(folder: string): string {
  const project = readdirSync(folder).find((name) => name.startsWith("xsProj-"));
  return path.join(folder, project!, "sdkconfig.mc");
}

function modulesIn(folder: string): ModuleSize[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".xsb"))
    .map((file) => ({ id: file.slice(0, -".xsb".length), bytes: statSync(path.join(folder, file)).size }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** Modules that ours import and the manifest lacks: on a device they would be missed only when they are reached. */
function missingModules(target: Target, ids: ReadonlySet<string>): string[] {
  const complaints: string[] = [];
  for (const id of ids) {
    const places = [`src/${id}.ts`, `${id}.ts`, `targets/${target.folder}/${id}.ts`];
    const source = places.map((place) => path.join(ROOT, place)).find((place) => existsSync(place));
    if (source === undefined) continue;
    for (const [, specifier] of readFileSync(source, "utf8").matchAll(SPECIFIER)) {
      const wanted = specifier!.startsWith(".")
        ? path.posix.join(path.posix.dirname(id), specifier!).replace(/\.js$/, "")
        : specifier!;
      const found = ids.has(wanted) || ids.has(wanted.replace(/^([^/]+):/, "~.$1/"));
      if (!found) complaints.push(`${id} imports ${wanted}, which is in no manifest`);
    }
  }
  return complaints;
}
