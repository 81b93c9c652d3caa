import { expect, test } from "vitest";
import { heard } from "../../simulator/devices/wire.js";
import { LINES, P1_LINE } from "../../src/port/line.js";
import { receivedInverted } from "../inverted-line.js";
import { golden, goldenFrame } from "../meter/telegram.js";

const telegram = golden("kamstrup").bytes;
const [, NVE, SLOW] = LINES;

test("what is listened to as it is spoken comes as it was sent", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(heard(bytes, P1_LINE, P1_LINE, false)).toEqual({ bytes, framing: 0 });
  expect(heard(telegram, SLOW!, SLOW!, false)).toEqual({ bytes: telegram, framing: 0 });
});

test("a line that is turned round gives what another calculation of it gives", () => {
  const { bytes, framing } = heard(telegram, P1_LINE, P1_LINE, true);
  expect([...bytes.subarray(0, 20)]).toEqual([...receivedInverted(telegram, 0).subarray(1, 21)]);
  expect(framing).toBeGreaterThan(0);
});

test("2400 bits per second heard at 115200 are zeros with framing errors, as the field reports", () => {
  const { bytes, framing } = heard(goldenFrame("kamstrup-nve-list1").bytes, NVE!, P1_LINE, false);
  const zeros = bytes.filter((byte) => byte === 0).length;
  expect(zeros / bytes.length).toBeGreaterThan(0.5);
  expect(framing).toBeGreaterThan(bytes.length / 20);
});

test("115200 heard at 2400 are a few bytes of nothing", () => {
  const { bytes } = heard(telegram, P1_LINE, NVE!, false);
  expect(bytes.length).toBeLessThan(telegram.length / 20);
});
