import { gradeColumns } from './grade-columns.js';

/** A key that moves the keyboard's cursor over the chart. */
export type CursorKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const cursorKeys: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

export function isCursorKey(key: string): key is CursorKey {
  return cursorKeys.includes(key);
}

/**
 * Students by grade, within a grade from the highest score to the lowest: up and down walk through a grade one student at
 * a time, so that each is reachable though marks coincide. Students without a score are left out.
 */
export function cursorOrder(grades: Float64Array, scores: Float64Array): number[] {
  const { start, rows } = gradeColumns(grades);
  const order: number[] = [];
  for (let column = 0; column + 1 < start.length; column += 1) {
    const within = rows
      .subarray(start[column], start[column + 1])
      .filter((row) => !Number.isNaN(scores[row]));
    for (const row of within.sort((a, b) => scores[b] - scores[a] || a - b)) order.push(row);
  }
  return order;
}

/** The student that a key leads to; from `null`, the first. `null` when there is nobody. */
export function moveCursor(
  order: readonly number[],
  grades: Float64Array,
  scores: Float64Array,
  from: number | null,
  key: CursorKey,
): number | null {
  const position = from === null ? -1 : order.indexOf(from);
  if (key === 'End') return order.at(-1) ?? null;
  if (key === 'Home' || position < 0) return order[0] ?? null;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = order[position + (key === 'ArrowDown' ? 1 : -1)];
    return next !== undefined && grades[next] === grades[order[position]] ? next : order[position];
  }
  return nearestInNextGrade(order, grades, scores, position, key === 'ArrowRight' ? 1 : -1);
}

/** The student of the next grade whose score is nearest. */
function nearestInNextGrade(
  order: readonly number[],
  grades: Float64Array,
  scores: Float64Array,
  position: number,
  step: 1 | -1,
): number {
  const here = order[position];
  let start = position;
  while (start in order && grades[order[start]] === grades[here]) start += step;
  if (!(start in order)) return here;
  let nearest = order[start];
  for (let next = start; next in order && grades[order[next]] === grades[order[start]]; next += step) {
    const distance = Math.abs(scores[order[next]] - scores[here]);
    if (distance < Math.abs(scores[nearest] - scores[here])) nearest = order[next];
  }
  return nearest;
}
