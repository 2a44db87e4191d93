import type { GradeScale, RowIssue } from './dataset.js';
import type { DatasetParts } from './dataset-parts.js';
import { letterMark, markOf } from './grade-marks.js';
import { findGradeScale } from './grade-scale.js';
import type { ParseOptions } from './parse-options.js';
import type { StoredColumn } from './stored-column.js';
import { blocks, type Work } from './work.js';

/** What telling a mark costs, in units of work. */
const costOfMark = 16;

/** Who has a usable grade, and why the others have none. */
export interface Grades {
  readonly scale: GradeScale;
  /** Rows with a usable grade. */
  readonly rows: Int32Array;
  /** The grades of these rows, none of them `NaN`. */
  readonly values: Float64Array;
  readonly excluded: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
}

/**
 * Reads the grade column. A grade is a number on the scale, and out of the scale's maximum where the cell says what it is out
 * of: `8/10` on a scale of 20 is excluded, not doubled, because nobody can tell whether the 10 is a slip. A
 * mark such as `Abs` is no grade. A starred mark (`Abs*`) is none either, unless `starredMarks` is `'zero'`: then it is the
 * worst grade of the scale, with one warning for each mark.
 *
 * @param column index of the grade column
 * @throws RangeError for a stated scale that cannot be one
 */
export function* readGrades(
  parts: DatasetParts,
  column: number,
  { gradeScale: stated, starredMarks }: Pick<ParseOptions, 'gradeScale' | 'starredMarks'>,
): Work<Grades> {
  const cells = parts.columns[column];
  const header = parts.header[column];
  yield* cells.prepareNumbers();
  const numbers = yield* numbersOf(cells, parts.length);
  const scale = findGradeScale(numbers, { stated, header, outOf: cells.usualOutOf });
  const worst = scale.higherIsBetter ? scale.min : scale.max;
  const rows = new Int32Array(parts.length);
  const values = new Float64Array(parts.length);
  let length = 0;
  const keep = (row: number, grade: number): void => {
    rows[length] = row;
    values[length++] = grade;
  };
  const withoutGrade: number[] = [];
  const zeroed = new Map<string, RowIssue & { count: number }>();
  for (const [from, to] of blocks(parts.length)) {
    for (let row = from; row < to; row++) {
      const grade = cells.numberAt(row, scale.max);
      if (grade >= scale.min && grade <= scale.max) keep(row, grade);
      else if (starredMarks === 'zero' && markOf(cells.textAt(row)) === 'starred-mark') {
        keep(row, worst);
        const value = cells.textAt(row);
        const first = zeroed.get(value) ?? {
          ...{ line: parts.lineOf(row), column: header, code: 'starred-mark-as-zero', value, count: 0 },
        };
        zeroed.set(value, { ...first, count: first.count + 1 });
      } else withoutGrade.push(row);
    }
    yield to - from;
  }
  const untouched = length === parts.length && zeroed.size === 0 ? cells.values : null;
  return {
    scale,
    rows: rows.slice(0, length),
    values: untouched ?? values.slice(0, length),
    excluded: yield* exclusions(parts, column, withoutGrade, scale),
    warnings: [...zeroed.values()],
  };
}

function* numbersOf(cells: StoredColumn, length: number): Work<Float64Array> {
  if (cells.values) return cells.values;
  const numbers = new Float64Array(length);
  const outOf = cells.usualOutOf;
  for (const [from, to] of blocks(length)) {
    for (let row = from; row < to; row++) numbers[row] = cells.numberAt(row, outOf);
    yield to - from;
  }
  return numbers;
}

function* exclusions(
  parts: DatasetParts,
  column: number,
  rows: readonly number[],
  scale: GradeScale,
): Work<RowIssue[]> {
  const cells = parts.columns[column];
  const letters = new Set<string>();
  for (const [from, to] of blocks(rows.length)) {
    for (let index = from; index < to; index++) {
      const text = cells.textAt(rows[index]).toUpperCase();
      if (/^[A-Z]$/.test(text)) letters.add(text);
    }
    yield costOfMark * (to - from);
  }
  const issues: RowIssue[] = [];
  for (const [from, to] of blocks(rows.length)) {
    for (let index = from; index < to; index++) {
      const row = rows[index];
      const value = cells.textAt(row);
      issues.push({ line: parts.lineOf(row), column: parts.header[column], code: codeOf(row, value), value });
    }
    yield costOfMark * (to - from);
  }
  return issues;

  function codeOf(row: number, value: string): RowIssue['code'] {
    if (value === '') return 'missing-grade';
    if (!Number.isNaN(cells.numberAt(row, scale.max))) return 'grade-off-scale';
    return markOf(value) ?? letterMark(value, letters) ?? 'unusable-grade';
  }
}
