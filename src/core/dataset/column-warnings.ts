import type { Column, RowIssue } from './dataset.js';
import { outliers } from './outliers.js';

/** So many cells say something about a column. */
const enough = 3;
const shownOutliers = 5;

/** Where to find a student of the dataset in the file. */
export interface CellPlace {
  lineOf(student: number): number;
  textOf(student: number): string;
}

/**
 * What a person should look at in a finished column: `mostly-empty-column` when more than half of its cells are missing
 * (`count` of them), `constant-column` when all filled cells are the same (`value`), and `outlier` for up to five
 * numbers that lie far out, the farthest (`count` where it is there more than once). A column of fewer than three students, or three filled cells, is left alone.
 *
 * @param group whether the column is the school or the class: one for all is no surprise there
 */
export function columnWarnings(column: string, data: Column, group: boolean, place: CellPlace): RowIssue[] {
  const cells = data.kind === 'numeric' ? data.values : data.codes;
  const isMissing = (cell: number) => (data.kind === 'numeric' ? Number.isNaN(cell) : cell < 0);
  let missing = 0;
  let first = -1;
  let isConstant = true;
  cells.forEach((cell: number, student: number) => {
    if (isMissing(cell)) missing += 1;
    else if (first < 0) first = student;
    else if (cell !== cells[first]) isConstant = false;
  });
  const warnings: RowIssue[] = [];
  if (cells.length >= enough && missing > cells.length / 2)
    warnings.push({ line: 0, column, code: 'mostly-empty-column', count: missing });
  if (cells.length - missing >= enough && isConstant && !group)
    warnings.push({ line: 0, column, code: 'constant-column', value: place.textOf(first) });
  if (data.kind === 'numeric' && !isConstant)
    for (const { index, count } of outliers(data.values, shownOutliers))
      warnings.push({
        line: place.lineOf(index),
        column,
        code: 'outlier',
        value: place.textOf(index),
        ...(count > 1 && { count }),
      });
  return warnings;
}
