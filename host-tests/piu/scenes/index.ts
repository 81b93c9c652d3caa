import { colors } from "./colors.js";
import { layouts } from "./layouts.js";
import { now } from "./now.js";
import { ports } from "./ports.js";
import { randomScene } from "./random.js";
import type { Scene } from "./scene.js";
import { texts } from "./texts.js";
import { textures } from "./textures.js";
import { updates } from "./updates.js";

/** One picture: a scene as it appears, or after one of its steps. */
export interface Picture {
  /** Its file's name, without extension. */
  name: string;
  /** Brings the application to this picture from the one before it. */
  show(application: Application): void;
}

const SCENES: Scene[] = [
  ...colors,
  ...textures,
  ...texts,
  ...layouts,
  ...ports,
  ...updates,
  ...now,
  ...[3, 7].map((seed) => randomScene(seed, 8)),
];

/** All pictures, in the order in which they are taken. */
export const PICTURES: Picture[] = SCENES.flatMap((scene) => {
  const name = scene.name.replaceAll(" ", "-");
  const steps = (scene.steps ?? []).map((step, i) => ({
    name: `${name}-${i + 1}`,
    show: (application: Application) => step(application.first as Container),
  }));
  return [{ name, show: (application: Application) => begin(application, scene) }, ...steps];
});

function begin(application: Application, scene: Scene): void {
  application.empty();
  const skin = new Skin({ fill: "black" });
  application.add(new Container(null, { left: 0, right: 0, top: 0, bottom: 0, skin, contents: scene.show() }));
}
