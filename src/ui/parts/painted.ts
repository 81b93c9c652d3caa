import type * as Piu from "piu/MC";

/** A port that a part paints in its `onDraw`. */
export function painted(part: object, left: number, top: number, width: number, height: number): Piu.Port {
  const port = new Port(null, { left, top, width, height }) as Piu.Port; // the SDK declares it a Content
  port.behavior = part;
  return port;
}
