import { beforeEach, describe, expect, test } from "vitest";
import type { Memory } from "../../src/storage/memory.js";
import { affineThrough, columnOf, rowOf } from "../../targets/esp32/touch/affine.js";
import { CapacitivePanel } from "../../targets/esp32/touch/capacitive-panel.js";
import { measure, median, pressure } from "../../targets/esp32/touch/measure.js";
import { type FingerFinder, PiuTouch } from "../../targets/esp32/touch/piu-touch.js";
import { ResistivePanel } from "../../targets/esp32/touch/resistive-panel.js";
import Digital from "./stand-ins/digital.js";
import SMBus from "./stand-ins/smbus.js";
import { fire, running } from "./stand-ins/timer.js";

/** A resistive panel: what its controller converts. Z1 rises and Z2 falls with the pressure. */
class FakeController {
  x = 0;
  y = 0;
  isPressed = false;
  readonly controls: number[] = [];
  /** Answers of one channel, to come before what it would answer. */
  readonly noise: number[] = [];

  readonly convert = (control: number): number => {
    this.controls.push(control);
    const channel = (control >> 4) & 7;
    if (channel === 3) return this.isPressed ? 900 : 0;
    if (channel === 4) return this.isPressed ? 3300 : 4095;
    return this.noise.shift() ?? (channel === 5 ? this.x : this.y);
  };

  press(x: number, y: number): void {
    Object.assign(this, { x, y, isPressed: true });
  }
}

class FakeMemory implements Memory {
  readonly kept = new Map<string, number>();
  read(name: string): number | undefined {
    return this.kept.get(name);
  }
  write(name: string, value: number): void {
    this.kept.set(name, value);
  }
}

describe("what the controller measures", () => {
  test("is a press from 300 on, and none where no chip answers", () => {
    expect(pressure(0, 4095)).toBe(0);
    expect(pressure(900, 3300)).toBe(1695);
    expect(pressure(0, 0)).toBe(0);
    expect(pressure(4095, 4095)).toBe(0);
  });

  test("is the middle of three", () => {
    for (const [a, b, c] of [
      [1, 2, 3],
      [1, 3, 2],
      [2, 1, 3],
      [2, 3, 1],
      [3, 1, 2],
      [3, 2, 1],
      [2, 2, 9],
      [9, 2, 2],
    ] as const)
      expect(median(a, b, c)).toBe(2);
  });

  test("of a press is where it is, whatever one of three says, and the chip sleeps after it", () => {
    const controller = new FakeController();
    const point = { x: 0, y: 0 };
    controller.press(1111, 2222);
    controller.noise.push(4000, 2222, 0, 2222, 1111, 1111, 4095);
    expect(measure(controller.convert, point)).toBe(true);
    expect(point).toEqual({ x: 1111, y: 2222 });
    expect(controller.controls.map((control) => control.toString(16)).join(" ")).toBe(
      "b1 c1 91 91 91 91 d1 d1 d1 b1 c1 d0",
    );
  });

  test("is nothing where nobody presses, and takes three conversions", () => {
    const controller = new FakeController();
    const point = { x: 5, y: 6 };
    expect(measure(controller.convert, point)).toBe(false);
    expect(controller.controls).toEqual([0xb1, 0xc1, 0xd0]);
    expect(point).toEqual({ x: 5, y: 6 });
  });

  test("is nothing where the finger goes meanwhile", () => {
    const controller = new FakeController();
    controller.press(1111, 2222);
    const convert = (control: number) => {
      if (control === 0xd1) controller.isPressed = false;
      return controller.convert(control);
    };
    expect(measure(convert, { x: 0, y: 0 })).toBe(false);
  });
});

describe("the map from panel to screen", () => {
  const screen = [
    { x: 30, y: 30 },
    { x: 290, y: 30 },
    { x: 290, y: 210 },
  ];

  test("stretches and moves: 10 units to a pixel, 500 and 700 at the corner", () => {
    const map = affineThrough(screen, [
      { x: 800, y: 1000 },
      { x: 3400, y: 1000 },
      { x: 3400, y: 2800 },
    ])!;
    expect([columnOf(map, { x: 500, y: 700 }), rowOf(map, { x: 500, y: 700 })]).toEqual([0, 0]);
    expect([columnOf(map, { x: 2100, y: 1900 }), rowOf(map, { x: 2100, y: 1900 })]).toEqual([160, 120]);
    expect(columnOf(map, { x: 3694, y: 700 })).toBe(319);
  });

  test("turns: a panel whose axes are exchanged and run backwards", () => {
    // column = (4000 - y) / 12, row = (3900 - x) / 15
    const raw = screen.map(({ x, y }) => ({ x: 3900 - 15 * y, y: 4000 - 12 * x }));
    const map = affineThrough(screen, raw)!;
    const middle = { x: 3900 - 15 * 120, y: 4000 - 12 * 160 };
    expect([columnOf(map, middle), rowOf(map, middle)]).toEqual([160, 120]);
  });

  test("leans: a panel glued on obliquely", () => {
    // x = 400 + 10 column + row, y = 500 - column + 14 row
    const raw = screen.map(({ x, y }) => ({ x: 400 + 10 * x + y, y: 500 - x + 14 * y }));
    const map = affineThrough(screen, raw)!;
    const at = { x: 400 + 10 * 100 + 200, y: 500 - 100 + 14 * 200 };
    expect([columnOf(map, at), rowOf(map, at)]).toEqual([100, 200]);
  });

  test("is none where three presses lie in a line, or all but in one place", () => {
    const line = [0, 1000, 2000].map((v) => ({ x: v, y: v }));
    const place = [
      { x: 2000, y: 2000 },
      { x: 2900, y: 2000 },
      { x: 2900, y: 2900 },
    ];
    expect(affineThrough(screen, line)).toBe(undefined);
    expect(affineThrough(screen, place)).toBe(undefined);
  });
});

describe("a resistive panel", () => {
  const USUAL = { xx: 0, xy: 0.1, x0: 0, yx: 0.1, yy: 0, y0: 0 };
  const CROSSES = [
    [30, 30],
    [290, 30],
    [290, 210],
    [30, 210],
  ] as const;
  let controller: FakeController;
  let memory: FakeMemory;
  const panel = () =>
    new ResistivePanel({ convert: controller.convert, memory, width: 320, height: 240, usual: USUAL });
  /** This one: x = 300 + 15 row, y = 200 + 11 column. */
  const press = (column: number, row: number) => controller.press(300 + 15 * row, 200 + 11 * column);
  const taught = (presses: readonly (readonly [number, number])[]) => {
    const one = panel();
    const answers = presses.map(([column, row], cross) => {
      press(column, row);
      one.measure();
      return one.teach(cross);
    });
    return { one, answers };
  };

  beforeEach(() => {
    controller = new FakeController();
    memory = new FakeMemory();
  });

  test("that was never taught goes by what is usual, and wants a lesson", () => {
    const one = panel();
    expect(one.wantsLesson).toBe(true);
    controller.press(1234, 567);
    expect(one.measure()).toBe(true);
    expect([one.column, one.row]).toEqual([57, 123]);
  });

  test("asks for its four corners", () => {
    expect(panel().crosses).toEqual(CROSSES.map(([x, y]) => ({ x, y })));
  });

  test("learns from its crosses, from then on and after a restart", () => {
    const { one, answers } = taught(CROSSES);
    expect(answers).toEqual([true, true, true, true]);
    controller.isPressed = false;
    for (const each of [one, panel()]) {
      press(100, 50);
      each.measure();
      expect([each.column, each.row]).toEqual([100, 50]);
    }
    controller.isPressed = false;
    expect(panel().wantsLesson).toBe(false);
    // the presses at the first three, x above y: 750 and 530, 750 and 3390, 3450 and 3390
    expect([...memory.kept]).toEqual([
      ["touch0", 750 * 4096 + 530],
      ["touch1", 750 * 4096 + 3390],
      ["touch2", 3450 * 4096 + 3390],
    ]);
  });

  test("forgives a finger that is 12 pixels beside the last cross, and no more", () => {
    expect(taught([...CROSSES.slice(0, 3), [42, 198]]).answers[3]).toBe(true);
    memory.kept.clear();
    expect(taught([...CROSSES.slice(0, 3), [43, 210]]).answers[3]).toBe(false);
    expect(taught([...CROSSES.slice(0, 3), [30, 197]]).answers[3]).toBe(false);
    expect(memory.kept.size).toBe(0);
  });

  test("does not learn from one place pressed four times", () => {
    expect(taught([CROSSES[0], CROSSES[0], CROSSES[0], CROSSES[0]]).answers).toEqual([true, true, true, false]);
  });

  test("wants a lesson again when it is pressed while the display starts, and what the flash lost", () => {
    taught(CROSSES);
    controller.isPressed = true;
    expect(panel().wantsLesson).toBe(true);
    controller.isPressed = false;
    memory.kept.delete("touch1");
    expect(panel().wantsLesson).toBe(true);
  });

  test("names no point beside the screen", () => {
    const { one } = taught(CROSSES);
    for (const [column, row, wanted] of [
      [-9, -9, [0, 0]],
      [330, 250, [319, 239]],
    ] as const) {
      press(column, row);
      one.measure();
      expect([one.column, one.row]).toEqual(wanted);
    }
  });
});

describe("a capacitive panel", () => {
  const ADDRESS = 0x15;
  const registers = new Uint8Array(256);
  SMBus.chips.set(ADDRESS, registers);
  const panel = new CapacitivePanel(new SMBus({ data: 33, clock: 32, address: ADDRESS }));

  beforeEach(() => {
    registers.fill(0);
    SMBus.answers = true;
  });

  test("says where its first finger is; the high bits are events", () => {
    registers.set([0x01, 0x81, 0x02, 0x40, 0x9a], 0x02);
    expect(panel.measure()).toBe(true);
    expect([panel.column, panel.row]).toEqual([258, 154]);
  });

  test("is not touched without a finger, with more than it can know, or while it does not answer", () => {
    expect(panel.measure()).toBe(false);
    registers[0x02] = 0xff;
    expect(panel.measure()).toBe(false);
    registers[0x02] = 1;
    SMBus.answers = false;
    expect(panel.measure()).toBe(false);
  });
});

describe("touch for Piu", () => {
  const PIN = 36;
  class FakePanel implements FingerFinder {
    isThere = false;
    column = 10;
    row = 20;
    measure(): boolean {
      return this.isThere;
    }
  }
  let panel: FakePanel;
  let touch: PiuTouch;
  const samples: unknown[] = [];
  const onSample = () => samples.push(touch.sample().map(({ id, x, y }) => [id, x, y]));
  const falls = (level: 0 | 1) => {
    Digital.levels.set(PIN, level);
    Digital.open.get(PIN)!.onReadable!();
  };

  beforeEach(() => {
    running.clear();
    samples.length = 0;
    panel = new FakePanel();
  });

  test("sleeps until the panel calls, follows the finger, and sleeps when it has gone", () => {
    touch = new PiuTouch(panel, { pin: PIN, stays: true }, onSample);
    expect(touch.configuration.interrupt).toBe(true);
    expect(running.size).toBe(0);
    panel.isThere = true;
    falls(0);
    fire();
    panel.column = 11;
    falls(0); // as the line does while it is measured
    expect(running.size).toBe(1);
    fire();
    panel.isThere = false;
    fire();
    expect(samples).toEqual([[[0, 10, 20]], [[0, 11, 20]], []]);
    expect(running.size).toBe(0);
  });

  test("does not wake for a line that is up again, where it would stay", () => {
    touch = new PiuTouch(panel, { pin: PIN, stays: true }, onSample);
    falls(1);
    expect(running.size).toBe(0);
  });

  test("wakes for a pulse, where the line only pulses", () => {
    touch = new PiuTouch(panel, { pin: PIN, stays: false }, onSample);
    falls(1);
    expect(running.size).toBe(1);
  });

  test("asks for ever where there is no line", () => {
    touch = new PiuTouch(panel, undefined, onSample);
    for (let i = 0; i < 3; i++) fire();
    expect(samples).toEqual([[], [], []]);
    touch.close();
    expect(running.size).toBe(0);
  });

  test("makes nothing anew for a sample", () => {
    touch = new PiuTouch(panel, undefined, onSample);
    expect(touch.sample()).toBe(touch.sample());
    panel.isThere = true;
    expect(touch.sample()).toBe(touch.sample());
    expect(touch.sample()[0]).toBe(touch.sample()[0]);
  });
});
