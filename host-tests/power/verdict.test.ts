import { describe, expect, test } from "vitest";
import type { PowerBudget } from "../../src/power/budget.js";
import { Governor } from "../../src/power/governor.js";
import { judge } from "../../src/power/verdict.js";
import { BOARDS, readBudget } from "../../tools/power/boards.js";
import { allFigures, faultsOf } from "../../tools/power/faults.js";
import { figure, GREEDY, LEAN } from "./boards.js";

const dearer = (more: number): PowerBudget => ({
  ...LEAN,
  direct: [figure("Data Request", 10 + more, 10 + more)],
});

describe("the verdict", () => {
  test("is meter for a board within 50 mA on average and 75 mA at most, with the most light that keeps to both", () => {
    // 50 mA typically allow (50 - 38.5) / 0.4 = 28.75 %, 75 mA at most (75 - 49.75) / 0.5 = 50.5 %
    expect(judge(LEAN)).toEqual({ supply: "meter", refusals: [], mostLight: 28, clock: 80 });
  });

  test("is meter down to 10 % light, and no further: 7.4 mA more leave 10.25 %, 7.6 mA more leave 9.75 %", () => {
    expect(judge(dearer(7.4))).toMatchObject({ supply: "meter", mostLight: 10 });
    expect(judge(dearer(7.6))).toEqual({ supply: "external", refusals: ["mean"], mostLight: 9, clock: 80 });
  });

  test("is external for what can take too much at once", () => {
    const board = { ...LEAN, regulated: [figure("panel", 5, 40)] };
    expect(judge(board)).toMatchObject({ supply: "external", refusals: ["peak"] });
  });

  test("is external for what takes too much at the start", () => {
    expect(judge({ ...LEAN, start: figure("start", 60, 75) }).supply).toBe("meter");
    expect(judge({ ...LEAN, start: figure("start", 60, 76) })).toMatchObject({
      supply: "external",
      refusals: ["start"],
    });
  });

  test.each([
    ["a part", { regulated: [...LEAN.regulated, figure("touch", undefined, undefined)] }],
    ["the worst of a part", { regulated: [...LEAN.regulated, figure("touch", 0.1, undefined)] }],
    ["the light", { backlight: { ...figure("light", undefined, undefined), dimming: "pulses" } as const }],
    ["the start", { start: figure("start", undefined, undefined) }],
    ["the regulator", { regulator: { ...LEAN.regulator, own: figure("regulator", undefined, undefined) } }],
  ])("is external as long as nobody knows %s", (_, change) => {
    expect(judge({ ...LEAN, ...change })).toMatchObject({ supply: "external", refusals: ["unknown"] });
  });

  test("names what is known to be too much before what is not known", () => {
    const board = { ...GREEDY, start: figure("start", undefined, undefined) };
    expect(judge(board).refusals).toEqual(["mean", "unknown"]);
  });

  test("has the fastest clock that is built for and leaves 10 % light", () => {
    expect(judge({ ...LEAN, clock: 160 })).toMatchObject({ supply: "meter", clock: 80 });
    const dim = { ...LEAN, clock: 160, backlight: { ...figure("light", 20, 25), dimming: "pulses" } as const };
    // at 160 MHz 46.5 mA + 2 mA typically, 63.75 mA + 2.5 mA at most
    expect(judge(dim)).toEqual({ supply: "meter", refusals: [], mostLight: 17, clock: 160 });
    expect(judge({ ...dim, clock: 80 })).toMatchObject({ clock: 80 });
  });
});

describe.each(BOARDS)("the budget of %s", (folder) => {
  test("names a source for each figure: a document and a place in it, an address, or where it was looked for", async () => {
    const figures = allFigures(await readBudget(folder));
    expect(figures.length).toBeGreaterThan(10);
    for (const { name, evidence, source } of figures) {
      if (evidence === "unknown") expect(source, name).toMatch(/^no |not |neither |no data sheet|without|: no/);
      else if (evidence === "derived") expect(source, name).toMatch(/\d.*(V|Ohm)|hangs between/);
      else
        expect(source, name).toMatch(
          /https?:\/\/|github\.com|[Dd]ata ?[Ss]heet|Datasheet|Guide|Standard|Specification|schematic/i,
        );
    }
  });

  test("has no fault, and the governor keeps to it", async () => {
    expect(faultsOf(await readBudget(folder))).toEqual([]);
  });

  test("is for 80 MHz, and lists it with 160 and 240 MHz", async () => {
    const { chip, clock } = await readBudget(folder);
    expect(clock).toBe(80);
    expect(chip.map(({ megahertz }) => megahertz)).toEqual([80, 160, 240]);
  });

  test("is frozen through and through, so that it lies in ROM", async () => {
    const thawed: string[] = [];
    const look = (value: unknown, place: string) => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(place);
      for (const [key, inner] of Object.entries(value)) look(inner, `${place}.${key}`);
    };
    look(await readBudget(folder), folder);
    expect(thawed).toEqual([]);
  });
});

test("all boards of the product have a budget", () => {
  expect(BOARDS).toEqual(["cyd_capacitive", "cyd_resistive", "m5stack_core2", "moddable_two", "ws_esp32s3_touch_1_69"]);
});

describe("faults", () => {
  const faulty = (change: Partial<PowerBudget>) => faultsOf({ ...LEAN, ...change });

  test("are none in a sound budget", () => {
    expect(faultsOf(LEAN)).toEqual([]);
    expect(faultsOf(GREEDY)).toEqual([]);
  });

  test("are figures without a source, wherever they stand", () => {
    const bare = { ...figure("panel", 5, 6), source: " " };
    expect(faulty({ regulated: [bare] })).toEqual(["panel: has no source"]);
    expect(faulty({ start: bare })).toEqual(["panel: has no source"]);
    expect(faulty({ whole: bare })).toEqual(["panel: has no source"]);
    expect(faulty({ regulator: { ...LEAN.regulator, lowestInput: bare } })).toEqual(["panel: has no source"]);
  });

  test("are numbers that nobody has said, silence that claims a source, and values the wrong way round", () => {
    expect(faulty({ direct: [{ ...figure("x", 1, 2), evidence: "unknown" }] })).toHaveLength(1);
    expect(faulty({ direct: [{ ...figure("x", undefined, undefined), evidence: "maker" }] })).toHaveLength(1);
    expect(faulty({ direct: [figure("x", 2, 1)] })).toEqual(["x: typical above worst"]);
    expect(faulty({ direct: [figure("x", -1, 1)] })).toEqual(["x: -1 is no current"]);
  });

  test("are a governor that lights more than the verdict allows", () => {
    const lit = (light: number) =>
      class extends Governor {
        override tick(now: number): void {
          super.tick(now);
          this.status.light = light;
        }
      };
    expect(faultsOf(LEAN, lit(28))).toEqual([]);
    expect(faultsOf(LEAN, lit(29))).toEqual(["the governor lights 29 % on the meter's supply"]);
    expect(faultsOf(GREEDY, lit(10))).toEqual([]);
    expect(faultsOf(GREEDY, lit(11))).toEqual(["the governor lights 11 % on the meter's supply"]);
  });
});
