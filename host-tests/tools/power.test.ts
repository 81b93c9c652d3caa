import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { BOARDS, readBudget } from "../../tools/power/boards.js";
import { report } from "../../tools/power/report.js";
import { figure, LEAN } from "../power/boards.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

function power(...args: string[]) {
  const ran = spawnSync(process.execPath, ["--import", "tsx", "tools/power.ts", ...args], { cwd: root });
  return { exit: ran.status, out: ran.stdout.toString(), error: ran.stderr.toString() };
}

describe("power", { timeout: 60_000 }, () => {
  test("prints one board's table and verdict, and ends with 0 for an external one", async () => {
    const { exit, out, error } = power("moddable_two");
    expect([exit, error]).toEqual([0, ""]);
    expect(out.trimEnd()).toBe(report("moddable_two", await readBudget("moddable_two")));
  });

  test("prints all boards without a target, and ends with 2 for one that is not there", () => {
    const all = power();
    expect(all.exit).toBe(0);
    for (const folder of BOARDS) expect(all.out).toContain(`(${folder})`);
    expect(power("nosuchboard").exit).toBe(2);
    expect(power("--help").out).toContain("moddable_two");
  });
});

describe("the report", () => {
  test("of a board that the meter can feed", () => {
    expect(report("lean", LEAN)).toBe(`\
lean (lean)

In mA                                                                 as given         at the port
                                                                    typ   most      typ   most
chip at 80 MHz                                                     20.0   30.0     20.0   30.0  owner [1]
panel                                                               5.0    6.0      5.0    6.0  owner [1]
pull-up                                                             3.3    3.3      3.3    3.3  owner [1]
regulator                                                           0.3    0.5      0.3    0.5  owner [1]
Data Request                                                       10.0   10.0     10.0   10.0  owner [1]
Light at 10 %                                                                       4.0    5.0
Sum of what is known                                                               42.5   54.8
Allowed on the meter's supply                                                      50.0   75.0
start                                                              60.0   70.0     60.0   70.0  owner [1]
light                                                              40.0   50.0     40.0   50.0  owner [1]
chip at 160 MHz                                                    28.0   44.0     28.0   44.0  owner [1]
lowest input                                                       4000   4400                  owner [1]

[1]  made for these tests

Verdict: meter, with at most 28 % light at 80 MHz`);
  });

  test("says why not, and leaves a question mark where nobody knows", () => {
    const text = report("x", { ...LEAN, start: figure("start", undefined, 90), direct: [figure("much", 40, 40)] });
    expect(text).toMatch(/^start +\? +90\.0 +\? +90\.0/m);
    expect(text.slice(text.indexOf("Verdict"))).toBe(`\
Verdict: external supply only
  - on average it takes 72.5 mA and more, and the meter allows 50 mA
  - it can take 84.8 mA and more, and the meter allows 75 mA
  - at the start it takes 90 mA, and the meter allows 75 mA
  - not every figure is known`);
  });
});

test("docs/power.md has every board's report as it is printed, and its sums in the table", async () => {
  const document = readFileSync(path.join(root, "docs/power.md"), "utf8");
  for (const folder of BOARDS) {
    const power = await readBudget(folder);
    const text = report(folder, power);
    expect(document).toContain(`\n\`\`\`\n${text}\n\`\`\`\n`);
    const [, average, peak] = /^Sum of what is known +([\d.]+) +([\d.]+)$/m.exec(text)!;
    const verdict = /^Verdict: (.*)$/m.exec(text)![1];
    expect(document).toContain(`| ${power.name} | ${verdict} | ${average} mA | ${peak} mA |`);
  }
});
