/** Where marks stand: `offset[i]` pixels sideways of their true place; every mark has the same `radius`. */
export interface DodgedMarks {
  readonly offset: Float64Array;
  readonly radius: number;
}

/** Beyond this many marks dodging no longer helps: columns are full. */
export const dodgeLimit = 2000;

const smallest = 2;
const radii = [4, 3.5, 3, 2.5, smallest];
/** Kept free on each side of a column, in pixels, so that columns stay apart. */
const columnGap = 1;
/** Pixels between two places for a mark; nobody could tell less. */
const finestStep = 0.25;

/**
 * Sets marks of the same grade side by side where they would hide each other; a mark's height is never changed.
 * The same marks give the same places.
 *
 * @param x pixels, one value per grade column
 * @param y pixels; `NaN` is not drawn
 * @param columnWidth pixels between two grades: a mark stays within its own column
 */
export function dodge(x: Float64Array, y: Float64Array, columnWidth: number): DodgedMarks {
  if (x.length > dodgeLimit) return { offset: new Float64Array(x.length), radius: smallest };
  const columns = columnsOf(x, y);
  const offset = new Float64Array(x.length);
  const roomy = radii.find((radius) =>
    columns.every((column) => placeColumn(column, y, offset, radius, columnWidth)),
  );
  if (roomy) return { offset, radius: roomy };
  // Too full even for small marks: they may touch, but none hides behind another.
  for (const column of columns) placeColumn(column, y, offset, smallest, columnWidth, true);
  return { offset, radius: smallest };
}

/** Row indices by their x, each column from top to bottom. */
function columnsOf(x: Float64Array, y: Float64Array): number[][] {
  const columns = new Map<number, number[]>();
  for (let row = 0; row < x.length; row += 1) {
    if (Number.isNaN(y[row])) continue;
    const column = columns.get(x[row]);
    if (column) column.push(row);
    else columns.set(x[row], [row]);
  }
  for (const column of columns.values()) column.sort((a, b) => y[a] - y[b] || a - b);
  return [...columns.values()];
}

/** Gives each mark the free place nearest to the middle; false when one has to overlap. */
function placeColumn(
  column: readonly number[],
  y: Float64Array,
  offset: Float64Array,
  radius: number,
  columnWidth: number,
  crowded = false,
): boolean {
  const apart = 2 * radius + 0.5;
  const room = Math.max(0, columnWidth / 2 - radius - columnGap);
  // Crowded marks move less than a diameter apart, and their middles alone have to stay within the column.
  const reach = crowded ? Math.max(room, columnWidth / 4) : room;
  const finest = crowded ? Math.max(finestStep, (2 * reach) / (column.length + 1)) : Infinity;
  const step = Math.min(radius / 2, finest);
  const places = placesWithin(reach, step);
  let free = true;
  column.forEach((row, position) => {
    let best = 0;
    let bestClearance = -1;
    for (const place of places) {
      const clearance = clearanceAt(place, row, position);
      if (clearance > bestClearance) [best, bestClearance] = [place, clearance];
      if (clearance >= apart) break;
    }
    if (bestClearance < apart) free = false;
    offset[row] = best;
  });
  return free;

  /** Distance to the nearest mark above; only those less than a diameter higher matter. */
  function clearanceAt(place: number, row: number, position: number): number {
    let nearest = apart;
    for (let above = position - 1; above >= 0 && y[row] - y[column[above]] < apart; above -= 1) {
      const other = column[above];
      nearest = Math.min(nearest, Math.hypot(place - offset[other], y[row] - y[other]));
    }
    return nearest;
  }
}

/** 0, then a step right and left of it, two steps, and so on. */
function placesWithin(reach: number, step: number): number[] {
  const places = [0];
  for (let distance = step; distance <= reach; distance += step) places.push(distance, -distance);
  return places;
}
