import { type Axis, checkCoordinates, HORIZONTAL, VERTICAL } from "./layout.js";
import type { Rectangle } from "./region.js";
import { Responder } from "./responder.js";

const NOWHERE: Rectangle = { left: 0, top: 0, right: 0, bottom: 0 };

/** What has a place on the screen: asked for in coordinates, given by layout. */
export class Placed extends Responder {
  /** Where layout put it on the screen; empty until then. */
  protected box = NOWHERE;
  #coordinates: Coordinates = {};

  get coordinates(): Coordinates {
    return { ...this.#coordinates };
  }

  /** The same, not to be changed. */
  get asked(): Readonly<Coordinates> {
    return this.#coordinates;
  }

  set coordinates(coordinates: Coordinates) {
    this.#coordinates = checkCoordinates(coordinates);
    this.reflow();
  }

  get x(): number {
    return this.box.left;
  }

  set x(x: number) {
    this.moveBy(x - this.box.left, 0);
  }

  get y(): number {
    return this.box.top;
  }

  set y(y: number) {
    this.moveBy(0, y - this.box.top);
  }

  get width(): number {
    return this.#coordinates.width ?? this.box.right - this.box.left;
  }

  set width(width: number) {
    this.sizeBy(width - this.width, 0);
  }

  get height(): number {
    return this.#coordinates.height ?? this.box.bottom - this.box.top;
  }

  set height(height: number) {
    this.sizeBy(0, height - this.height);
  }

  /** Moves it, along the axes where one edge holds it. */
  moveBy(x: number, y: number): void {
    this.coordinates = moved(HORIZONTAL, moved(VERTICAL, this.#coordinates, y), x);
  }

  /** Makes it larger or smaller, along the axes where its size is given. */
  sizeBy(width: number, height: number): void {
    const coordinates = this.coordinates;
    if (coordinates.width !== undefined) coordinates.width += width;
    if (coordinates.height !== undefined) coordinates.height += height;
    this.coordinates = coordinates;
  }

  /** The size that it asks of its container. */
  measure(): Size {
    return { width: this.measureAlong(HORIZONTAL), height: this.measureAlong(VERTICAL) };
  }

  /** The size that it asks of its container, along one axis: what is given, else what it needs. */
  measureAlong(axis: Axis): number {
    return this.#coordinates[axis.size] ?? this.natural(axis);
  }

  /** The size that it needs. */
  protected natural(_axis: Axis): number {
    return 0;
  }

  /** Takes its place on the screen. */
  fit(left: number, top: number, width: number, height: number): void {
    if (width < 0 || height < 0) throw new RangeError(`Content "${this.name}" would be ${width} x ${height} pixels`);
    const { box } = this;
    if (box.left === left && box.top === top && box.right === left + width && box.bottom === top + height) return;
    this.changed();
    this.box = { left, top, right: left + width, bottom: top + height };
    this.changed();
  }

  /** Has no place on the screen any more. */
  protected unfit(): void {
    this.box = NOWHERE;
  }

  /** Has it painted at the next update, and what it paints outside of its box. */
  changed(): void {
    this.repaintBox();
  }

  /** Has its box painted at the next update. */
  repaintBox(): void {
    this.repaint(this.box);
  }

  /** Has an area of the screen painted at the next update. */
  repaint(area: Rectangle): void {
    this.container?.repaint(area);
  }

  /** Has everything laid out anew. */
  reflow(): void {
    this.container?.reflow();
  }
}

function moved({ low, high }: Axis, coordinates: Coordinates, distance: number): Coordinates {
  const { [low]: near, [high]: far } = coordinates;
  if (near !== undefined && far === undefined) return { ...coordinates, [low]: near + distance };
  if (near === undefined && far !== undefined) return { ...coordinates, [high]: far - distance };
  return coordinates;
}
