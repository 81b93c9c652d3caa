import { AMBER, GREY, mask, port, type Scene, SKY, TRACK, text, WHITE } from "./scene.js";

const BLOCKS = Array.from({ length: 22 }, (_, i) => i);
const MINUTES = Array.from({ length: 60 }, (_, i) => ({ low: 2 + ((i * 37) % 11), range: 2 + ((i * 13) % 7) }));

function digit(left: number, variant: number): Content {
  const skin = mask("digits-xxl", 71, 103, { color: [AMBER, SKY, GREY], variants: 71 });
  return new Content(null, { left, top: 49, skin, variant });
}

function words(string: string, where: Coordinates, style: Style): Label {
  return new Label(null, { ...where, string, style });
}

export const now: Scene[] = [
  {
    name: "a screen such as ours",
    show: () => [
      new Content(null, { left: 8, top: 4, skin: mask("direction", 72, 36, { color: [AMBER, SKY], variants: 72 }) }),
      words("Köper", { left: 84, top: 0, width: 140, height: 61 }, text("plex-l", { color: AMBER })),
      words("Normalt", { right: 8, top: 10, width: 96, height: 37 }, text("plex-m", { horizontal: "right" })),
      digit(3, 2),
      new Content(null, { left: 74, top: 49, skin: mask("digits-xxl", 27, 122, { x: 710, color: AMBER }) }),
      digit(101, 2),
      digit(172, 0),
      words("kW", { left: 248, top: 102, width: 72, height: 61 }, text("plex-l", { color: AMBER })),
      port(
        (port) => {
          for (const i of BLOCKS) port.fillColor(i < 9 ? AMBER : TRACK, i * 14, 0, 12, 10);
          port.fillColor(WHITE, 56, 12, 82, 2);
        },
        { left: 7, top: 173, width: 306, height: 14 },
      ),
      port(
        (port) => {
          MINUTES.forEach(({ low, range }, i) => {
            port.fillColor("#845900", i * 3, 20 - low, 3, low);
            port.fillColor(AMBER, i * 3, 20 - low - range, 3, range);
          });
        },
        { left: 8, top: 192, width: 180, height: 20 },
      ),
      words("4,66 kr/h", { right: 8, top: 183, width: 118, height: 37 }, text("plex-m", { horizontal: "right" })),
      words("Köpt 7,8  Sålt 3,1 kWh", { left: 8, top: 213, width: 232, height: 27 }, text("plex-s", { color: GREY })),
      words(
        "14:32",
        { right: 20, top: 213, width: 56, height: 27 },
        text("plex-s", { color: GREY, horizontal: "right" }),
      ),
      new Content(null, { left: 305, top: 224, width: 7, height: 7, skin: new Skin({ fill: GREY }) }),
    ],
  },
];
