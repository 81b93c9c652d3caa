import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The blocks of docs/qr.md: the command, two texts, and the hours that they tell. */
const [, texts, hours] = [...readFileSync(`${root}docs/qr.md`, "utf8").matchAll(/^```\n(.*?)^```$/gms)].map(
  ([, block]) => block!,
);

function run(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "qr", "--", ...args], {
    cwd: root,
    encoding: "utf8",
    input,
  });
  return { status, stdout, stderr };
}

test("the example of docs/qr.md becomes the table there, whatever stands around its texts", () => {
  const table = hours!.replaceAll("\n", "\r\n");
  expect(run(texts!)).toEqual({ status: 0, stdout: table, stderr: "" });
  const [first, second] = texts!.split("\n");
  const list = `time,text,format\r\n12:03,"${second}",QR_CODE\r\n12:02,"${first}",QR_CODE\r\n`;
  expect(run(list)).toEqual({ status: 0, stdout: table, stderr: "" });
});

test("a missing code is told, and what the others say is written all the same", () => {
  const { status, stdout, stderr } = run(texts!.split("\n")[1]!);
  expect([status, stderr]).toEqual([1, "2026-01: missing of 2 codes: 1\n"]);
  expect(stdout.split("\r\n").slice(1, 6).join()).toContain("2026-01-01 07:00,2026-01-01 07:00,,250,registers");
});

test("where nothing is to be read it says what it wants", () => {
  expect(run("HED1:D1/3: FW:0.1.0\n")).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining("HED1:I"),
  });
  expect(run("", "no-such-file.txt")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^no-such-file\.txt cannot be read/),
  });
});
