import { describe, expect, it } from 'vitest';
import { readGrades } from './read-grades.js';
import { TextColumn } from './text-column.js';
import { atOnce } from './work.js';

/** Reads a column of cells whose first one stands on line 2. */
function grades(cells: readonly string[], options: Parameters<typeof readGrades>[2] = {}, header = 'Note') {
  const column = new TextColumn();
  for (const cell of cells) column.add(cell);
  const parts = {
    header: [header],
    columns: [column],
    length: cells.length,
    lineOf: (row: number) => row + 2,
    numberOf: (row: number) => row + 1,
    report: { encoding: 'text', delimiter: ';', rejected: [], warnings: [], skippedLines: [] },
  };
  return atOnce(readGrades(parts, 0, options));
}

describe('readGrades', () => {
  it('keeps the rows whose grade is on the scale', () => {
    expect(grades(['12,5', '', '20', '0'])).toEqual({
      scale: { min: 0, max: 20, higherIsBetter: true },
      rows: Int32Array.of(0, 2, 3),
      values: Float64Array.of(12.5, 20, 0),
      excluded: [{ line: 3, column: 'Note', code: 'missing-grade', value: '' }],
      warnings: [],
    });
  });

  it('tells why each of the others has none, with the cell as it is', () => {
    const cells = [
      '12',
      'Abs',
      'DISP.',
      'inapte',
      '-',
      'N.Rdu',
      'NE',
      'Abs*',
      '-1',
      'n/a',
      '12*',
      '(12)',
      '٣',
      '',
    ];
    expect(grades(cells).excluded.map(({ line, code, value }) => [line, code, value])).toEqual([
      [3, 'absent', 'Abs'],
      [4, 'exempt', 'DISP.'],
      [5, 'unable', 'inapte'],
      [6, 'not-graded', '-'],
      [7, 'not-handed-in', 'N.Rdu'],
      [8, 'not-assessed', 'NE'],
      [9, 'starred-mark', 'Abs*'],
      [10, 'grade-off-scale', '-1'],
      [11, 'not-graded', 'n/a'],
      [12, 'unusable-grade', '12*'],
      [13, 'unusable-grade', '(12)'],
      [14, 'unusable-grade', '٣'],
      [15, 'missing-grade', ''],
    ]);
  });

  it('takes lone letters for absences, but not among letter grades', () => {
    const codes = (...cells: string[]) => grades(['12', '13', ...cells]).excluded.map(({ code }) => code);
    expect(codes('A', 'F', 'a')).toEqual(['absent', 'absent', 'absent']);
    expect(codes('A', 'B', 'F')).toEqual(['unusable-grade', 'unusable-grade', 'unusable-grade']);
  });

  it('counts starred marks as zero only when asked to, with a warning for each mark', () => {
    const cells = ['12', 'Abs*', 'N.Rdu*', '8', 'Abs*', 'Abs'];
    expect(grades(cells).excluded).toHaveLength(4);
    expect(grades(cells, { starredMarks: 'exclude' })).toEqual(grades(cells));
    const { rows, values, warnings, excluded } = grades(cells, { starredMarks: 'zero' });
    expect([...rows]).toEqual([0, 1, 2, 3, 4]);
    expect(values).toEqual(Float64Array.of(12, 0, 0, 8, 0));
    expect(warnings).toEqual([
      { line: 3, column: 'Note', code: 'starred-mark-as-zero', value: 'Abs*', count: 2 },
      { line: 4, column: 'Note', code: 'starred-mark-as-zero', value: 'N.Rdu*', count: 1 },
    ]);
    expect(excluded).toEqual([{ line: 7, column: 'Note', code: 'absent', value: 'Abs' }]);
  });

  it('takes the worst grade for zero on a scale from 1 to 6 where 1 is best', () => {
    const gradeScale = { min: 1, max: 6, higherIsBetter: false };
    expect(grades(['2', 'Abs*'], { gradeScale, starredMarks: 'zero' }).values).toEqual(Float64Array.of(2, 6));
  });

  it('reads percents on 0 to 100', () => {
    const { scale, values } = grades(['85 %', '12%', '7,5 %']);
    expect([scale.max, ...values]).toEqual([100, 85, 12, 7.5]);
  });

  it('takes the scale from what most grades are out of, and excludes a grade out of something else', () => {
    const { scale, values, excluded } = grades(['12,5/20', '13 / 20', '8/10', '85 %', '9']);
    expect([scale.max, ...values]).toEqual([20, 12.5, 13, 9]);
    expect(excluded.map(({ code, value }) => [code, value])).toEqual([
      ['unusable-grade', '8/10'],
      ['unusable-grade', '85 %'],
    ]);
  });

  it('does not read a grade out of 100 on the scale that the header or a person states', () => {
    expect(grades(['15/100', '12'], {}, 'Moyenne /20').values).toEqual(Float64Array.of(12));
    expect(grades(['12/20', '12'], { gradeScale: { min: 0, max: 100 } }).values).toEqual(Float64Array.of(12));
  });

  it('takes the scale from the header', () => {
    const { scale, excluded } = grades(['4', '7', '12'], {}, 'Nota (0-10)');
    expect(scale).toEqual({ min: 0, max: 10, higherIsBetter: true });
    expect(excluded).toMatchObject([{ code: 'grade-off-scale', value: '12' }]);
  });

  it('reads an average of three decimals as one', () => {
    expect(grades(['12,345', '9,667', '14']).values).toEqual(Float64Array.of(12.345, 9.667, 14));
  });
});
