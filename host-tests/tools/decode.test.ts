import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { push1 } from "../../simulator/virtual-meter/dlms-lists.js";
import type { MeterValues } from "../../simulator/virtual-meter/kamstrup-telegram.js";
import { receivedInverted } from "../inverted-line.js";
import { golden, goldenFrame, join } from "../meter/telegram.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const kamstrup = golden("kamstrup");
const kamstrupFile = path.join(root, "host-tests/meter/telegrams/kamstrup.txt");
const none = {
  cut: 0,
  empty: 0,
  checkFailed: 0,
  checkMalformed: 0,
  checkMissing: 0,
  headerFailed: 0,
  encrypted: 0,
  unknownContent: 0,
};

function decode(args: string[], input: Uint8Array | string = "") {
  const ran = spawnSync(process.execPath, ["--import", "tsx", "tools/decode.ts", ...args], { cwd: root, input });
  const out = ran.stdout.toString();
  return { exit: ran.status, out, lines: out.trimEnd().split("\n"), error: ran.stderr.toString().trimEnd() };
}

/** Two hours of 3,600 W, one push every ten seconds; what is not said is 0. */
function pushesOfTwoHours(energyScale: 1 | 10): Uint8Array[] {
  return Array.from({ length: 721 }, (_, i) => {
    const said = { timestamp: 1_767_225_600 + i * 10, activePowerImport: 3600, energyImport: 1_000_000 + i * 10 };
    const values = new Proxy(said, { get: (target, name) => Reflect.get(target, name) ?? 0 }) as unknown as MeterValues;
    return push1(values, { energyScale });
  });
}

describe("decode", { timeout: 60_000 }, () => {
  test("prints one JSON line a telegram and a summary, from a file and from standard input", () => {
    const fromFile = decode([kamstrupFile]);
    expect(fromFile.exit).toBe(0);
    expect(fromFile.lines.map((line) => JSON.parse(line))).toEqual([
      kamstrup.reading,
      { summary: { bytes: 700, accepted: 1, rejected: none } },
    ]);
    expect(decode(["-"], kamstrup.bytes).out).toBe(fromFile.out);
    expect(decode([], kamstrup.bytes).out).toBe(fromFile.out);
  });

  test("finds a file where the user stands, not where npm runs", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "decode-"));
    writeFileSync(path.join(folder, "mine.txt"), kamstrup.bytes);
    const ran = spawnSync(process.execPath, ["--import", "tsx", "tools/decode.ts", "mine.txt"], {
      cwd: root,
      env: { ...process.env, INIT_CWD: folder },
    });
    expect(ran.status).toBe(0);
  });

  test("exits 1 when nothing was accepted, and counts why", () => {
    const damaged = Buffer.from(kamstrup.bytes).toString("latin1").replace("0002.202", "0002.203");
    const { exit, lines } = decode(["-"], join(damaged, "/KAM5\r\n\r\n"));
    expect(exit).toBe(1);
    expect(JSON.parse(lines[0]!)).toEqual({
      summary: { bytes: 709, accepted: 0, rejected: { ...none, checkFailed: 1, empty: 1 } },
    });
    expect(decode(["-"], "").lines).toEqual([
      `{"summary":{"bytes":0,"accepted":0,"rejected":${JSON.stringify(none)}}}`,
    ]);
  });

  test("exits 2 with one line that names the cause and the next step", () => {
    const cases: [string[], RegExp][] = [
      [["no-such-file"], /no-such-file.*no such file.*Check the path/],
      [["src"], /folder.*Name a file/],
      [["--speed", "1"], /unknown option '--speed'.*--help/],
      [["--baud", "fast", "--port", "x"], /baud.*115200.*--help/],
      [["--parity", "odd", "--port", "x"], /parity.*none, even.*--help/],
      [["--format", "xml"], /format.*json, table.*--help/],
      [["a", "b"], /too many arguments.*--help/],
      [["--baud", "9600", "a"], /belong to --port/],
      [["--port", "/dev/null"], /no serial port. Check the name/],
      [["a", "--port", "x"], /either a FILE or --port/],
      [["--port", "/dev/ttyNoSuchPort"], /cannot open \/dev\/ttyNoSuchPort: .*Ports here: /],
    ];
    for (const [args, message] of cases) {
      const { exit, error, out } = decode(args);
      expect({ args, exit, out, lines: error.split("\n").length }).toEqual({ args, exit: 2, out: "", lines: 1 });
      expect(error).toMatch(message);
    }
  });

  test("exits 2 when what it prints cannot be written", () => {
    const full = openSync("/dev/full", "w");
    const ran = spawnSync(process.execPath, ["--import", "tsx", "tools/decode.ts", kamstrupFile], {
      cwd: root,
      stdio: ["ignore", full, "pipe"],
    });
    expect([ran.status, ran.stderr.toString()]).toEqual([2, expect.stringMatching(/cannot write.*Check the disk/)]);
  });

  test("explains itself", () => {
    const { exit, out } = decode(["--help"]);
    expect(exit).toBe(0);
    for (const word of ["FILE", "--port", "--baud", "--parity", "--format", "Exit code"]) expect(out).toContain(word);
  });

  test("prints a table for people", () => {
    const { out } = decode(["--format", "table", kamstrupFile]);
    expect(out).toMatch(/KAM5 {2}2022-04-08T13:50:21/);
    expect(out).toMatch(/energy import +60995\.424 +kWh/);
    expect(out).toMatch(/power import +2\.202 +1\.947 +0\.063 +0\.192 {2}kW/);
    expect(out).toMatch(/voltage +235\.5 +239\.5 +239\.1 {2}V/);
  });

  test("prints the pushes of frames, beside telegrams", () => {
    const frames = ["kamstrup-nve-list1", "kamstrup-push1"].map(goldenFrame);
    const { exit, lines } = decode(["-"], join(frames[0]!.bytes, kamstrup.bytes, frames[1]!.bytes));
    expect(exit).toBe(0);
    expect(lines.slice(0, -1).map((line) => JSON.parse(line))).toEqual([
      frames[0]!.reading,
      kamstrup.reading,
      frames[1]!.reading,
    ]);
  });

  test("reads registers that count 10 Wh with --energy-scale 10", () => {
    const { bytes, reading } = goldenFrame("kamstrup-nve-list2-10wh");
    expect(JSON.parse(decode(["--energy-scale", "10", "-"], bytes).lines[0]!)).toEqual(reading);
    expect(JSON.parse(decode(["-"], bytes).lines[0]!)).not.toEqual(reading);
  });

  test("says that registers do not fit the power by a factor of ten, after an hour and once", () => {
    const scaled = (energyScale: 1 | 10) => join(...pushesOfTwoHours(energyScale));
    expect(decode(["-"], scaled(10)).error).toMatch(/^decode: The registers rise a tenth .* Try --energy-scale 10\.$/);
    expect(decode(["--energy-scale", "10", "-"], scaled(1)).error).toMatch(/^decode: The registers rise ten times .*$/);
    expect(decode(["-"], scaled(1)).error).toBe("");
  });

  test("names an inverted line and a line at break, with the cure", () => {
    for (const gap of [0, 1, 2, 9]) {
      const bytes = receivedInverted(kamstrup.bytes, gap);
      const { exit, error } = decode(["-"], bytes);
      expect(exit).toBe(1);
      expect(error).toMatch(/inverted.*cable that inverts.*FTDI/);
    }
    expect(decode(["-"], new Uint8Array(700)).error).toMatch(/break.*module has no power/);
    const edited = Buffer.from(kamstrup.bytes).toString("latin1").replaceAll("\r\n", "\n");
    expect(decode(["-"], edited).error).toMatch(/LF alone.*record it again/);
    expect(decode(["-"], Uint8Array.of(...Array(20).fill([0x7e, 0xa0, 0xe2, 0x2b]).flat())).error).toMatch(/HDLC/);
    expect(decode([kamstrupFile]).error).toBe("");
    expect(
      decode(
        ["-"],
        Uint8Array.from({ length: 500 }, (_, i) => (i * 97) & 255),
      ).error,
    ).toBe("");
  });
});

test("the simulated inverted line starts as the field reports it: 0x68 where / belongs", () => {
  expect([...receivedInverted(kamstrup.bytes, 0).subarray(0, 3)]).toEqual([0, 0x68, 0x5a]);
});
