import { AMBER, BLACK, box, grounds, mask, type Scene, SKY, sheet, TRACK, WHITE } from "./scene.js";

const NINE = [0, 1, 2].flatMap((variant) => [0, 1, 2].map((state) => ({ variant, state })));
const OPACITIES = [AMBER, "#FFB00080", "#56B4E9", "#00FF0040"];
const SIZES: [number, number][] = [
  [20, 20],
  [21, 21],
  [10, 10],
  [9, 9],
  [33, 12],
  [11, 30],
  [16, 17],
  [17, 16],
  [15, 16],
  [16, 15],
];

export const textures: Scene[] = [
  {
    name: "variants and states of a texture",
    show: () => [
      ...grounds(),
      ...[BLACK, [WHITE, "#00FF00", "#FFFF0080"], AMBER, ["red", "blue"]].flatMap((color, i) =>
        NINE.map(
          ({ variant, state }) =>
            new Content(null, {
              left: 4 + i * 80 + variant * 24,
              top: 4 + state * 24,
              skin: sheet(color),
              variant,
              state,
            }),
        ),
      ),
      new Content(null, { left: 4, top: 100, skin: sheet("red"), variant: 0.6, state: 0 }),
      new Content(null, { left: 84, top: 100, skin: sheet(WHITE), variant: -1 }),
      new Content(null, { left: 244, top: 100, skin: sheet(WHITE), variant: 3 }),
      new Content(null, { left: 4, top: 140, skin: mask("sheet", 48, 48) }),
    ],
  },
  {
    name: "a texture in boxes of other sizes",
    show: () =>
      [{ left: 0, top: 0 }, { right: 0, bottom: 0 }, {}].flatMap((held, row) =>
        SIZES.map(([width, height], i) => {
          const inner = new Content(null, { ...held, width, height, skin: sheet(WHITE), variant: 1, state: 1 });
          const where = { left: 2 + i * 32, top: 4 + row * 80, width: 34, height: 60 };
          return new Container(null, { ...where, skin: new Skin({ fill: "#202040" }), contents: [inner] });
        }),
      ),
  },
  {
    name: "a texture held by two edges is centred",
    show: () => [
      new Content(null, { left: 10, right: 10, top: 10, height: 31, skin: sheet(AMBER) }),
      new Content(null, { left: 10, width: 31, top: 50, bottom: 10, skin: sheet(SKY), variant: 2 }),
      new Content(null, { left: 100, right: 100, top: 100, bottom: 100, skin: sheet(WHITE), state: 1 }),
    ],
  },
  {
    name: "a texture cut where its picture ends",
    show: () => [
      box(TRACK, { left: 0, top: 0, width: 320, height: 240 }),
      new Content(null, { left: 4, top: 4, skin: mask("sheet", 16, 16, { x: 16, y: 16 }) }),
      new Content(null, { left: 40, top: 4, skin: mask("sheet", 32, 40, { x: 8, y: 8, color: WHITE }) }),
      new Content(null, { left: 100, top: 4, skin: mask("sheet", 64, 64, { color: WHITE }) }),
      new Content(null, { left: 200, top: 4, skin: mask("sheet", 16, 16, { x: 40, y: 40, color: AMBER }) }),
      new Content(null, { left: 4, top: 100, skin: mask("odd", 13, 11, { color: WHITE }) }),
      new Content(null, { left: 40, top: 100, skin: mask("odd", 16, 11, { color: WHITE }) }),
      new Content(null, { left: 80, top: 100, skin: mask("odd", 32, 32, { color: WHITE }) }),
    ],
  },
  {
    name: "every opacity of a mask over four grounds",
    show: () => [
      box(WHITE, { left: 0, top: 0, width: 320, height: 40 }),
      box("#FF0000", { left: 0, top: 40, width: 320, height: 40 }),
      box("#123456", { left: 0, top: 80, width: 320, height: 40 }),
      ...[0, 40, 80, 120].flatMap((ground) =>
        OPACITIES.map((color, i) => {
          const skin = mask("ramp", 256, 8, { color });
          return new Content(null, { left: 2, top: ground + 1 + i * 9, skin });
        }),
      ),
      ...Array.from({ length: 16 }, (_, alpha) => {
        const skin = mask("ramp", 256, 4, { color: 0xffb00000 + alpha * 17 });
        return new Content(null, { left: 2, top: 164 + alpha * 4, skin });
      }),
    ],
  },
];
