import "../ui/install-piu.js";
import { describe, expect, test } from "vitest";
import { Desk } from "../../simulator/desk.js";
import { FAULTS } from "../../simulator/faults.js";
import { houseSource, playing, silentSource } from "../../simulator/meters.js";
import { installPiu } from "../../simulator/piu/index.js";
import { LINES } from "../../src/port/line.js";
import { golden, goldenFrame } from "../meter/telegram.js";

/** A desk with a meter, on which time passes. */
function deskWith(setup = houseSource("flat", undefined)({})) {
  const desk = new Desk(installPiu());
  desk.begin(setup);
  const run = (seconds: number) => desk.advanceTo(desk.ticks + seconds * 1000);
  const press = (name: keyof typeof FAULTS, isPressed: boolean) => {
    FAULTS[name].set(desk, isPressed);
    desk.watchSupply();
  };
  const state = () => desk.display?.port.state;
  return { desk, run, press, state };
}

/** A meter that sends these bytes every ten seconds. */
function sending(bytes: Uint8Array, line = LINES[0]!) {
  const setup = playing(bytes)({});
  return {
    ...setup,
    meter: (clock: never) => (options: never) => ({ ...boundTo(setup.meter(clock)(options)), speaks: line }),
  };
}

function boundTo(line: { read: (b: Uint8Array, s: number, l: number) => number; close: () => void }) {
  return { read: (b: Uint8Array, s: number, l: number) => line.read(b, s, l), close: () => line.close() };
}

describe("a fault of the bench leads to its state, and back without a reload", () => {
  test.each([
    ["pull", 61, "noCable", 11],
    ["stop", 80, "stopped", 15],
    ["noise", 60, "checksFailing", 130],
    ["invert", 10, "wrongSpeed", 40],
    ["slow", 10, "healthy", 0],
    ["weak", 3, "weakSupply", 15],
  ] as const)("%s, after %i s: %s", (name, seconds, expected, back) => {
    const { run, press, state } = deskWith();
    run(35);
    expect(state()).toBe("healthy");
    press(name, true);
    run(seconds);
    if (name === "invert")
      run(31); // three telegrams that cannot be read, before a line that was read is left
    else expect(state()).toBe(expected);
    run(60);
    press(name, false);
    run(back + 30);
    expect(state()).toBe("healthy");
  });

  test("a supply that is cut takes the display with it, and back", () => {
    const { run, press, state } = deskWith();
    run(35);
    press("cut", true);
    run(60);
    expect(state()).toBeUndefined();
    press("cut", false);
    run(12);
    expect(state()).toBe("healthy");
  });
});

describe("the second telegram is read", () => {
  test.each(LINES)("of a meter that speaks $baud $parity, whatever the wiring's polarity is", (line) => {
    for (const isInverted of [false, true]) {
      const { desk, run } = deskWith();
      desk.cable.otherwise = line;
      desk.cable.isInverted = isInverted;
      desk.begin(houseSource("flat", undefined)({}));
      run(11); // the first at once, the second after ten seconds
      if (isInverted) run(10); // the speed first, the polarity then
      const { decoder, port } = desk.display!;
      expect([line.baud, isInverted, decoder.accepted > 0, port.line]).toEqual([line.baud, isInverted, true, line]);
    }
  });

  test("and the first one after a restart, as the line is remembered", () => {
    const { desk, run, press } = deskWith();
    desk.cable.otherwise = LINES[2];
    desk.cable.isInverted = true;
    run(45);
    expect(desk.display!.decoder.accepted).toBeGreaterThan(0);
    press("cut", true);
    run(5);
    press("cut", false);
    run(10);
    expect(desk.display!.decoder.accepted).toBe(1);
  });
});

describe("a meter that", () => {
  test("never sends is silent, and costs a handful of attempts in two hours", () => {
    const { desk, run, state } = deskWith(silentSource({}));
    run(59);
    expect(state()).toBe("waiting");
    run(2);
    expect(state()).toBe("silent");
    run(7200);
    expect(desk.display!.port.recovery.requests).toBeLessThan(20);
    expect(desk.request.isAsserted).toBe(true);
  });

  test("comes back after two hours is healthy with its first telegram", () => {
    const { run, press, state } = deskWith();
    run(35);
    press("stop", true);
    run(7200);
    expect(state()).toBe("stopped");
    press("stop", false);
    run(13);
    expect(state()).toBe("healthy");
  });

  test("sends HAN-NVE is live at once, without energy until the hour, and healthy for the hours after it", () => {
    const { desk, run, state } = deskWith(houseSource("flat", "2026-06-21T11:10", "nve")({}));
    run(60);
    expect(state()).toBe("incomplete");
    for (let minute = 0; minute < 55; minute++) run(60);
    expect(state()).toBe("healthy");
    for (let minute = 0; minute < 59; minute++) {
      run(60);
      expect(state()).toBe("healthy");
    }
    expect(desk.display!.household.today.energyImport).toBeDefined();
  });

  test("has its encryption switched on says so", () => {
    const { run, state } = deskWith(sending(goldenFrame("kamstrup-push1-encrypted").bytes) as never);
    run(35);
    expect(state()).toBe("encrypted");
  });

  test("sends /KAM5 and nothing behind it fails its checks: the module is half fed", () => {
    const { run, state } = deskWith(sending(new TextEncoder().encode("/KAM5\r\n\r\n")) as never);
    run(65);
    expect(state()).toBe("checksFailing");
  });

  test("is a recorded one is healthy", () => {
    const { run, state } = deskWith(playing(golden("kamstrup").bytes)({}));
    run(15);
    expect(state()).toBe("healthy");
  });
});
