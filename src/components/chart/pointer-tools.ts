import {
  pan,
  valueAt,
  viewBetween,
  zoomAbout,
  type ChartView,
  type PlotArea,
  type Point,
} from './chart-view.js';
import { boxBetween } from './lasso.js';
import type { ViewController } from './view-controller.js';

/** What a drag does, one at a time; without a mode a drag does nothing. */
export type DragMode = 'zoom-box' | 'pan' | 'select-box' | 'lasso';

/** What pointers act on. Places are in CSS pixels of the plot. */
export interface PointerTarget {
  readonly plot: HTMLElement | null;
  readonly area: PlotArea | null;
  readonly view: ViewController;
  readonly mode: DragMode | null;
  /** The pointer is here; `null`: it has left. */
  point(place: Point | null): void;
  /** Whether a mouse that rested on a mark is now over what is told of it, as to read it enlarged. */
  isReading(place: Point): boolean;
  /** A click; `adds` to the selection or replaces it. */
  pick(place: Point, adds: boolean): void;
  /** A double click. */
  restore(): void;
  pickWithin(outline: readonly Point[], adds: boolean): void;
  /** Shows what is being drawn; empty at its end. */
  outline(points: readonly Point[]): void;
}

/** Less than this, in pixels, is a click with an unsteady hand. */
const slop = 4;

interface Drag {
  readonly pointer: number;
  readonly view: ChartView;
  readonly path: Point[];
}

interface Pinch {
  readonly view: ChartView;
  readonly middle: Point;
  readonly distance: number;
}

/** Turns pointers into views and selections: drags by the mode in use, pinches, clicks, Ctrl and the wheel. */
export class PointerTools {
  #pressed: Point | null = null;
  #wasDragged = false;
  #drag: Drag | null = null;
  #pinch: Pinch | null = null;
  readonly #fingers = new Map<number, Point>();

  constructor(private readonly target: PointerTarget) {}

  readonly down = (event: PointerEvent): void => {
    const { plot, view, mode } = this.target;
    const place = this.#placeOf(event);
    if (event.isPrimary) this.#fingers.clear();
    if (event.pointerType === 'touch') this.#fingers.set(event.pointerId, place);
    if (this.#fingers.size === 2) return this.#startPinch();
    this.#pressed = place;
    this.#wasDragged = false;
    this.target.point(place);
    if (!mode || !plot || !view.current || event.button !== 0) return;
    plot.setPointerCapture(event.pointerId);
    this.#drag = { pointer: event.pointerId, view: view.current, path: [place] };
  };

  readonly move = (event: PointerEvent): void => {
    // The page moved under a resting mouse: nobody pointed at anything.
    if (event.isTrusted && event.pointerType === 'mouse' && !event.movementX && !event.movementY) return;
    const place = this.#placeOf(event);
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, place);
    if (this.#pinch) return this.#movePinch(this.#pinch);
    if (event.buttons !== 0 && this.#pressed && distanceOf(this.#pressed, place) > slop)
      this.#wasDragged = true;
    if (!this.#drag && event.pointerType === 'mouse' && this.target.isReading(place)) return;
    if (!this.#drag) return this.target.point(place);
    if (event.pointerId === this.#drag.pointer && this.#wasDragged) this.#moveDrag(this.#drag, place);
  };

  readonly up = (event: PointerEvent): void => {
    const drag = this.#drag;
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size < 2) this.#pinch = null;
    if (drag?.pointer !== event.pointerId) return;
    this.cancel();
    if (this.#wasDragged) this.#finish(drag, isAdding(event));
  };

  readonly lost = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    this.#pinch = null;
    this.cancel();
  };

  readonly leave = (event: PointerEvent): void => {
    // A finger that is lifted leaves too: what it touched stays readable.
    // So does a mouse under which the page moves: what the keyboard points at stays.
    if (event.pointerType === 'mouse' && !this.target.plot?.matches(':focus-visible'))
      this.target.point(null);
  };

  readonly click = (event: MouseEvent): void => {
    // The second click of a double one is part of that.
    if (this.#wasDragged || event.detail > 1) return;
    const place = this.#placeOf(event);
    if (this.target.mode === 'pan') this.#centre(place);
    else this.target.pick(place, isAdding(event));
  };

  readonly doubleClick = (): void => this.target.restore();

  /** With Ctrl, which is also how a browser tells of a pinch on a trackpad; without it the page scrolls. */
  readonly wheel = {
    passive: false,
    handleEvent: (event: WheelEvent): void => {
      const { view, area } = this.target;
      if (!event.ctrlKey || !view.current || !area) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 20);
      // A notch of a wheel counts many times a step of a pinch.
      const factor = 2 ** (Math.max(-25, Math.min(25, -pixels)) * 0.02);
      view.zoom(factor, valueAt(view.current, area, this.#placeOf(event)));
    },
  };

  /** One finger scrolls the page; two are ours. */
  readonly touch = {
    passive: false,
    handleEvent: (event: TouchEvent): void => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    },
  };

  /** Ends a drag without effect; false when there was none. */
  cancel(): boolean {
    if (!this.#drag) return false;
    this.#drag = null;
    this.target.outline([]);
    return true;
  }

  #moveDrag(drag: Drag, place: Point): void {
    const { area, view, mode } = this.target;
    if (mode === 'pan' && area) {
      view.change((_view, full) => pan(drag.view, full, ...shares(area, place, drag.path[0])));
      return;
    }
    drag.path.push(place);
    this.target.point(null);
    this.target.outline(mode === 'lasso' ? drag.path : boxBetween(drag.path[0], place));
  }

  #finish({ view: before, path }: Drag, adds: boolean): void {
    const { area, view, mode } = this.target;
    const [first, last] = [path[0], path.at(-1)!];
    if (mode === 'lasso') this.target.pickWithin(path, adds);
    if (mode === 'select-box') this.target.pickWithin(boxBetween(first, last), adds);
    if (mode !== 'zoom-box' || !area) return;
    // A box as thin as a line was not meant.
    if (Math.min(Math.abs(first.x - last.x), Math.abs(first.y - last.y)) <= slop) return;
    const corner = (place: Point) => valueAt(before, area, within(area, place));
    view.change((_view, full) => viewBetween(full, corner(first), corner(last)));
  }

  /** What a drag does, for who cannot drag. */
  #centre(place: Point): void {
    const { area, view } = this.target;
    if (!area) return;
    const middle = { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 };
    view.change((current, full) => pan(current, full, ...shares(area, middle, place)));
  }

  #startPinch(): void {
    const { view } = this.target;
    const [a, b] = [...this.#fingers.values()];
    this.cancel();
    this.#wasDragged = true;
    this.target.point(null);
    if (view.current)
      this.#pinch = { view: view.current, middle: middleOf(a, b), distance: distanceOf(a, b) };
  }

  #movePinch({ view: before, middle, distance }: Pinch): void {
    const { area, view } = this.target;
    if (!area || distance === 0) return;
    const [a, b] = [...this.#fingers.values()];
    const factor = distanceOf(a, b) / distance;
    view.change((_view, full) => {
      const zoomed = zoomAbout(before, full, valueAt(before, area, middle), factor);
      return pan(zoomed, full, ...shares(area, middleOf(a, b), middle));
    });
  }

  #placeOf({ clientX, clientY }: MouseEvent): Point {
    const box = this.target.plot!.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }
}

/** How far the view goes when the pointer comes from a place, in shares of width and height. */
function shares({ left, right, top, bottom }: PlotArea, to: Point, from: Point): [right: number, up: number] {
  return [(from.x - to.x) / (right - left), (to.y - from.y) / (bottom - top)];
}

function within({ left, right, top, bottom }: PlotArea, { x, y }: Point): Point {
  return { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) };
}

function distanceOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function isAdding({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
