import { beforeEach, describe, expect, it } from "vitest";
import * as piu from "../../simulator/piu/index.js";

// What is expected here was logged on real Piu.

piu.installPiu();

let log: string[] = [];

class Log extends Behavior {
  override onCreate(content: Content, data: unknown): void {
    log.push(`create ${content.name} ${data}`);
  }
  override onDisplaying(content: Content): void {
    log.push(`displaying ${content.name} ${content.x},${content.y}`);
  }
  override onTouchBegan(content: Content, id: number, x: number, y: number, ticks: number): void {
    log.push(`began ${content.name} ${id} ${x},${y}`);
    if (content.name === "greedy") content.captureTouch(id, x, y, ticks);
  }
  override onTouchMoved(content: Content, _id: number, x: number, y: number): void {
    log.push(`moved ${content.name} ${x},${y}`);
  }
  override onTouchEnded(content: Content, _id: number, x: number, y: number): void {
    log.push(`ended ${content.name} ${x},${y}`);
  }
  override onTouchCancelled(content: Content): void {
    log.push(`cancelled ${content.name}`);
  }
  hello(content: Content, extra: string): boolean {
    log.push(`hello ${content.name} ${extra}`);
    return content.name === "stopper";
  }
}

function square(name: string, left: number, top: number, more: ContentDictionary = {}): Content {
  return new Content(null, { name, active: true, left, top, width: 20, height: 20, Behavior: Log, ...more });
}

function logged(act: () => void): string[] {
  log = [];
  act();
  return log;
}

function tap(x: number, y: number): void {
  piu.application!.touch("began", x, y);
  piu.application!.touch("ended", x, y);
}

describe("Contents", () => {
  it("are created in their order, before their container, and displayed before it once they are placed", () => {
    const events = logged(() => {
      new Application("data", {
        name: "app",
        Behavior: Log,
        contents: [
          new Container(null, {
            ...{ name: "box", left: 20, top: 20, width: 100, height: 100, Behavior: Log },
            contents: [square("a", 0, 0), square("b", 60, 0)],
          }),
        ],
      });
    });
    expect(events).toEqual([
      "create a null",
      "create b null",
      "create box null",
      "displaying a 20,20",
      "displaying b 80,20",
      "displaying box 20,20",
      "displaying app 0,0",
      "create app data",
    ]);
  });

  it("are displayed at once when they are added, and anew when they are added again", () => {
    new Application(null, {});
    const late = square("late", 5, 6);
    const add = (): void => application.add(late);
    expect(logged(add)).toEqual(["displaying late 5,6"]);
    application.remove(late);
    expect(logged(add)).toEqual(["displaying late 5,6"]);
  });

  it("may move in onDisplaying", () => {
    class Moving extends Behavior {
      override onDisplaying(content: Content): void {
        content.x = 100;
      }
    }
    new Application(null, {});
    const content = square("moving", 1, 1, { Behavior: Moving });
    application.add(content);
    expect(content.x).toBe(100);
  });
});

describe("A touch", () => {
  beforeEach(() => {
    new Application(null, {
      ...{ name: "app", active: true, Behavior: Log },
      contents: [
        new Container(null, {
          ...{ name: "box", active: true, backgroundTouch: true, Behavior: Log },
          ...{ left: 20, top: 20, width: 100, height: 100 },
          contents: [
            new Container(null, {
              ...{ name: "inactive", left: 0, top: 0, width: 50, height: 50, Behavior: Log },
              contents: [square("deep", 0, 0), square("outside", 60, 0)],
            }),
            square("greedy", 0, 60),
            square("plain", 30, 60, { active: false }),
            square("hidden", 60, 60, { visible: false }),
          ],
        }),
      ],
    });
  });

  it("belongs to the deepest active content and to containers that want the touches of their contents", () => {
    expect(logged(() => tap(25, 25))).toEqual([
      "began deep 0 25,25",
      "began box 0 25,25",
      "ended deep 25,25",
      "ended box 25,25",
    ]);
  });

  it("stays with the contents that it began on", () => {
    piu.application!.touch("began", 25, 25);
    expect(logged(() => piu.application!.touch("moved", 200, 200))).toEqual([
      "moved deep 200,200",
      "moved box 200,200",
    ]);
    expect(logged(() => piu.application!.touch("ended", 210, 210))).toEqual([
      "ended deep 210,210",
      "ended box 210,210",
    ]);
    expect(logged(() => piu.application!.touch("moved", 25, 25))).toEqual([]);
  });

  it("is cancelled for all others when one content captures it", () => {
    expect(logged(() => tap(25, 85))).toEqual(["began greedy 0 25,85", "cancelled box", "ended greedy 25,85"]);
  });

  it("finds contents outside of their container and hidden ones, but none that is inactive", () => {
    const found = [
      [85, 25],
      [85, 85],
      [55, 85],
      [300, 200],
    ].map(([x, y]) => application.hit(x!, y!)?.name);
    expect(found).toEqual(["outside", "hidden", "box", "app"]);
  });

  it("is taken away without an end", () => {
    piu.application!.touch("began", 300, 200);
    expect(logged(() => piu.application!.touch("cancelled", 300, 200))).toEqual(["cancelled app"]);
  });
});

describe("An event of one's own", () => {
  beforeEach(() => {
    const inner = (name: string): Container =>
      new Container(null, { name, Behavior: Log, contents: [square(`in ${name}`, 0, 0)] });
    new Application(null, { name: "app", Behavior: Log, contents: [inner("a"), inner("stopper"), inner("b")] });
  });

  it("is delegated to one content", () => {
    expect(logged(() => application.first!.delegate("hello", "x"))).toEqual(["hello a x"]);
    expect(logged(() => application.first!.delegate("unheard"))).toEqual([]);
  });

  it("is distributed to contents before their container, until one returns true", () => {
    const events = logged(() => application.distribute("hello", "x"));
    expect(events).toEqual(["hello in a x", "hello a x", "hello in stopper x", "hello stopper x"]);
  });

  it("bubbles to the containers above, until one returns true", () => {
    const [a, stopper] = [application.first as Container, application.content("stopper") as Container];
    expect(logged(() => a.first!.bubble("hello", "x"))).toEqual(["hello in a x", "hello a x", "hello app x"]);
    expect(logged(() => stopper.first!.bubble("hello", "x"))).toEqual(["hello in stopper x", "hello stopper x"]);
  });
});
