/** Where marks stand: `offset[i]` pixels sideways of their true place; every mark has the same `radius`. */
export interface DodgedMarks {
  readonly offset: Float64Array;
  readonly radius: number;
}

/** Pixels at a text of 16 pixels, the largest that there is room for. */
const radii = [4, 3.5, 3, 2.5, 2];
/** Kept free on each side of a column, in pixels, so that columns stay apart. */
const columnGap = 1;
/** Pixels between two places for a mark; nobody could tell less. */
const finestStep = 0.25;

/**
 * Sets marks side by side where they would hide each other; a mark's height is never changed, and it stays nearer to its
 * own grade than to the next. The same marks give the same places.
 *
 * @param x pixels, one value per grade
 * @param y pixels; `NaN` is not drawn
 * @param columnWidth pixels between two whole grades
 * @param scale times the usual size of a mark
 */
export function dodge(x: Float64Array, y: Float64Array, columnWidth: number, scale = 1): DodgedMarks {
  const offset = new Float64Array(x.length);
  const sizes = radii.map((radius) => radius * scale);
  const smallest = sizes[sizes.length - 1];
  const marks = { x, y, offset, order: fromTopToBottom(y) };
  const roomy = sizes.find((radius) => placeMarks(marks, radius, columnWidth / 2 - radius - columnGap));
  if (roomy) return { offset, radius: roomy };
  // Too full even for small marks: they may touch, but none hides behind another. They move less than a diameter apart,
  // and their middles alone have to stay within the column.
  const reach = Math.max(columnWidth / 2 - smallest - columnGap, columnWidth / 4);
  const finest = (2 * reach) / (mostAtOneGrade(x, marks.order) + 1);
  placeMarks(marks, smallest, reach, Math.max(finestStep, finest));
  return { offset, radius: smallest };
}

interface Marks {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Written by `placeMarks`. */
  readonly offset: Float64Array;
  /** Row indices, drawn ones only, from top to bottom. */
  readonly order: Int32Array;
}

function fromTopToBottom(y: Float64Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < y.length; row += 1) if (!Number.isNaN(y[row])) rows.push(row);
  return Int32Array.from(rows).sort((a, b) => y[a] - y[b] || a - b);
}

function mostAtOneGrade(x: Float64Array, order: Int32Array): number {
  const counts = new Map<number, number>();
  for (const row of order) counts.set(x[row], (counts.get(x[row]) ?? 0) + 1);
  return Math.max(...counts.values());
}

/** Gives each mark the free place nearest to its grade; false when one has to overlap. */
function placeMarks(
  { x, y, offset, order }: Marks,
  radius: number,
  reach: number,
  finest = Infinity,
): boolean {
  const apart = 2 * radius + 0.5;
  const places = placesWithin(Math.max(0, reach), Math.min(radius / 2, finest));
  let free = true;
  order.forEach((row, position) => {
    const near = marksAbove(row, position);
    let best = 0;
    let bestClearance = -1;
    for (const place of places) {
      const clearance = clearanceAt(x[row] + place, row, near);
      if (clearance > bestClearance) [best, bestClearance] = [place, clearance];
      if (clearance >= apart) break;
    }
    if (bestClearance < apart) free = false;
    offset[row] = best;
  });
  return free;

  /** The marks placed before that this one could touch, wherever it goes: also those of a grade a fraction away. */
  function marksAbove(row: number, position: number): number[] {
    const near: number[] = [];
    for (let above = position - 1; above >= 0 && y[row] - y[order[above]] < apart; above -= 1) {
      const other = order[above];
      if (Math.abs(x[row] - x[other]) < 2 * reach + apart) near.push(other);
    }
    return near;
  }

  /** Distance to the nearest of them, as far as it matters. */
  function clearanceAt(place: number, row: number, near: readonly number[]): number {
    let nearest = apart;
    for (const other of near)
      nearest = Math.min(nearest, Math.hypot(place - x[other] - offset[other], y[row] - y[other]));
    return nearest;
  }
}

/** 0, then a step right and left of it, two steps, and so on. */
function placesWithin(reach: number, step: number): number[] {
  const places = [0];
  for (let distance = step; distance <= reach; distance += step) places.push(distance, -distance);
  return places;
}
