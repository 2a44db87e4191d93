import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clampView, isFull, pan, viewWith, zoomAbout, type ChartView, type Point } from './chart-view.js';

/** Owns the part of the plane that a chart shows. A view changes no score, and belongs to one chart. */
export class ViewController implements ReactiveController {
  /** `null`: the full view, whatever it becomes. */
  #view: ChartView | null = null;

  /** @param full all that there is to see; `null` while there is nothing */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly full: () => ChartView | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  get current(): ChartView | null {
    const full = this.full();
    return full && this.#view ? clampView(this.#view, full) : full;
  }

  get isZoomed(): boolean {
    return this.#view !== null;
  }

  /** Changes the view; the function is given the current and the full one. */
  change(next: (view: ChartView, full: ChartView) => ChartView): void {
    const full = this.full();
    const view = this.current;
    if (!full || !view) return;
    const changed = next(view, full);
    this.#view = isFull(changed, full) ? null : changed;
    this.host.requestUpdate();
  }

  /** @param about what stays where it is; without it the middle */
  zoom(factor: number, about?: Point): void {
    this.change((view, full) => zoomAbout(view, full, about ?? middleOf(view), factor));
  }

  /** @param right in widths of the view, as `up` is in heights */
  pan(right: number, up: number): void {
    this.change((view, full) => pan(view, full, right, up));
  }

  /** Brings a point into view. */
  follow(point: Point): void {
    if (this.isZoomed) this.change((view, full) => viewWith(view, full, point));
  }

  reset(): void {
    this.#view = null;
    this.host.requestUpdate();
  }
}

function middleOf({ x, y }: ChartView): Point {
  return { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 };
}
