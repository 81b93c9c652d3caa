import { AMBER, box, grounds, PANEL, type Scene, SKY, TRACK, WHITE } from "./scene.js";

const NOTATIONS = [
  "#fff",
  "#F00",
  "#00FF00",
  "#0000FFFF",
  "#00FF8840",
  0x56b4e9ff,
  0xffb00080,
  "#070707",
  "#080408",
  "#F7FBF7",
];
const NAMES = ["aqua", "black", "blue", "fuchsia", "gray", "green", "lime", "maroon", "navy", "olive", "orange"];
const MORE_NAMES = ["purple", "red", "silver", "teal", "white", "yellow", "transparent"];

export const colors: Scene[] = [
  {
    name: "colours in every notation and by every name",
    show: () => [
      box("#202020", { left: 0, top: 0, width: 320, height: 240 }),
      ...[...NOTATIONS, ...NAMES, ...MORE_NAMES].map((color, i) =>
        box(color, { left: 4 + (i % 8) * 39, top: 4 + Math.trunc(i / 8) * 59, width: 35, height: 55 }),
      ),
    ],
  },
  {
    name: "fills of every alpha over four grounds",
    show: () => [
      ...grounds(),
      ...Array.from({ length: 32 }, (_, i) =>
        box(0xffb00000 + i * 8 + (i & 7), { left: 0, top: 4 + i * 4, width: 320, height: 3 }),
      ),
      ...Array.from({ length: 24 }, (_, i) =>
        box(0x56b4e900 + i * 11, { left: 0, top: 140 + i * 4, width: 320, height: 3 }),
      ),
    ],
  },
  {
    name: "fills by state",
    show: () =>
      [0, 1, 2, 3].flatMap((state, i) => {
        const left = 4 + i * 79;
        return [
          box(AMBER, { left, top: 4, width: 75, height: 40 }, { state }),
          box(["red", "lime"], { left, top: 54, width: 75, height: 40 }, { state }),
          box(["red", "lime", "blue"], { left, top: 104, width: 75, height: 40 }, { state }),
          box(["red", "lime", "blue", SKY], { left, top: 154, width: 75, height: 40 }, { state }),
        ];
      }),
  },
  {
    name: "fills over the edges of the screen",
    show: () => [
      box("red", { left: 300, top: 10, width: 60, height: 20 }),
      box("lime", { left: 170, top: -10, width: 20, height: 20 }),
      box("blue", { left: -5, top: 220, width: 20, height: 40 }),
      box(WHITE, { left: 200, top: 50, width: 0, height: 10 }),
      box(WHITE, { left: 200, top: 60, width: 1, height: 10 }),
      box(WHITE, { left: 200, top: 80, width: 10, height: 1 }),
      box("#FFB00080", { left: -10, top: 100, width: 340, height: 50 }),
    ],
  },
  {
    name: "borders around what is filled",
    show: () => [...grounds(), ...BORDERS.map(bordered)],
  },
];

const all = (width: number): Edges => ({ left: width, right: width, top: width, bottom: width });

const BORDERS: ColorSkinDictionary[] = [
  { stroke: AMBER, borders: all(1) },
  { fill: PANEL, stroke: TRACK, borders: { left: 1, right: 2, top: 3, bottom: 4 } },
  { fill: "#FF000080", stroke: "#00FF0080", borders: { left: 4, right: 5, top: 6, bottom: 7 } },
  { fill: ["red", "blue"], stroke: ["blue", "red"], borders: all(4) },
  { stroke: SKY, borders: { left: 8 } },
  { stroke: SKY, borders: { bottom: 3 } },
  { stroke: "#56B4E980", borders: all(10) },
  { fill: WHITE, stroke: "#00008880", borders: { top: 3, bottom: 3 } },
  { stroke: SKY, borders: all(20) },
];

function bordered(dictionary: ColorSkinDictionary, i: number): Content {
  const where = { left: 6 + (i % 3) * 105, top: 6 + Math.trunc(i / 3) * 78, width: 98, height: 70 };
  return new Content(null, { ...where, skin: new Skin(dictionary), state: 1 });
}
