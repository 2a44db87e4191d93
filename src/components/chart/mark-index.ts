import type { Point } from './chart-view.js';
import { isInside } from './lasso.js';
import type { PlacedMarks } from './place-marks.js';

/** Coordinates are compared after sums that may round differently. */
const rounding = 1e-6;

/** Finds marks by their places. Nothing is sorted before it is asked for: weights move every mark at each tick. */
export class MarkIndex {
  readonly #fromTop = new Map<number, Int32Array>();
  /** No mark is further aside of its column. */
  readonly #farthest: number;

  constructor(private readonly marks: PlacedMarks) {
    const { columns, centre, x } = marks;
    let farthest = 0;
    for (let column = 0; column < centre.length; column += 1)
      for (let at = columns.start[column]; at < columns.start[column + 1]; at += 1) {
        const aside = Math.abs(x[columns.rows[at]] - centre[column]);
        if (aside > farthest) farthest = aside;
      }
    this.#farthest = farthest;
  }

  /** The row whose mark is nearest to a place within a distance in pixels, the last of equals; `null` where there is none. */
  nearest(place: Point, within: number): number | null {
    const { centre, x, y } = this.marks;
    let nearest: number | null = null;
    let best = within;
    const aside = this.#farthest + rounding;
    const first = firstFrom(centre.length, (column) => centre[column] >= place.x - within - aside);
    for (
      let column = first;
      column < centre.length && centre[column] <= place.x + best + aside;
      column += 1
    ) {
      const rows = this.#rowsFromTop(column);
      const top = place.y - best - rounding;
      for (let at = firstFrom(rows.length, (row) => y[rows[row]] >= top); at < rows.length; at += 1) {
        const row = rows[at];
        if (y[row] > place.y + best + rounding) break;
        const distance = Math.hypot(x[row] - place.x, y[row] - place.y);
        if (distance < best || (distance === best && row > (nearest ?? -1)))
          [nearest, best] = [row, distance];
      }
    }
    return nearest;
  }

  /** The rows whose marks lie within an outline, ascending. */
  within(outline: readonly Point[]): number[] {
    const { x, y } = this.marks;
    const [left, right] = [Math.min(...outline.map((p) => p.x)), Math.max(...outline.map((p) => p.x))];
    const [top, bottom] = [Math.min(...outline.map((p) => p.y)), Math.max(...outline.map((p) => p.y))];
    const found: number[] = [];
    for (let row = 0; row < x.length; row += 1) {
      const place = { x: x[row], y: y[row] };
      const isNear = place.x >= left && place.x <= right && place.y >= top && place.y <= bottom;
      if (isNear && isInside(outline, place)) found.push(row);
    }
    return found;
  }

  #rowsFromTop(column: number): Int32Array {
    let rows = this.#fromTop.get(column);
    if (!rows) {
      const { columns, y } = this.marks;
      rows = columns.rows
        .subarray(columns.start[column], columns.start[column + 1])
        .filter((row) => !Number.isNaN(y[row]))
        .sort((a, b) => y[a] - y[b]);
      this.#fromTop.set(column, rows);
    }
    return rows;
  }
}

/** The first of `length` positions for which something holds that holds for all that follow. */
function firstFrom(length: number, holds: (position: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
