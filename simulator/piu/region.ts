/** A rectangle by its edges; right and bottom lie just outside it. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A set of pixels, kept as rectangles of which no two overlap. */
export class Region {
  #rectangles: Rectangle[] = [];

  get rectangles(): readonly Rectangle[] {
    return this.#rectangles;
  }

  get isEmpty(): boolean {
    return this.#rectangles.length === 0;
  }

  /** Number of pixels. */
  get area(): number {
    return this.#rectangles.reduce((sum, r) => sum + (r.right - r.left) * (r.bottom - r.top), 0);
  }

  /** The smallest rectangle around all of it. */
  get bounds(): Rectangle {
    const all = this.#rectangles;
    return {
      left: Math.min(...all.map((r) => r.left)),
      top: Math.min(...all.map((r) => r.top)),
      right: Math.max(...all.map((r) => r.right)),
      bottom: Math.max(...all.map((r) => r.bottom)),
    };
  }

  /** Adds a rectangle; what is already in the set is cut out of it. */
  add(added: Rectangle): void {
    if (added.left >= added.right || added.top >= added.bottom) return;
    let parts = [added];
    const kept: Rectangle[] = [];
    for (const known of this.#rectangles) {
      if (contains(added, known)) continue;
      kept.push(known);
      parts = parts.flatMap((part) => outside(part, known));
    }
    this.#rectangles = [...kept, ...parts];
  }
}

/** Whether two rectangles have a pixel in common. */
export function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    Math.max(one.left, other.left) < Math.min(one.right, other.right) &&
    Math.max(one.top, other.top) < Math.min(one.bottom, other.bottom)
  );
}

/** What two rectangles have in common; right may lie before left, and bottom above top. */
export function intersection(one: Rectangle, other: Rectangle): Rectangle {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  );
}

/** What of `part` lies outside `hole`: above, below, to the left and to the right of it. */
function outside(part: Rectangle, hole: Rectangle): Rectangle[] {
  const { left, top, right, bottom } = part;
  if (!overlap(part, hole)) return [part];
  const upper = Math.max(top, hole.top);
  const lower = Math.min(bottom, hole.bottom);
  return [
    { left, top, right, bottom: upper },
    { left, top: lower, right, bottom },
    { left, top: upper, right: hole.left, bottom: lower },
    { left: hole.right, top: upper, right, bottom: lower },
  ].filter((r) => r.left < r.right && r.top < r.bottom);
}
