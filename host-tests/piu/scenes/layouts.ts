import { AMBER, box, GREY, mask, PANEL, type Scene, SKY, TRACK, text, WHITE } from "./scene.js";

/** Every way to hold a content along an axis. */
const ACROSS: Coordinates[] = [
  { left: 3, width: 9 },
  { right: 3, width: 9 },
  { left: 3, right: 5 },
  { width: 9 },
  { width: 10 },
  { left: -4, width: 9 },
  { left: 3, right: -4 },
];
const DOWN: Coordinates[] = [
  { top: 2, height: 7 },
  { bottom: 2, height: 7 },
  { top: 2, bottom: 6 },
  { height: 7 },
  { height: 8 },
  { bottom: -3, height: 7 },
];

function group(where: Coordinates, contents: Content[], more: ContainerDictionary = {}): Container {
  return new Container(null, { ...where, skin: new Skin({ fill: PANEL }), contents, ...more });
}

export const layouts: Scene[] = [
  {
    name: "every way to hold a content",
    show: () =>
      DOWN.flatMap((down, row) =>
        ACROSS.map((across, column) => {
          const inner = box(row & 1 ? SKY : AMBER, { ...across, ...down });
          return group({ left: 6 + column * 45, top: 4 + row * 39, width: 32, height: 25 }, [inner]);
        }),
      ),
  },
  {
    name: "containers as large as their contents",
    show: () => [
      group({ left: 4, top: 4 }, [box(AMBER, { left: 5, top: 6, width: 30, height: 20 })]),
      group({ left: 120, top: 4 }, [
        box(AMBER, { left: 5, top: 6, width: 30, height: 20 }),
        box(SKY, { right: 4, bottom: 3, width: 60, height: 10 }),
        box("#FFFFFF40", { left: 2, right: 2, top: 2, bottom: 2 }),
      ]),
      group({ right: 4, top: 4 }, [
        new Label(null, { left: 3, right: 6, top: 2, style: text("plex-s"), string: "a label" }),
        box("#FF000080", { left: 0, right: 0, bottom: 0, height: 4 }),
      ]),
      group({ left: 4, top: 100 }, [
        group({ left: 4, top: 4 }, [box(GREY, { left: 4, top: 4, width: 20, height: 20 })], {
          skin: new Skin({ fill: TRACK }),
        }),
        box(WHITE, { left: 50, bottom: 1, width: 3, height: 60 }),
      ]),
      group({ left: 120, top: 100 }, [
        new Content(null, { left: 3, top: 3, skin: mask("sheet", 48, 48, { color: SKY }) }),
      ]),
      new Container(null, {
        ...{ left: 220, top: 100 },
        skin: mask("sheet", 48, 48, { color: AMBER }),
        contents: [box("#FFFFFF80", { right: 0, bottom: 0, width: 9, height: 9 })],
      }),
      group({ left: 4, top: 200, height: 30 }, [
        box(AMBER, { width: 61, height: 9 }),
        box("red", { width: 8, height: 40 }),
      ]),
      group({ bottom: 8 }, [box(SKY, { left: 10, top: 4, width: 30, height: 20 }, { visible: false })]),
    ],
  },
  {
    name: "containers that clip and containers that do not",
    show: () =>
      [true, false].map((clip, i) =>
        group(
          { left: 20 + i * 150, top: 30, width: 110, height: 160 },
          [
            box(AMBER, { left: -10, top: 10, width: 30, height: 30 }),
            box(SKY, { right: -10, top: -10, width: 30, height: 30 }),
            group(
              { left: 30, bottom: -20, width: 50, height: 90 },
              [box("red", { left: -9, right: -9, top: 20, height: 5 })],
              {
                clip,
                skin: new Skin({ fill: TRACK }),
              },
            ),
            new Label(null, { left: 60, top: 60, style: text("plex-m"), string: "clipped?" }),
          ],
          { clip },
        ),
      ),
    steps: [
      (root) => {
        root.content(1)!.visible = false;
      },
      (root) => {
        root.content(0)!.visible = false;
        root.content(1)!.visible = true;
      },
      (root) => root.remove(root.content(1)!),
    ],
  },
];
