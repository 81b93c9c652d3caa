import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Board } from "../../src/home-display.js";
import type { BoardPins, Strapping } from "../../targets/esp32/board-pins.js";
import { isChip, TARGETS } from "../../tools/sdk/sdk.js";

const targets = fileURLToPath(new URL("../../targets", import.meta.url));

/** The wires of each board, written by hand. */
const WIRING = {
  cyd_resistive: { data: 35, dataRequest: 22, backlight: 21 },
  cyd_capacitive: { data: 35, dataRequest: 22, backlight: 27 },
  m5stack_core2: { data: 13, dataRequest: 27, backlight: undefined },
  moddable_two: { data: 33, dataRequest: 26, backlight: 18 },
  ws_esp32s3_touch_1_69: { data: 18, dataRequest: 17, backlight: 15 },
};
type Folder = keyof typeof WIRING;
const FOLDERS = Object.keys(WIRING) as Folder[];

/** Pins of the chips (ESP32 and ESP32-S3 data sheets): UART0, those of the flash, those that cannot put out, and strapping. */
const CHIPS = {
  esp32: { uart0: [1, 3], flash: [6, 7, 8, 9, 10, 11], inputOnly: [34, 35, 36, 39], strapping: [0, 2, 5, 12, 15] },
  esp32s3: {
    uart0: [43, 44],
    flash: [26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37],
    inputOnly: [],
    strapping: [0, 3, 45, 46],
  },
};
/** What receives. */
const INPUTS = /^(data|lightSensor|touchIn|touchInterrupt|displayIn)$/;

interface Manifest {
  build?: { ESP32_SUBCLASS?: keyof typeof CHIPS };
  include: string[];
  modules: Record<string, string>;
  defines?: { spi: Record<string, number>; ili9341: Record<string, number> };
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(targets, folder, "manifest.json"), "utf8"));
}

async function pinsOf(folder: string): Promise<{ PINS: BoardPins; STRAPPING: Strapping }> {
  return import(path.join(targets, folder, "pins.ts"));
}

test("every folder of a board is in the table, and has what docs/new-board.md says", () => {
  const chips = TARGETS.filter(isChip);
  expect(chips.map(({ folder }) => folder).sort()).toEqual([...FOLDERS].sort());
  for (const { folder, platform, name } of chips) {
    for (const file of ["board.ts", "manifest.json", "pins.ts", "target.json"])
      expect(existsSync(path.join(targets, folder, file)), `${folder}/${file}`).toBe(true);
    expect(platform).toBe(`esp32:./targets/${folder}`);
    expect(folder).toBe(folder.toLowerCase()); // mcconfig makes its arguments lower case
    expect(name).toMatch(/: ESP32/);
    expect(manifest(folder).include).toContain("../esp32/manifest.json");
    expect(manifest(folder).modules.board).toBe("./board");
  }
});

test("docs/flash.md tells people the same wires, and the README every board", () => {
  const read = (file: string) => readFileSync(path.join(targets, "..", file), "utf8");
  const rows = read("docs/flash.md").matchAll(
    /^\| `(\w+)` \|[^|]*\| GPIO (\d+) \| GPIO (\d+) \| (?:GPIO (\d+)|.*?) \|/gm,
  );
  const told = [...rows].map(([, folder, data, dataRequest, backlight]) => [
    folder,
    { data: Number(data), dataRequest: Number(dataRequest), backlight: backlight && Number(backlight) },
  ]);
  expect(Object.fromEntries(told)).toEqual(WIRING);
  for (const folder of FOLDERS) expect(read("README.md")).toContain(`(\`${folder}\`)`);
});

test("nothing in targets/ is without a target but what targets share", () => {
  const folders = readdirSync(targets, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = TARGETS.map(({ folder }) => folder);
  expect(folders.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual(["esp32"]);
});

describe.each(FOLDERS)("%s", (folder) => {
  const chip = CHIPS[manifest(folder).build?.ESP32_SUBCLASS ?? "esp32"];

  test("has its wires where the table says", async () => {
    const { PINS } = await pinsOf(folder);
    expect({ data: PINS.data, dataRequest: PINS.dataRequest, backlight: PINS.backlight }).toEqual(WIRING[folder]);
  });

  test("uses each pin once, and none of UART0 or of the flash", async () => {
    const pins = Object.values((await pinsOf(folder)).PINS);
    expect(new Set(pins).size).toBe(pins.length);
    expect(pins.filter((pin) => [...chip.uart0, ...chip.flash].includes(pin))).toEqual([]);
  });

  test("puts nothing out where only inputs are", async () => {
    const { PINS } = await pinsOf(folder);
    const outputs = Object.entries(PINS).filter(([use]) => !INPUTS.test(use));
    const wrong = outputs.filter(([, pin]) => (chip.inputOnly as number[]).includes(pin));
    expect(wrong).toEqual([]);
  });

  test("says of each strapping pin that it uses why it may, and of no other", async () => {
    const { PINS, STRAPPING } = await pinsOf(folder);
    const used = Object.values(PINS).filter((pin) => chip.strapping.includes(pin));
    expect(Object.keys(STRAPPING).map(Number)).toEqual(used.sort((a, b) => a - b));
    const ours = [PINS.data, PINS.dataRequest];
    expect(
      used.filter((pin) => ours.includes(pin)),
      "a pin of the RJ12 must not hang on the start",
    ).toEqual([]);
  });

  test("gives the SDK's display the same pins in its manifest", async () => {
    const { defines } = manifest(folder);
    if (defines === undefined) return; // the SDK's own target has them
    const { PINS } = await pinsOf(folder);
    const { spi, ili9341 } = defines;
    expect([spi.sck_pin, spi.mosi_pin, spi.miso_pin]).toEqual([PINS.displayClock, PINS.displayOut, -1]);
    expect([ili9341.cs_pin, ili9341.dc_pin]).toEqual([PINS.displaySelect, PINS.displayCommand]);
    expect(ili9341.rst_pin).toBe(PINS.displayReset);
  });
});

describe.each(FOLDERS)("%s, started with stand-ins for its hardware,", (folder) => {
  type Log = typeof import("./stand-ins/log.js");
  let log: Log;
  let board: Board;

  beforeEach(async () => {
    vi.resetModules();
    vi.stubGlobal("native", (name: string) => (...parameters: number[]) => {
      if (name === "xs_chip_reset_reason") return 1;
      // a resistive panel that nobody presses
      if (name === "xs_xpt2046_convert") return parameters[0] === 0xc1 ? 4095 : 0;
      return 0;
    });
    const { default: SMBus } = await import("./stand-ins/smbus.js");
    SMBus.chips.set(0x34, new Uint8Array(256).fill(0x03, 0x03, 0x04));
    log = await import("./stand-ins/log.js");
    board = (await import(path.join(targets, folder, "board.ts"))).default;
  });
  afterEach(() => vi.unstubAllGlobals());

  test("asserts Data Request before the pin is an output, and releases it without pulling the other way", () => {
    const { options, written } = log.at(WIRING[folder].dataRequest)!;
    expect(options).toMatchObject({ mode: 8, initialValue: 1 });
    expect(written).toEqual([1]);
    board.dataRequest!.release();
    board.dataRequest!.assert();
    expect(written).toEqual([1, 0, 1]);
  });

  test("opens UART1 for the meter, inverted, at the pin of the table, and only when it is asked to", () => {
    expect(log.opened.filter(({ kind }) => kind === "uart")).toEqual([]);
    new board.meterUart({ baud: 115_200, parity: "none", isFlipped: false, onReadable: () => {} });
    const { kind, options } = log.at(WIRING[folder].data)!;
    expect(kind).toBe("uart");
    expect(options).toMatchObject({ port: 1, invert: true, baud: 115_200, parity: "none" });
  });

  test("is dark until it is told otherwise", () => {
    const { backlight: pin } = WIRING[folder];
    if (pin === undefined) return; // held by the power chip, see core2.test.ts
    const { kind, written } = log.at(pin)!;
    const [dark, full] = folder === "moddable_two" ? [1023, 0] : [0, 1023];
    expect(kind).toBe("pwm");
    expect(written).toEqual([dark]);
    board.backlight!.set(100);
    board.backlight!.set(50);
    expect(written).toEqual([dark, full, folder === "moddable_two" ? 511 : 512]);
  });

  test("has a memory, and knows its restarts", () => {
    board.memory!.write("speed", 2400);
    expect(board.memory!.read("speed")).toBe(2400);
    expect(board.restarts).toMatchObject({ reason: "power", count: 0, inARow: 0 });
  });

  test("keeps its lamp dark and its buzzer silent", async () => {
    const { PINS } = await pinsOf(folder);
    for (const [use, pin] of Object.entries(PINS)) {
      if (use.startsWith("led")) expect(log.at(pin)!.written, use).toEqual([1]);
      if (use === "buzzer") expect(log.at(pin)!.written).toEqual([0]);
    }
  });
});
