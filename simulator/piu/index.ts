// The Piu classes that the screens use, painted on a 16-bit frame buffer: on the page and in tests the stand-in for
// the module "piu/MC". Its rules were found on real Piu; where Piu would misread its input, this throws.

export { Application, application } from "./application.js";
export { Behavior } from "./behavior.js";
export { Container } from "./container.js";
export { Content } from "./content.js";
export { FrameBuffer } from "./frame-buffer.js";
export { installPiu } from "./install.js";
export { Label } from "./label.js";
export { Port } from "./port.js";
export { loadFont, loadMask } from "./resources.js";
export { Skin } from "./skin.js";
export { Style } from "./style.js";
export { Texture } from "./texture.js";
export type { TouchKind } from "./touch.js";
