import { expect, test } from "vitest";
import { SCREENS } from "../../simulator/page-options.js";
import { golden } from "../meter/telegram.js";
import { soakDesk } from "./on-desk.js";
import { soakXs } from "./on-xs.js";
import { SCREENS as VISITED } from "./screens.js";

const { bytes } = golden("kamstrup");
const nothing = () => {};

test("the soak in the SDK visits every screen", () => {
  expect(VISITED).toEqual(SCREENS);
});

test("a day and a half on XS: every telegram counted, the day's energies exact, the heap flat", async () => {
  const { accepted, faults } = await soakXs(bytes, 13_000, nothing);
  expect(faults).toEqual([]);
  expect(accepted).toBe(13_000);
});

test("five days on a desk: every telegram counted, the screen that of the last two, the heap flat", () => {
  const { accepted, faults } = soakDesk(bytes, 43_200, nothing);
  expect(faults).toEqual([]);
  expect(accepted).toBe(43_200);
});
