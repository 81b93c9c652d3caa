import { AMBER, box, mask, PANEL, type Scene, SKY, TRACK, text, WHITE } from "./scene.js";

function find<T extends Content>(root: Container, name: string): T {
  return root.content(name) as T;
}

/** Paints what its content's name counts: the length of it. */
class Counter extends Behavior {
  count = 0;

  onDraw(port: Port): void {
    port.fillColor(AMBER, this.count * 30, 5, 20, 30);
    port.fillColor(SKY, 0, 60 + this.count * 10, 100, 2);
  }
}

function counter(name: string, where: Coordinates): Port {
  const skin = new Skin({ fill: [PANEL, "#202040", "#402020"] });
  return new Port(null, { ...where, name, skin, Behavior: Counter });
}

function count(port: Port, to: number): void {
  (port.behavior as Counter).count = to;
}

export const updates: Scene[] = [
  {
    name: "contents change one by one",
    show: () => [
      box(PANEL, { left: 10, top: 10, width: 300, height: 220 }, { name: "ground" }),
      new Content(null, {
        ...{ left: 20, top: 20, name: "digit", variant: 2 },
        skin: mask("digits-xxl", 71, 103, { color: [AMBER, SKY], variants: 71 }),
      }),
      new Label(null, {
        ...{ left: 100, top: 20, width: 120, height: 37, name: "label", string: "first" },
        skin: new Skin({ fill: "#00000080" }),
        style: text("plex-m", { color: [WHITE, SKY] }),
      }),
      new Label(null, {
        ...{ left: 100, top: 70, name: "fit", string: "fit" },
        skin: new Skin({ fill: TRACK }),
        style: text("plex-m"),
      }),
      new Container(null, {
        ...{ left: 230, top: 20, width: 70, height: 60, name: "group" },
        skin: new Skin({ fill: TRACK }),
        contents: [
          box("red", { left: 2, right: 2, top: 2, height: 10 }),
          box("lime", { left: 2, right: 2, top: 20, height: 10 }),
        ],
      }),
      box(["red", "#0000FF80"], { left: 150, top: 130, width: 40, height: 40 }, { name: "moving" }),
    ],
    steps: [
      (root) => {
        find(root, "digit").variant = 5;
      },
      (root) => {
        find<Label>(root, "label").string = "second";
      },
      (root) => {
        find<Label>(root, "fit").string = "fits longer";
      },
      (root) => {
        find(root, "moving").state = 1;
      },
      (root) => {
        find(root, "moving").x += 25;
        find(root, "moving").y += 11;
      },
      (root) => find(root, "moving").moveBy(-20, 3),
      (root) => find(root, "moving").sizeBy(13, -7),
      (root) => {
        find(root, "moving").coordinates = { right: 30, bottom: 30, width: 50, height: 20 };
      },
      (root) => {
        find(root, "moving").width = 80;
        find(root, "moving").height = 33;
      },
      (root) => find<Container>(root, "group").add(box("blue", { left: 2, right: 2, bottom: 1, height: 12 })),
      (root) => {
        find<Container>(root, "group").first!.visible = false;
      },
      (root) => find<Container>(root, "group").remove(find<Container>(root, "group").content(1)!),
      (root) => {
        find(root, "label").state = 1;
      },
      (root) => {
        find(root, "digit").state = 1;
      },
      (root) => {
        find(root, "ground").skin = new Skin({ fill: "#004000" });
      },
      (root) => {
        find(root, "fit").style = text("plex-s", { color: AMBER });
      },
      (root) => root.remove(find(root, "digit")),
      (root) => root.insert(box(SKY, { left: 0, right: 0, top: 200, height: 8 }), root.first!),
      (root) => {
        find<Label>(root, "fit").string = "";
      },
      (root) => root.replace(find(root, "label"), box("yellow", { left: 100, top: 30, width: 30, height: 3 })),
      (root) => root.empty(),
    ],
  },
  {
    name: "ports are painted where they are invalidated",
    show: () => [
      counter("left", { left: 10, top: 10, width: 140, height: 100 }),
      counter("right", { left: 160, top: 60, width: 140, height: 100 }),
      box("#FFFFFF80", { left: 130, top: 90, width: 60, height: 20 }, { name: "above" }),
      new Container(null, {
        ...{ left: 10, top: 130, width: 100, height: 100, name: "clip", clip: true },
        contents: [counter("clipped", { left: 20, top: 20, width: 140, height: 100 })],
      }),
    ],
    steps: [
      (root) => count(find(root, "left"), 1),
      (root) => find<Port>(root, "left").invalidate(),
      (root) => {
        count(find(root, "right"), 2);
        find<Port>(root, "right").invalidate(0, 0, 70, 100);
      },
      (root) => {
        find<Port>(root, "right").invalidate(60, 0, 40, 20);
        find<Port>(root, "right").invalidate(90, 75, 20, 20);
      },
      (root) => {
        find(root, "right").state = 1;
      },
      (root) => find<Port>(root, "right").invalidate(20, 20, 40, 40),
      (root) => find<Port>(root, "right").invalidate(),
      (root) => {
        find(root, "above").x += 7;
      },
      (root) => {
        find(root, "right").x -= 5;
      },
      (root) => {
        find(root, "right").skin = new Skin({ fill: "#004040" });
      },
      (root) => {
        find(root, "right").coordinates = { left: 170, top: 100, width: 100, height: 60 };
      },
      (root) => {
        find(root, "right").visible = false;
      },
      (root) => {
        const clipped = find<Container>(root, "clip").first as Port;
        count(clipped, 1);
        clipped.invalidate();
      },
    ],
  },
];
