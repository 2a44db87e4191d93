import type { GradeColumns } from './grade-columns.js';
import { jitter } from './jitter.js';

/** Where each column may set its marks, in pixels. */
export interface ColumnPlaces {
  readonly centre: Float64Array;
  /** How far aside of the centre a mark's middle may go. */
  readonly reach: Float64Array;
}

/** Marks that are set by chance need more room than those in a row. */
const looseness = 2;

/**
 * Sets each mark aside of its column's middle in proportion to the density of marks around its height, less so as the
 * column fills up; alone, it stays in the middle. Heights are exact (Sidiropoulos et al. 2018, SinaPlot, J. Comput.
 * Graph. Stat. 27).
 *
 * @param y pixels; `NaN` is not drawn
 * @param x written to: pixels, `NaN` where `y` is
 */
export function sina(
  { start, rows }: GradeColumns,
  { centre, reach }: ColumnPlaces,
  y: Float64Array,
  top: number,
  bottom: number,
  radius: number,
  x: Float64Array,
): void {
  const binHeight = 2 * radius;
  // A bin more at each end: every bin has two neighbours.
  const counts = new Int32Array(Math.floor((bottom - top) / binHeight) + 3);
  const binOf = (height: number) => 1 + Math.floor((height - top) / binHeight);
  for (let column = 0; column < centre.length; column += 1) {
    counts.fill(0);
    const end = start[column + 1];
    for (let at = start[column]; at < end; at += 1) {
      const height = y[rows[at]];
      if (!Number.isNaN(height)) counts[binOf(height)] += 1;
    }
    for (let at = start[column]; at < end; at += 1) {
      const row = rows[at];
      if (Number.isNaN(y[row])) {
        x[row] = NaN;
        continue;
      }
      const bin = binOf(y[row]);
      const others = (counts[bin - 1] + 2 * counts[bin] + counts[bin + 1]) / 4 - 0.5;
      const wanted = looseness * others * radius;
      const width = wanted > 0 ? (reach[column] * wanted) / (wanted + reach[column]) : 0;
      x[row] = centre[column] + width * jitter(row);
    }
  }
}

/** Sets marks aside all over their columns: how many there are is shown by colour. */
export function spreadEvenly(
  { start, rows }: GradeColumns,
  { centre, reach }: ColumnPlaces,
  y: Float64Array,
  x: Float64Array,
): void {
  for (let column = 0; column < centre.length; column += 1)
    for (let at = start[column]; at < start[column + 1]; at += 1) {
      const row = rows[at];
      x[row] = Number.isNaN(y[row]) ? NaN : centre[column] + reach[column] * jitter(row);
    }
}
