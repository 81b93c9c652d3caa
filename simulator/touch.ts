import { application, type FrameBuffer } from "./piu/index.js";

/** Makes a finger of the mouse, a pen or the first finger on the glass, in pixels of the display, and tells of it. */
export function acceptTouches(glass: HTMLCanvasElement, frame: FrameBuffer, onTouch: () => void): void {
  const report = (kind: "began" | "moved" | "ended" | "cancelled") => (event: PointerEvent) => {
    if (!event.isPrimary || event.button > 0) return;
    if (kind === "began") glass.setPointerCapture(event.pointerId);
    else if (kind === "moved" && !glass.hasPointerCapture(event.pointerId)) return;
    const x = Math.floor((event.offsetX * frame.width) / glass.clientWidth);
    const y = Math.floor((event.offsetY * frame.height) / glass.clientHeight);
    application?.touch(kind, x, y);
    if (kind === "ended") onTouch();
  };
  glass.addEventListener("pointerdown", report("began"));
  glass.addEventListener("pointermove", report("moved"));
  glass.addEventListener("pointerup", report("ended"));
  glass.addEventListener("pointercancel", report("cancelled"));
}

/** Makes events of the app of keys, while the glass or what is on it has the focus: arrows turn pages, Enter opens, Escape goes back. */
export function acceptKeys(glass: HTMLElement, onTouch: () => void): void {
  glass.tabIndex = 0;
  const keys: Record<string, () => void> = {
    ArrowLeft: () => application?.delegate("onStep", -1),
    ArrowRight: () => application?.delegate("onStep", 1),
    Enter: () => application?.delegate("onEnter"),
    " ": () => application?.delegate("onEnter"),
    Escape: () => application?.delegate("onBack"),
    ArrowUp: () => undefined, // the page stays where it is
    ArrowDown: () => undefined,
  };
  glass.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (act === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
    onTouch();
  });
}
