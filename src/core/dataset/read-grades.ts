import type { GradeScale, RowIssue } from './dataset.js';
import type { DatasetParts } from './dataset-parts.js';
import { letterMark, markOf } from './grade-marks.js';
import { findGradeScale } from './grade-scale.js';
import type { ParseOptions } from './parse-options.js';

/** Who has a usable grade, and why the others have none. */
export interface Grades {
  readonly scale: GradeScale;
  /** Rows with a usable grade. */
  readonly rows: readonly number[];
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
export function readGrades(
  parts: DatasetParts,
  column: number,
  { gradeScale: stated, starredMarks }: Pick<ParseOptions, 'gradeScale' | 'starredMarks'>,
): Grades {
  const cells = parts.columns[column];
  const header = parts.header[column];
  const scale = findGradeScale(numbersOf(parts, column), { stated, header, outOf: cells.usualOutOf });
  const worst = scale.higherIsBetter ? scale.min : scale.max;
  const rows: number[] = [];
  const values: number[] = [];
  const withoutGrade: number[] = [];
  const zeroed = new Map<string, RowIssue & { count: number }>();
  for (let row = 0; row < parts.length; row++) {
    const grade = cells.numberAt(row, scale.max);
    if (grade >= scale.min && grade <= scale.max) {
      rows.push(row);
      values.push(grade);
    } else if (starredMarks === 'zero' && markOf(cells.textAt(row)) === 'starred-mark') {
      rows.push(row);
      values.push(worst);
      const value = cells.textAt(row);
      const first = zeroed.get(value) ?? {
        ...{ line: parts.lineOf(row), column: header, code: 'starred-mark-as-zero', value, count: 0 },
      };
      zeroed.set(value, { ...first, count: first.count + 1 });
    } else withoutGrade.push(row);
  }
  const untouched = rows.length === parts.length && zeroed.size === 0 ? cells.values : null;
  return {
    scale,
    rows,
    values: untouched ?? Float64Array.from(values),
    excluded: exclusions(parts, column, withoutGrade, scale),
    warnings: [...zeroed.values()],
  };
}

function* numbersOf(parts: DatasetParts, column: number): Generator<number> {
  for (let row = 0; row < parts.length; row++) yield parts.columns[column].numberAt(row);
}

function exclusions(
  parts: DatasetParts,
  column: number,
  rows: readonly number[],
  scale: GradeScale,
): RowIssue[] {
  const cells = parts.columns[column];
  const letters = new Set<string>();
  for (const row of rows) {
    const text = cells.textAt(row).toUpperCase();
    if (/^[A-Z]$/.test(text)) letters.add(text);
  }
  return rows.map((row) => {
    const value = cells.textAt(row);
    return { line: parts.lineOf(row), column: parts.header[column], code: codeOf(row, value), value };
  });

  function codeOf(row: number, value: string): RowIssue['code'] {
    if (value === '') return 'missing-grade';
    if (!Number.isNaN(cells.numberAt(row, scale.max))) return 'grade-off-scale';
    return markOf(value) ?? letterMark(value, letters) ?? 'unusable-grade';
  }
}
