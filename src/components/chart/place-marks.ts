import type { ScatterPicture } from './chart-picture.js';
import type { PlotArea } from './chart-view.js';
import { dodge } from './dodge.js';
import { gradeColumns, type GradeColumns } from './grade-columns.js';
import { dodgeLimit, presentationOf, type Presentation } from './presentation.js';
import { sina, spreadEvenly, type ColumnPlaces } from './sina.js';

/** Where marks stand, in pixels of the canvas; `NaN` for a student who is not in view. */
export interface PlacedMarks {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: number;
  readonly presentation: Presentation;
  readonly columns: GradeColumns;
  /** Middle of each column. */
  readonly centre: Float64Array;
  /** How far aside of it a mark's middle may go, where the presentation bounds it. */
  readonly reach: Float64Array;
}

/** Pixels at the usual text; of the most marks that are dodged, fewer are larger. */
const sinaRadius = 2.5;
const densityRadius = 1.25;
/** Kept free on each side of a column, in pixels, so that columns stay apart. */
const columnGap = 1;

/** @param before marks that are no longer needed: their arrays are written to */
export function placeMarks(picture: ScatterPicture, area: PlotArea, before?: PlacedMarks): PlacedMarks {
  const { view, look } = picture;
  const [x, y] =
    before?.x.length === picture.x.length
      ? [before.x, before.y]
      : [new Float64Array(picture.x.length), new Float64Array(picture.x.length)];
  const perGrade = (area.right - area.left) / (view.x[1] - view.x[0]);
  const count = placeHeights(picture, area, y);
  const presentation = presentationOf(count);
  const scale = look.fontSize / 12;
  const columns = gradeColumns(picture.x);
  const centre = columns.grades.map((grade) => area.left + (grade - view.x[0]) * perGrade);
  if (presentation === 'dodge') {
    for (let row = 0; row < x.length; row += 1)
      x[row] = Number.isNaN(y[row]) ? NaN : area.left + (picture.x[row] - view.x[0]) * perGrade;
    const { offset, radius } = dodge(x, y, perGrade, scale);
    for (let row = 0; row < x.length; row += 1) x[row] += offset[row];
    return { x, y, radius, presentation, columns, centre, reach: new Float64Array(centre.length) };
  }
  const usualHalf = medianHalf(columns) * perGrade;
  const most = presentation === 'sina' ? sinaRadius * (dodgeLimit / count) ** (1 / 6) : densityRadius;
  // In narrow columns, as on a scale to 100, marks are small rather than in the next column.
  const radius = Math.min(most * scale, Math.max(1, usualHalf / 4));
  const places: ColumnPlaces = { centre, reach: reaches(columns, centre, perGrade, radius, area) };
  if (presentation === 'sina') sina(columns, places, y, area.top, area.bottom, radius, x);
  else spreadEvenly(columns, places, y, x);
  return { x, y, radius, presentation, columns, ...places };
}

/** Writes heights, `NaN` out of view; how many are in view. */
function placeHeights(
  { x, y, view }: ScatterPicture,
  { top, bottom }: PlotArea,
  heights: Float64Array,
): number {
  const [left, right] = view.x;
  const [low, high] = view.y;
  const perPoint = (bottom - top) / (high - low);
  let count = 0;
  for (let row = 0; row < x.length; row += 1) {
    const [grade, score] = [x[row], y[row]];
    // False for `NaN`.
    const isWithin = grade >= left && grade <= right && score >= low && score <= high;
    heights[row] = isWithin ? bottom - (score - low) * perPoint : NaN;
    if (isWithin) count += 1;
  }
  return count;
}

/** Marks stay within their column in full, and their middles within the plot. */
function reaches(
  { halfWidth }: GradeColumns,
  centre: Float64Array,
  perGrade: number,
  radius: number,
  { left, right }: PlotArea,
): Float64Array {
  return centre.map((middle, column) => {
    const half = halfWidth[column] * perGrade;
    const room = half - radius - Math.min(columnGap, half / 8);
    return Math.max(0, Math.min(room, middle - left, right - middle));
  });
}

function medianHalf({ halfWidth }: GradeColumns): number {
  return halfWidth.slice().sort()[halfWidth.length >> 1] ?? 0;
}
