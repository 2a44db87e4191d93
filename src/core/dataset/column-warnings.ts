import type { Column, RowIssue } from './dataset.js';
import { outliers } from './outliers.js';
import type { Work } from './work.js';

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
export function* columnWarnings(
  column: string,
  data: Column,
  group: boolean,
  place: CellPlace,
): Work<RowIssue[]> {
  const { length, missing, first, isConstant } =
    data.kind === 'numeric' ? surveyNumbers(data.values) : surveyCodes(data.codes);
  yield length;
  const warnings: RowIssue[] = [];
  if (length >= enough && missing > length / 2)
    warnings.push({ line: 0, column, code: 'mostly-empty-column', count: missing });
  if (length - missing >= enough && isConstant && !group)
    warnings.push({ line: 0, column, code: 'constant-column', value: place.textOf(first) });
  if (data.kind === 'numeric' && !isConstant)
    for (const { index, count } of yield* outliers(data.values, shownOutliers))
      warnings.push({
        line: place.lineOf(index),
        column,
        code: 'outlier',
        value: place.textOf(index),
        ...(count > 1 && { count }),
      });
  return warnings;
}

interface Survey {
  readonly length: number;
  readonly missing: number;
  /** Index of the first filled cell; -1 without any. */
  readonly first: number;
  readonly isConstant: boolean;
}

// Twice the same few lines: a loop over both kinds of arrays at once would take several times as long.

function surveyNumbers(values: Float64Array): Survey {
  let missing = 0;
  let first = -1;
  let isConstant = true;
  for (let index = 0; index < values.length; index++) {
    if (Number.isNaN(values[index])) missing += 1;
    else if (first < 0) first = index;
    else if (values[index] !== values[first]) isConstant = false;
  }
  return { length: values.length, missing, first, isConstant };
}

function surveyCodes(codes: Int32Array): Survey {
  let missing = 0;
  let first = -1;
  let isConstant = true;
  for (let index = 0; index < codes.length; index++) {
    if (codes[index] < 0) missing += 1;
    else if (first < 0) first = index;
    else if (codes[index] !== codes[first]) isConstant = false;
  }
  return { length: codes.length, missing, first, isConstant };
}
