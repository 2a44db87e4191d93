import { describe, expect, it } from 'vitest';
import { gradeColumns } from './grade-columns.js';

/** The rows of each grade. */
function rowsByGrade(grades: Float64Array): [number, number[]][] {
  const columns = gradeColumns(grades);
  return Array.from(columns.grades, (grade, column) => [
    grade,
    [...columns.rows.subarray(columns.start[column], columns.start[column + 1])],
  ]);
}

describe('gradeColumns', () => {
  it('has the rows of each grade that occurs, grades ascending', () => {
    expect(rowsByGrade(Float64Array.of(12, 0, 12, 9.5, 0, 12))).toEqual([
      [0, [1, 4]],
      [9.5, [3]],
      [12, [0, 2, 5]],
    ]);
  });

  it('leaves out a row without a grade, and is fine with no row', () => {
    expect(rowsByGrade(Float64Array.of(NaN, 3))).toEqual([[3, [1]]]);
    expect(rowsByGrade(new Float64Array(0))).toEqual([]);
  });

  it('is the same for the same grades', () => {
    const grades = Float64Array.of(1, 2);
    expect(gradeColumns(grades)).toBe(gradeColumns(grades));
  });

  it('has columns half a step wide each way, also beside a grade that nobody has', () => {
    expect(gradeColumns(Float64Array.of(0, 7, 8, 9, 10)).halfWidth).toEqual(
      Float64Array.of(0.5, 0.5, 0.5, 0.5, 0.5),
    );
    expect(gradeColumns(Float64Array.of(12)).halfWidth).toEqual(Float64Array.of(0.5));
    expect(gradeColumns(Float64Array.of(10, 15, 20)).halfWidth).toEqual(Float64Array.of(2.5, 2.5, 2.5));
  });

  it('makes two columns narrow where their grades are a fraction apart, and no other', () => {
    const { grades, halfWidth } = gradeColumns(Float64Array.of(9, 10, 11, 11.75, 12, 13, 14));
    expect(halfWidth).toEqual(Float64Array.of(0.5, 0.5, 0.375, 0.125, 0.125, 0.5, 0.5));
    for (let column = 1; column < grades.length; column += 1)
      expect(grades[column - 1] + halfWidth[column - 1]).toBeLessThanOrEqual(
        grades[column] - halfWidth[column],
      );
  });
});
