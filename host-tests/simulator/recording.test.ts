import { resolveObjectURL } from "node:buffer";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { Recording } from "../../simulator/own-meter/recording.js";
import { UsbCable } from "../../simulator/own-meter/usb-cable.js";
import { P1_LINE } from "../../src/port/line.js";

import { golden, join } from "../meter/telegram.js";
import { FakePort, FakePorts } from "./fake-usb.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const EVENING = new Date(2026, 10, 22, 18, 30, 0);

async function content(recording: Recording): Promise<Uint8Array> {
  return new Uint8Array(await recording.file().arrayBuffer());
}

afterEach(() => {
  vi.useRealTimers();
});

test("what a cable brought is saved as it came, and decoded to the same readings", async () => {
  const recording = new Recording(EVENING);
  const ports = new FakePorts();
  const port = new FakePort();
  ports.choice = port;
  const cable = new UsbCable(ports, { onSays: () => undefined, onBytes: (bytes) => recording.take(bytes) });
  cable.open({ ...P1_LINE, onReadable: () => undefined });
  await cable.choose();
  const captures = [golden("kamstrup"), golden("landisgyr"), golden("ellevio")];
  const sent = join("\0\xffnoise", ...captures.map(({ bytes }) => bytes));
  for (let at = 0; at < sent.length; at += 50) port.send(sent.subarray(at, at + 50));
  await vi.waitUntil(() => recording.length === sent.length);

  const file = path.join(mkdtempSync(path.join(tmpdir(), "recording-")), recording.fileName);
  writeFileSync(file, await content(recording));
  expect(Buffer.compare(readFileSync(file), sent)).toBe(0);
  const ran = spawnSync(process.execPath, ["--import", "tsx", "tools/decode.ts", file], { cwd: root });
  const lines = ran.stdout.toString().trimEnd().split("\n");
  expect([ran.status, lines.length]).toEqual([0, 4]);
  expect(lines.slice(0, 3).map((line) => JSON.parse(line))).toEqual(captures.map(({ reading }) => reading));
  expect(JSON.parse(lines[3]!).summary).toMatchObject({ bytes: sent.length, accepted: 3 });
});

test("its file is named by the computer's time at its begin", () => {
  expect(new Recording(EVENING).fileName).toBe("p1-2026-11-22-183000.txt");
  expect(new Recording(new Date(2027, 0, 2, 3, 4, 5)).fileName).toBe("p1-2027-01-02-030405.txt");
});

test("keeps copies, over its blocks of 64 kB", async () => {
  const recording = new Recording(EVENING);
  const bytes = Uint8Array.from({ length: 70_001 }, (_, i) => (i * 7) >> 3);
  const kept = join(bytes, bytes, bytes);
  for (let i = 0; i < 3; i++) recording.take(bytes);
  bytes.fill(0);
  expect(recording.length).toBe(210_003);
  expect(Buffer.compare(await content(recording), kept)).toBe(0);
});

test("takes nothing once it is stopped", async () => {
  const recording = new Recording(EVENING);
  expect(recording.says).toBe("Recording: 0.0 kB so far.");
  recording.take(Uint8Array.of(1, 2, 3));
  recording.stop();
  recording.take(Uint8Array.of(4));
  expect([...(await content(recording))]).toEqual([1, 2, 3]);
  expect(recording.isRunning).toBe(false);
});

test("stops when it is full, with the bytes that had room", async () => {
  const recording = new Recording(EVENING, 100_000);
  recording.take(new Uint8Array(99_998).fill(1));
  expect([recording.isRunning, recording.says]).toEqual([true, "Recording: 100.0 kB so far."]);
  for (let i = 0; i < 2; i++) recording.take(Uint8Array.of(2, 3, 4));
  expect(recording.length).toBe(100_000);
  expect([...(await content(recording)).subarray(-3)]).toEqual([1, 2, 3]);
  expect(recording.isRunning).toBe(false);
});

test("holds 32 MB unless told otherwise", () => {
  const recording = new Recording(EVENING);
  const megabyte = new Uint8Array(1024 * 1024);
  for (let i = 0; i < 33; i++) recording.take(megabyte);
  expect(recording.length).toBe(32 * 1024 * 1024);
});

test("is handed to the browser as a download of bytes, and freed later", async () => {
  vi.useFakeTimers();
  const clicked: { name: string; blob: ReturnType<typeof resolveObjectURL> }[] = [];
  const link = {
    href: "",
    download: "",
    click: () => clicked.push({ name: link.download, blob: resolveObjectURL(link.href) }),
  };
  const recording = new Recording(EVENING);
  recording.take(golden("kamstrup").bytes);
  recording.save({ createElement: (name: string) => (name === "a" ? link : undefined) } as unknown as Document);
  expect(clicked.length).toBe(1);
  const { name, blob } = clicked[0]!;
  expect([name, blob?.type]).toEqual(["p1-2026-11-22-183000.txt", "application/octet-stream"]);
  expect(Buffer.compare(new Uint8Array(await blob!.arrayBuffer()), golden("kamstrup").bytes)).toBe(0);
  expect(resolveObjectURL(link.href)).toBeDefined();
  vi.advanceTimersByTime(60_000);
  expect(resolveObjectURL(link.href)).toBeUndefined();
});
