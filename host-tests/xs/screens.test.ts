import { beforeAll, describe, expect, test } from "vitest";
import { SCREENS } from "../../simulator/page-options.js";
import { CALIBRATION, FIRST_SETTING, LINK, NOW, QR } from "../../src/ui/screens/screen.js";
import { golden } from "../meter/telegram.js";
import { startProgram, text } from "./program.js";

const xs = await startProgram();
const kamstrup = text(golden("kamstrup").bytes);
/** With an hour's end, and when something is switched, some pages are laid out anew: so many come without either. */
const TELEGRAMS = 60;
/**
 * The most units that a telegram and the ten seconds until the next may cost with a screen on, all of which is painted: what
 * was measured, Piu left out, and 2 %.
 */
const BOUND = 227_000;

/** Begins a display at a meter time, and lets it live until all has been made that is made once a day. */
async function begin(time: string): Promise<void> {
  await xs.call("beginDesk", kamstrup, Date.parse(`${time}Z`) / 1000);
  await xs.call("liveOnDesk", 400);
}

/** What it costs to live through telegrams on a screen. */
async function live(place: number): Promise<{ slots: number; compute: number }> {
  await xs.call("liveToCalm");
  await xs.call("goTo", place);
  await xs.call("liveOnDesk", 10);
  const none = await xs.cost("liveOnDesk", 0);
  const { slots, compute } = await xs.cost("liveOnDesk", TELEGRAMS);
  expect(await xs.call("whereIsIt")).toBe(place);
  return { slots: slots - none.slots, compute: (compute - none.compute) / TELEGRAMS };
}

describe("sixty telegrams take no slot, and no collection comes", () => {
  beforeAll(() => begin("2026-01-15T05:00"));

  test.each(Object.entries(SCREENS))("on %s", async (_, place) => {
    const { slots, compute } = await live(place);
    expect(slots).toBe(0);
    if (place !== QR) expect(compute).toBeLessThan(BOUND); // a code is painted when it comes, and not again
  });

  test("and by night", async () => {
    await begin("2026-01-14T22:00");
    const { slots } = await live(NOW);
    expect(await xs.call("isNight")).toBe(true);
    expect(slots).toBe(0);
  });
});

test("these are all screens but those that nothing comes to from the meter", async () => {
  const all = Array.from({ length: await xs.call("screens") }, (_, place) => place);
  const others = [CALIBRATION, LINK, ...all.filter((place) => place >= FIRST_SETTING)];
  expect(Object.values(SCREENS).sort((a, b) => a - b)).toEqual(all.filter((place) => !others.includes(place)));
});
