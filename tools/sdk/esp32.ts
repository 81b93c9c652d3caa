import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { mustSucceed, ROOT, type Sdk, type Target } from "./sdk.js";

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
  const [platform, subplatform] = target.platform.split("/") as [string, string];
  const folder = path.join(ROOT, output, "tmp", platform, subplatform, "release", path.basename(ROOT));
  const made = ["mc.xs.c", "mc.resources.c"].map((file) => path.join(folder, file));
  // Any repository passes for ESP-IDF here and any file for its configuration: both only guard the C part.
  const stubs = [`IDF_PATH=${sdk.folder}`, `SDKCONFIG_H=${path.join(folder, "makefile")}`];
  const ran = sdk.run("make", ["-f", path.join(folder, "makefile"), ...stubs, ...made], folder);
  mustSucceed("make", ran);
  const printed = ran.stdout + ran.stderr;
  const modules = modulesIn(path.join(folder, "modules"));
  return {
    modules,
    resources: Number(/Total resource size: (\d+)/.exec(printed)?.[1]),
    complaints: [
      ...[...printed.matchAll(NOT_IN_ROM)].map((match) => match[1]!),
      ...missingModules(new Set(modules.map(({ id }) => id))),
      ...sdkconfigLost(target, path.join(folder, `xsProj-${platform}`, "sdkconfig.mc")),
    ],
  };
}

function modulesIn(folder: string): ModuleSize[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".xsb"))
    .map((file) => ({ id: file.slice(0, -".xsb".length), bytes: statSync(path.join(folder, file)).size }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** Modules that ours import and the manifest lacks: on a device they would be missed only when they are reached. */
function missingModules(ids: ReadonlySet<string>): string[] {
  const complaints: string[] = [];
  for (const id of ids) {
    const source = path.join(ROOT, "src", `${id}.ts`);
    if (!existsSync(source)) continue;
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

/** Lines of a target's sdkconfig.defaults that the generated configuration does not follow. */
function sdkconfigLost(target: Target, generated: string): string[] {
  const wanted = path.join(ROOT, "targets", target.folder, "sdkconfig/sdkconfig.defaults");
  if (!existsSync(wanted)) return [];
  const entries = (file: string) =>
    new Map(
      [...readFileSync(file, "utf8").matchAll(/^(CONFIG_\w+)=(.*)$/gm)].map(([, key, value]) => [
        key!,
        value === "n" ? "" : value!,
      ]),
    );
  const took = entries(generated);
  return [...entries(wanted)]
    .filter(([key, value]) => (took.get(key) ?? "") !== value)
    .map(([key, value]) => `sdkconfig: ${key}=${value || "n"} did not take, it is ${took.get(key) ?? "absent"}`);
}
