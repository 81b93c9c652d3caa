import { AMBER, box, mask, PANEL, port, type Scene, SKY, sheet, TRACK, text, WHITE } from "./scene.js";

export const ports: Scene[] = [
  {
    name: "a port fills and cuts its numbers to whole pixels",
    show: () => [
      box("#003000", { left: 0, top: 0, width: 160, height: 240 }),
      port((port) => {
        port.fillColor(AMBER, 4, 4, 60, 60);
        port.fillColor("#56B4E980", 34, 34, 60, 60);
        port.fillColor(0xff0000ff, -5, 100, 20, 10);
        port.fillColor("lime", 310, 100, 20, 10);
        port.fillColor(WHITE, 10.7, 120.6, 20.7, 5.9);
        port.fillColor(WHITE, -0.5, 140, 20.7, 5.9);
        port.fillColor("red", 40, 120, 0, 9);
        port.fillColor("red", 60, 120, -5, 9);
        port.fillColor("red", 90, 120, 5, -9);
      }),
    ],
  },
  {
    name: "a port draws rectangles of a texture",
    show: () => [
      port((port) => {
        const nine = new Texture("sheet.png");
        port.fillColor(PANEL, 0, 0, 320, 120);
        port.drawTexture(nine, WHITE, 4, 4, 0, 0, 48, 48);
        port.drawTexture(nine, "#FF000080", 60, 4, 16, 0, 16, 32);
        port.drawTexture(nine, SKY, 84, 4, 5, 3, 17, 21);
        port.drawTexture(nine, AMBER, 110, 4, -5, -5, 20, 20);
        port.drawTexture(nine, AMBER, 140, 4, 40, 40, 30, 30);
        port.drawTexture(nine, AMBER, -8, 70, 0, 0, 48, 48);
        port.drawTexture(nine, AMBER, 60.9, 70.9, 16.5, 16.5, 16.9, 16.9);
        port.drawTexture(nine, AMBER, 100, 70, 0, 0, 0, 16);
        port.drawTexture(new Texture("digits-xxl.png"), AMBER, 240, 10, 71, 0, 71, 103);
      }),
    ],
  },
  {
    name: "a port draws skins",
    show: () => [
      port((port) => {
        const nine = sheet([AMBER, SKY]);
        const borders = { left: 2, right: 2, top: 2, bottom: 2 };
        const edged = new Skin({ fill: PANEL, stroke: [AMBER, SKY], borders });
        port.drawSkin(nine, 4, 4, 16, 16);
        port.drawSkin(nine, 30, 4, 16, 16, 1, 0);
        port.drawSkin(nine, 60, 4, 16, 16, 2, 1);
        port.drawSkin(nine, 90, 4, 30, 31, 2, 1);
        port.drawSkin(nine, 130, 4, 9, 10, 1, 1);
        port.drawSkin(nine, 160, 4, 17, 15, 1, 1);
        port.drawSkin(edged, 4, 60, 100, 40);
        port.drawSkin(edged, 120, 60, 30.9, 40.9, 0, 1);
      }),
    ],
  },
  {
    name: "a port draws strings without alignment and margins",
    show: () => [
      port((port) => {
        const margins = { left: 3, right: 5, top: 2, bottom: 7 };
        port.fillColor(PANEL, 4, 4, 120, 60);
        port.drawString(
          "margins",
          text("plex-s", { horizontal: "right", vertical: "bottom", ...margins }),
          WHITE,
          4,
          4,
          120,
          60,
        );
        port.fillColor(PANEL, 140, 4, 120, 60);
        port.drawString("middle", text("plex-m", { horizontal: "center", vertical: "middle" }), AMBER, 140, 4, 120, 60);
        port.drawString("too long a text", text("plex-s"), WHITE, 4, 80, 70, 27);
        port.drawString("no width", text("plex-s"), SKY, 100, 80, 0, 0);
        port.drawString("parts of a pixel", text("plex-s"), "#FFFFFF80", 180.6, 80.5, 130.9, 27.9);
        const measured = text("plex-m", margins);
        const size = port.measureString("measured", measured);
        port.fillColor(TRACK, 4, 130, size.width, size.height);
        port.drawString("measured", measured, WHITE, 4, 130, size.width, size.height);
        const same = measured.measure("by the style");
        port.fillColor(TRACK, 4, 180, same.width, same.height);
        port.drawString("by the style", measured, WHITE, 4, 180, same.width, same.height);
      }),
    ],
  },
  {
    name: "a port draws text in a style as a label does",
    show: () => [
      port((port) => {
        const middle = text("plex-m", { color: ["red", "lime"], horizontal: "center", vertical: "middle", left: 6 });
        const corner = text("plex-s", {
          horizontal: "right",
          vertical: "bottom",
          left: 3,
          right: 5,
          top: 2,
          bottom: 7,
        });
        for (const [x, y, width] of [
          [4, 4, 120],
          [140, 4, 120],
          [4, 70, 120],
          [140, 70, 60],
          [4, 140, 60],
          [140, 140, 60],
        ] as const) {
          port.fillColor(PANEL, x, y, width, 50);
        }
        port.drawStyle("state 0", middle, 4, 4, 120, 50, false, 0);
        port.drawStyle("state 1", middle, 140, 4, 120, 50, true, 1);
        port.drawStyle("corner", corner, 4, 70, 120, 50, true);
        port.drawStyle("too long a text", corner, 140, 70, 60, 50, true);
        port.drawStyle("too long", middle, 4, 140, 60, 50, true);
        port.drawStyle("too long", middle, 140, 140, 60, 50);
      }),
    ],
  },
  {
    name: "a port clips within clips",
    show: () => [
      port((port) => {
        port.pushClip(100, 70, 40, 50);
        port.fillColor("fuchsia", 90, 65, 30, 60);
        port.drawString("clip clip clip", text("plex-s"), WHITE, 102, 72, 100, 27);
        port.pushClip(120, 60, 100, 30);
        port.fillColor("aqua", 110, 60, 100, 100);
        port.pushClip(0, 0, 10, 10);
        port.fillColor("red", 0, 0, 320, 240);
        port.popClip();
        port.popClip();
        port.fillColor("yellow", 130, 110, 20, 20);
        port.popClip();
        port.fillColor("yellow", 150, 130, 10, 10);
      }),
    ],
  },
  {
    name: "a port paints outside of itself",
    show: () => [
      port(
        (port) => {
          port.fillColor(SKY, -10, -10, 60, 20);
          port.fillColor(WHITE, 0, port.height, port.width, 3);
          port.drawString("out of the port", text("plex-s"), AMBER, 20, 4, 0, 27);
          port.pushClip(0, 0, port.width, port.height);
          port.fillColor("red", -20, 30, 300, 5);
          port.popClip();
        },
        { left: 60, top: 60, width: 100, height: 50, skin: new Skin({ fill: PANEL }) },
      ),
      port(() => undefined, {
        left: 200,
        top: 100,
        width: 70,
        height: 70,
        skin: mask("sheet", 48, 48, { color: AMBER }),
      }),
    ],
  },
];
