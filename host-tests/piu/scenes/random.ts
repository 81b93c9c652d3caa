import { AMBER, BLACK, GREY, PANEL, type Scene, SKY, sheet, TRACK, text, WHITE } from "./scene.js";

const COLORS = [AMBER, BLACK, GREY, PANEL, SKY, TRACK, WHITE, "red", "#00FF0060", "#FFB00090"];
const WORDS = ["Köper", "4,66 kr/h", "Normalt", "å", "", "14–15", "Ny topp", "W"];

/** Numbers that follow from a seed alone. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return this.#state % limit;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }

  colors(): Colors {
    return this.below(2) === 0 ? this.pick(COLORS) : [0, 1, 2].map(() => this.pick(COLORS));
  }
}

/** Paints inside its port, as large as the port is. */
class Doodle extends Behavior {
  size = 20;
  readonly #color: Color;
  readonly #style: Style;
  readonly #word: string;

  constructor(dice: Dice) {
    super();
    this.#color = dice.pick(COLORS);
    this.#style = text("plex-s", { color: dice.colors(), horizontal: dice.pick(["left", "center", "right"]) });
    this.#word = dice.pick(WORDS);
  }

  onDraw(port: Port): void {
    port.pushClip(0, 0, port.width, port.height);
    port.fillColor(this.#color, this.size, 3, this.size, 20);
    port.drawStyle(this.#word, this.#style, 0, 0, port.width, port.height, true, 1);
    port.drawTexture(new Texture("sheet.png"), this.#color, 30 - this.size, 10, 0, 0, 48, 48);
    port.popClip();
  }
}

/** Coordinates inside a room, held in any way. */
function somewhere(dice: Dice, width: number, height: number, w?: number, h?: number): Coordinates {
  const wide = w ?? 4 + dice.below(width - 8);
  const high = h ?? 4 + dice.below(height - 8);
  const left = dice.below(Math.max(1, width - wide));
  const top = dice.below(Math.max(1, height - high));
  const across = dice.pick<Coordinates>([
    { left, width: wide },
    { right: left, width: wide },
    { width: wide },
    w === undefined ? { left, right: width - left - wide } : { left, width: wide },
  ]);
  const down = dice.pick<Coordinates>([
    { top, height: high },
    { bottom: top, height: high },
    { height: high },
    h === undefined ? { top, bottom: height - top - high } : { top, height: high },
  ]);
  return { ...across, ...down };
}

/** A content of any kind that paints only inside its box. */
function anything(dice: Dice, width: number, height: number, depth: number): Content {
  const state = dice.below(3);
  const visible = dice.below(8) > 0;
  const skin = new Skin({ fill: dice.colors() });
  switch (dice.below(depth > 0 && width > 60 && height > 60 ? 6 : 4)) {
    case 0: {
      const [font, lineHeight] = dice.pick([["plex-s", 27] as const, ["plex-m", 37] as const]);
      const horizontal = dice.pick(["left", "center", "right"] as const);
      const style = text(font, { horizontal, color: dice.colors(), left: dice.below(5), right: dice.below(5) });
      const where = somewhere(dice, width, height, 60, lineHeight);
      return new Label(null, { ...where, skin, style, string: dice.pick(WORDS), state, visible });
    }
    case 1: {
      const where = somewhere(dice, width, height, 16, 16);
      return new Content(null, { ...where, skin: sheet(dice.colors()), variant: dice.below(3), state, visible });
    }
    case 2: {
      const port = new Port(null, { ...somewhere(dice, width, height), skin, state, visible });
      port.behavior = new Doodle(dice);
      return port;
    }
    case 3: {
      const borders = { left: dice.below(3), right: dice.below(3), top: dice.below(3), bottom: dice.below(3) };
      const edged = new Skin({ fill: dice.colors(), stroke: dice.colors(), borders });
      return new Content(null, { ...somewhere(dice, width, height), skin: edged, state, visible });
    }
    default: {
      const wide = 40 + dice.below(width - 50);
      const high = 40 + dice.below(height - 50);
      const contents = Array.from({ length: 1 + dice.below(4) }, () => anything(dice, wide, high, depth - 1));
      const where = somewhere(dice, width, height, wide, high);
      return new Container(null, { ...where, skin, contents, clip: true, state, visible });
    }
  }
}

function everything(container: Container): Content[] {
  return Array.from({ length: container.length }, (_, i) => container.content(i)!).flatMap((content) => [
    content,
    ...(content instanceof Container ? everything(content) : []),
  ]);
}

/** Changes one content in one way. */
function change(dice: Dice, root: Container): void {
  const all = everything(root);
  const content = dice.pick(all);
  const kind = dice.below(8);
  if (content instanceof Port) {
    const doodle = content.behavior as Doodle;
    doodle.size = 1 + dice.below(29);
    content.invalidate();
  } else if (kind === 0) content.state = dice.below(3);
  else if (kind === 1) content.variant = dice.below(3);
  else if (kind === 2) content.visible = !content.visible;
  else if (kind === 3) content.moveBy(dice.below(9) - 4, dice.below(9) - 4);
  else if (kind === 4 && all.length > 8) content.container?.remove(content);
  else if (kind === 5 && all.length < 30) root.add(anything(dice, 320, 240, 1));
  else if (kind === 6) content.skin = new Skin({ fill: dice.colors() });
  else if (content instanceof Label) content.string = dice.pick(WORDS);
}

/** A scene and changes to it that follow from a seed; nothing in it paints outside its box. */
export function randomScene(seed: number, changes: number): Scene {
  const dice = new Dice(seed);
  return {
    name: `random scene ${seed}`,
    show: () => [
      new Content(null, { left: 0, right: 0, top: 0, bottom: 0, skin: new Skin({ fill: PANEL }) }),
      ...Array.from({ length: 8 }, () => anything(dice, 320, 240, 2)),
    ],
    steps: Array.from({ length: changes }, () => (root: Container) => change(dice, root)),
  };
}
