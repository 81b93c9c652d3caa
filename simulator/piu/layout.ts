/** One of the two directions in which contents are measured and placed; each follows the same rules. */
export interface Axis {
  readonly low: "left" | "top";
  readonly high: "right" | "bottom";
  readonly size: "width" | "height";
}

export const HORIZONTAL: Axis = { low: "left", high: "right", size: "width" };
export const VERTICAL: Axis = { low: "top", high: "bottom", size: "height" };

/** Where a content begins in its container, and its size. */
export interface Extent {
  readonly start: number;
  readonly size: number;
}

/** What layout asks of a content. */
interface Placeable {
  readonly asked: Readonly<Coordinates>;
  measureAlong(axis: Axis): number;
}

/** Places a content in a container's room: both edges stretch it, one holds it, without any it is centred. */
export function place(axis: Axis, content: Placeable, room: number): Extent {
  const { [axis.low]: low, [axis.high]: high } = content.asked;
  if (low !== undefined && high !== undefined) return { start: low, size: room - low - high };
  const size = content.measureAlong(axis);
  if (low !== undefined) return { start: low, size };
  if (high !== undefined) return { start: room - size - high, size };
  return { start: (room - size + 1) >> 1, size };
}

/** A copy of the coordinates; throws where Piu would wrap, or would do the opposite of its documentation. */
export function checkCoordinates(given: Readonly<Coordinates>): Coordinates {
  const coordinates: Coordinates = {};
  for (const axis of [HORIZONTAL, VERTICAL]) {
    for (const key of [axis.low, axis.high, axis.size]) {
      const value = given[key];
      if (value === undefined) continue;
      if (!Number.isInteger(value)) throw new RangeError(`${key} ${value} is no whole number of pixels`);
      coordinates[key] = value;
    }
    const { low, high, size } = axis;
    const extent = coordinates[size];
    if (extent === undefined) continue;
    if (extent < 0) throw new RangeError(`${size} ${extent} is below 0`);
    if (coordinates[low] !== undefined && coordinates[high] !== undefined) {
      throw new RangeError(`Of ${low}, ${high} and ${size} give two: Piu would ignore the ${size}`);
    }
  }
  return coordinates;
}
