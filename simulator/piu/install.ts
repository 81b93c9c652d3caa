import * as application from "./application.js";
import * as behavior from "./behavior.js";
import * as container from "./container.js";
import * as content from "./content.js";
import { FrameBuffer } from "./frame-buffer.js";
import * as label from "./label.js";
import * as port from "./port.js";
import * as skin from "./skin.js";
import * as style from "./style.js";
import * as texture from "./texture.js";

/** Piu's globals; their type is what types/piu.d.ts promises to the screens. */
const globals: {
  Application: typeof Application;
  Behavior: typeof Behavior;
  Container: typeof Container;
  Content: typeof Content;
  Label: typeof Label;
  Port: typeof Port;
  Skin: typeof Skin;
  Style: typeof Style;
  Texture: typeof Texture;
} = {
  Application: application.Application,
  Behavior: behavior.Behavior,
  Container: container.Container,
  Content: content.Content,
  Label: label.Label,
  Port: port.Port,
  Skin: skin.Skin,
  Style: style.Style,
  Texture: texture.Texture,
};

/** Makes Piu's globals, and the frame buffer that the next Application paints on. */
export function installPiu(width = 320, height = 240): FrameBuffer {
  const screen = new FrameBuffer(width, height);
  application.useScreen(screen);
  Object.assign(globalThis, globals);
  return screen;
}
