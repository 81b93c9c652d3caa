import "../ui/install-piu.js";
import { describe, expect, test } from "vitest";
import { Desk } from "../../simulator/desk.js";
import { FAULTS } from "../../simulator/faults.js";
import { houseSource, playing, silentSource } from "../../simulator/meters.js";
import { application, installPiu } from "../../simulator/piu/index.js";
import { DEFAULT_SETTINGS } from "../../src/settings.js";
import { FIRST_RUN, NOW, RESET } from "../../src/ui/screens/screen.js";
import { golden, join } from "../meter/telegram.js";

const AMBER = 0xfd80;
const KAMSTRUP_BYTES = 700;

/** A desk with the recorded Kamstrup meter, after 15 s: two telegrams have come. */
function running(setup = playing(golden("kamstrup").bytes)({ language: "sv" })) {
  const frame = installPiu();
  const desk = new Desk(frame);
  desk.begin(setup);
  const run = (seconds: number) => desk.advanceTo(desk.ticks + seconds * 1000);
  const press = (name: keyof typeof FAULTS, isPressed: boolean) => {
    FAULTS[name]!.set(desk, isPressed);
    desk.watchSupply();
  };
  const amber = () => frame.pixels.filter((pixel) => pixel === AMBER).length;
  const lit = () => frame.pixels.some((pixel) => pixel !== 0);
  run(15);
  return { desk, run, press, amber, lit };
}

const accepted = (desk: Desk) => desk.display!.decoder.accepted;
const received = (desk: Desk) => desk.display!.port.ring.total;

describe("the desk, when all is well", () => {
  test("has the meter asked, and brings its telegrams to the display", () => {
    const { desk, amber } = running();
    expect(desk.request.isSeen).toBe(true);
    expect(desk.supply.volts).toBe(5);
    expect(accepted(desk)).toBe(2);
    expect(received(desk)).toBe(2 * KAMSTRUP_BYTES);
    expect(amber()).toBeGreaterThan(5000);
  });

  test("begins anew with another meter, with nothing left of the one before", () => {
    const { desk, run, amber } = running();
    desk.begin(playing(golden("landisgyr").bytes)({}));
    expect(desk.ticks).toBe(0);
    run(3);
    expect(accepted(desk)).toBe(1);
    expect(desk.display!.household.netPower).toBeLessThan(0);
    expect(amber()).toBe(0);
    desk.begin(silentSource({}));
    run(100);
    expect([accepted(desk), received(desk), desk.display!.household.age]).toEqual([0, 0, -1]);
  });

  test("hands on how the line is spoken, from the setup to the meter and the Meter screen", () => {
    const spoken: unknown[] = [];
    const { desk } = running({
      line: { baud: 9600, parity: "even" },
      meter:
        () =>
        ({ baud, parity }) => {
          spoken.push([baud, parity]);
          return { read: () => 0, close: () => undefined };
        },
      about: "",
      settings: {},
    });
    expect(spoken).toEqual([[9600, "even"]]);
    expect(desk.display!.port.line).toEqual({ baud: 9600, parity: "even" });
  });
});

describe("a fault of the bench", () => {
  test.each(["pull", "stop", "weak"] as const)("%s: no byte comes, the number turns grey, and comes back", (name) => {
    const { desk, run, press, amber } = running();
    press(name, true);
    run(24); // the last telegram came at 10 s
    expect(received(desk)).toBe(2 * KAMSTRUP_BYTES);
    expect(amber()).toBeGreaterThan(5000);
    run(2);
    expect(amber()).toBe(0);
    run(600);
    expect([accepted(desk), received(desk)]).toEqual([2, 2 * KAMSTRUP_BYTES]);
    press(name, false);
    run(10);
    expect([accepted(desk), received(desk)]).toEqual([3, 3 * KAMSTRUP_BYTES]);
    expect(amber()).toBeGreaterThan(5000);
    const { cut, empty, checkFailed } = desk.display!.decoder.rejections;
    expect([cut, empty, checkFailed]).toEqual([0, 0, 0]);
  });

  test("weak: Data Request is asserted, and is not seen", () => {
    const { desk, press } = running();
    press("weak", true);
    expect([desk.request.isAsserted, desk.request.isSeen]).toEqual([true, false]);
    expect(desk.supply.volts).toBeLessThan(4);
    expect(desk.display).toBeDefined();
  });

  test("noise: nearly all telegrams fail, and no wrong number is ever shown", () => {
    const { desk, run, press } = running();
    press("noise", true);
    let wrong = 0;
    for (let i = 0; i < 1000; i++) {
      run(10);
      if (desk.display!.household.netPower !== 2202) wrong++;
    }
    const { accepted, rejections } = desk.display!.decoder;
    const rejected = Object.values(rejections).reduce((sum, count) => sum + count, 0);
    expect(wrong).toBe(0);
    expect(received(desk)).toBe(1002 * KAMSTRUP_BYTES);
    expect(accepted - 2).toBeGreaterThan(50);
    expect(accepted - 2).toBeLessThan(150);
    expect(rejected).toBeGreaterThan(800);
    press("noise", false);
    run(10);
    expect(desk.display!.household.age).toBeLessThan(10_000);
  });

  test("cut: the display is dark and asks for nothing; it starts anew while the meter has gone on", () => {
    const { desk, run, press, lit, amber } = running();
    press("cut", true);
    run(1);
    expect([desk.display, lit(), desk.supply.volts, desk.request.isAsserted]).toEqual([undefined, false, 0, false]);
    run(1000);
    expect(lit()).toBe(false);
    press("cut", false);
    run(1);
    expect(lit()).toBe(true);
    expect([accepted(desk), amber()]).toEqual([0, 0]);
    run(10);
    expect(accepted(desk)).toBe(1);
    expect(amber()).toBeGreaterThan(5000);
  });

  test("stays when the desk begins anew, until its button is pressed again", () => {
    const { desk, run, press, lit } = running();
    press("pull", true);
    press("cut", true);
    desk.begin(playing(golden("kamstrup").bytes)({}));
    run(20);
    expect(lit()).toBe(false);
    press("cut", false);
    run(20);
    expect(accepted(desk)).toBe(0);
    press("pull", false);
    run(10);
    expect(accepted(desk)).toBe(1);
  });
});

test("power that is cut and comes back a thousand times leaves nothing behind that costs time or listens", () => {
  const { desk, run, press } = running();
  let calls = 0;
  for (let i = 0; i < 1000; i++) {
    press("cut", true);
    press("cut", false);
  }
  const { household } = desk.display!;
  const tick = household.tick.bind(household);
  household.tick = (now) => {
    calls++;
    tick(now);
  };
  const began = performance.now();
  run(100);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(calls).toBe(110); // 100 seconds and 10 readings
  expect(received(desk)).toBe(10 * KAMSTRUP_BYTES);
});

test("where the grid fails the display is off too, and both come back", () => {
  const { desk, run, lit } = running(houseSource("power-cut", undefined)({}));
  run(120 - 15 - 1);
  expect([desk.supply.hasGrid, lit()]).toEqual([true, true]);
  run(2);
  expect([desk.supply.hasGrid, lit(), desk.supply.volts]).toEqual([false, false, 0]);
  run(420 - 121 - 1);
  expect(lit()).toBe(false);
  run(2);
  expect([lit(), accepted(desk)]).toEqual([true, 0]);
  run(60);
  expect(accepted(desk)).toBeGreaterThan(2);
});

test("what reaches the display can be listened to, noise and all", () => {
  const { desk, run, press } = running();
  const heard: Uint8Array[] = [];
  desk.cable.onBytes = (bytes) => heard.push(bytes);
  run(10);
  expect(join(...heard)).toEqual(golden("kamstrup").bytes);
  press("pull", true);
  run(10);
  expect(join(...heard).length).toBe(KAMSTRUP_BYTES);
  press("pull", false);
  press("noise", true);
  run(100);
  expect(join(...heard).length).toBe(11 * KAMSTRUP_BYTES);
  expect(received(desk)).toBe(13 * KAMSTRUP_BYTES);
});

test("a meter that is set to another list keeps the display alive, from P1 to HAN-NVE, push 1 and back", () => {
  const { desk, run, amber } = running(houseSource("flat", undefined)({}));
  const { decoder, household, port } = desk.display!;
  const seen: unknown[] = [];
  // a slower speed is found after one telegram, a faster one after two
  for (const [list, wait] of [
    ["nve", 20],
    ["push1", 10],
    ["p1", 30],
  ] as const) {
    desk.send(list);
    run(wait);
    seen.push([list, decoder.reading.format, decoder.reading.identification, port.line.baud]);
    expect(decoder.reading.energyImport !== undefined).toBe(list !== "nve"); // list 1 has no energy
    for (let i = 0; i < 30; i++) {
      run(10);
      expect(household.age).toBeLessThan(10_000);
      expect(household.netPower).toBeGreaterThan(0);
      expect(amber()).toBeGreaterThan(1000);
    }
  }
  expect(seen).toEqual([
    ["nve", "dlms", "Kamstrup_V0001", 2400],
    ["push1", "dlms", "Kamstrup_V0001", 2400],
    ["p1", "p1", "KAM5", 115_200],
  ]);
  expect(decoder.accepted).toBe(2 + 3 * 31);
});

describe("what is set on the desk's display", () => {
  const confirm = () => {
    application!.delegate("onGo", RESET);
    for (const x of [236, 82]) {
      application!.touch("began", x, 206);
      application!.touch("ended", x, 206);
    }
  };

  test("outlives its power, and comes before what the page chose", () => {
    const { desk, run, press } = running();
    desk.set({ mainFuse: 35, language: "en" });
    const before = desk.display;
    press("cut", true);
    run(5);
    press("cut", false);
    run(5);
    expect(desk.display).not.toBe(before);
    expect(desk.display!.settings).toMatchObject({ mainFuse: 35, language: "en" });
  });

  test("is gone with a reset, after which the display begins as one that was just bought", () => {
    const { desk, run } = running();
    desk.set({ mainFuse: 35, language: "en" });
    confirm();
    run(5);
    expect(desk.hasRestarted).toBe(true);
    expect(desk.display!.app.place).toBe(FIRST_RUN);
    expect(desk.display!.settings).toEqual({ ...DEFAULT_SETTINGS, firstRunStep: 0 });
    run(60);
    expect(desk.display!.app.place).toBe(NOW);
  });
});
