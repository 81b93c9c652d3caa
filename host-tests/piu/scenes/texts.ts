import { AMBER, BLACK, GREY, PANEL, type Scene, SKY, TRACK, text, WHITE } from "./scene.js";

const HORIZONTAL = ["left", "center", "right"] as const;
const VERTICAL = ["top", "middle", "bottom"] as const;
const NINE = HORIZONTAL.flatMap((horizontal) => VERTICAL.map((vertical) => ({ horizontal, vertical })));
const CHARACTERS = [
  "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ",
  "abcdefghijklmnopqrstuvwxyzåäöÉ",
  "0123456789 !\"#$%&'()*+,-./:;",
  "<=>?@[\\]^_`{|}~–·",
];

function label(string: string, style: Style, where: Coordinates, more: LabelDictionary = {}): Label {
  return new Label(null, { ...where, skin: new Skin({ fill: PANEL }), style, string, ...more });
}

export const texts: Scene[] = [
  {
    name: "every glyph of the small font",
    show: () => CHARACTERS.map((string, i) => label(string, text("plex-s"), { left: 0, top: 4 + i * 40 })),
  },
  {
    name: "every glyph of the middle font",
    show: () =>
      CHARACTERS.flatMap((string) => [string.slice(0, 15), string.slice(15)]).map((string, i) =>
        label(string, text("plex-m", { color: AMBER }), { left: 0, top: i * 30, height: 37 }, { skin: new Skin({}) }),
      ),
  },
  {
    name: "words in the large font",
    show: () => [
      label("Köper", text("plex-l", { color: AMBER }), { left: 4, top: 4 }),
      label("Säljer", text("plex-l", { color: SKY }), { right: 4, bottom: 4 }),
      label("Selling", text("plex-l", { color: BLACK }), { left: 4, top: 80 }, { skin: new Skin({ fill: WHITE }) }),
    ],
  },
  {
    name: "labels aligned in boxes higher than a line",
    show: () =>
      NINE.map(({ horizontal, vertical }, i) => {
        const where = { left: 4 + (i % 3) * 104, top: 4 + Math.trunc(i / 3) * 60, width: 101, height: 37 };
        return label(`Köper ${i}`, text("plex-s", { horizontal, vertical }), where);
      }),
  },
  {
    name: "labels aligned within margins",
    show: () =>
      NINE.map(({ horizontal, vertical }, i) => {
        const where = { left: 4 + (i % 3) * 104, top: 4 + Math.trunc(i / 3) * 78, width: 102, height: 70 };
        const margins = { left: 3, right: 8, top: 2, bottom: 5 };
        return label(`gÅ${i}`, text("plex-m", { horizontal, vertical, ...margins }), where);
      }),
  },
  {
    name: "labels as large as their text",
    show: () => [
      label("measured", text("plex-s"), { left: 4, top: 4 }),
      label("with margins", text("plex-m", { left: 5, right: 9, top: 3, bottom: 4 }), { left: 100, top: 4 }),
      label("given height", text("plex-s", { vertical: "middle" }), { left: 4, top: 60, height: 40 }),
      label("given width", text("plex-s", { horizontal: "center" }), { left: 150, top: 60, width: 130 }),
      label("at the right", text("plex-s"), { right: 4, top: 110 }),
      label("in the corner", text("plex-s"), { right: 4, bottom: 4 }),
      label("stretched", text("plex-s", { horizontal: "right" }), { left: 4, right: 200, bottom: 4 }),
      label("anywhere", text("plex-s"), {}),
      label("", text("plex-s"), { left: 4, top: 160, width: 40 }),
    ],
  },
  {
    name: "labels too long for their box start at the left",
    show: () => [
      ...HORIZONTAL.map((horizontal, i) =>
        label("Too long a text", text("plex-s", { horizontal }), { left: 4 + i * 80, top: 4, width: 70, height: 27 }),
      ),
      ...Array.from({ length: 8 }, (_, i) =>
        label("4,66 kr/h", text("plex-s"), { left: 4 + i * 39, top: 44, width: 18 + i * 3, height: 27 }),
      ),
      ...Array.from({ length: 4 }, (_, i) =>
        label("4,66 kr/h", text("plex-s"), { left: 4 + i * 79, top: 84, width: 70 + i * 2, height: 27 }),
      ),
      label("Too long a text", text("plex-m", { left: 10, right: 10 }), { left: 4, top: 124, width: 120, height: 37 }),
      label("Åg", text("plex-m", { vertical: "middle" }), { left: 150, top: 134, width: 40, height: 11 }),
    ],
  },
  {
    name: "colours of text by state",
    show: () => [
      ...[0, 1, 2, 3].map((state, i) => {
        const style = text("plex-s", { color: ["red", "lime"] });
        return label(`state ${state}`, style, { left: 4 + i * 79, top: 4 }, { state, skin: new Skin({ fill: TRACK }) });
      }),
      label("half of it", text("plex-m", { color: "#FFB00080" }), { left: 4, top: 60 }),
      label("half of black", text("plex-m", { color: "#00000080" }), { left: 160, top: 60 }, onWhite()),
      label("no colour", new Style({ font: "plex-m" }), { left: 4, top: 120, width: 150 }, onWhite()),
    ],
  },
  {
    name: "styles that cascade",
    show: () => [
      new Container(null, {
        ...{ left: 0, top: 0, width: 320, height: 240 },
        style: new Style({ font: "plex-m", color: [GREY, SKY], horizontal: "right", left: 4, right: 4 }),
        contents: [
          new Label(null, { left: 0, right: 0, top: 0, height: 40, string: "inherited" }),
          new Label(null, {
            left: 0,
            right: 0,
            top: 40,
            height: 40,
            style: new Style({ horizontal: "left" }),
            string: "left",
          }),
          new Label(null, {
            left: 0,
            right: 0,
            top: 80,
            height: 40,
            state: 1,
            style: new Style({ font: "plex-s" }),
            string: "small",
          }),
          new Label(null, {
            left: 0,
            right: 0,
            top: 120,
            height: 40,
            style: new Style({ color: AMBER, vertical: "bottom" }),
            string: "amber",
          }),
          new Container(null, {
            ...{ left: 0, right: 0, top: 160, height: 80 },
            style: new Style({ horizontal: "center", vertical: "top" }),
            contents: [
              new Label(null, {
                left: 0,
                right: 0,
                top: 0,
                height: 80,
                style: new Style({ left: 100 }),
                string: "centred",
              }),
              new Label(null, { left: 0, right: 0, top: 0, height: 80, visible: false, string: "never seen" }),
            ],
          }),
        ],
      }),
    ],
  },
];

function onWhite(): LabelDictionary {
  return { skin: new Skin({ fill: WHITE }) };
}
