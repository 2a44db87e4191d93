import { describe, expect, it } from 'vitest';
import { datasetFromColumns } from './dataset-from-columns.js';
import { parseDataset } from './parse-dataset.js';

describe('datasetFromColumns', () => {
  it('does not copy numbers without nulls, nor codes', () => {
    const grade = Float64Array.of(12, 13);
    const absences = Float64Array.of(3, NaN);
    const codes = Int32Array.of(1, 0);
    const sex = { kind: 'categorical', levels: ['F', 'M'], codes } as const;
    const dataset = datasetFromColumns({ grade, absences, sex });
    expect(dataset.grades).toBe(grade);
    expect(dataset.columns.get('absences')).toEqual({ kind: 'numeric', values: absences });
    expect((dataset.columns.get('absences') as { values: unknown }).values).toBe(absences);
    expect((dataset.columns.get('sex') as { codes: unknown }).codes).toBe(codes);
  });

  it('leaves out rows without a usable grade, from copies', () => {
    const grade = Float64Array.of(12, NaN, 13, -1);
    const absences = Float64Array.of(1, 2, 3, 4);
    const { grades, columns, ids, report } = datasetFromColumns({ grade, absences });
    expect(grades).toEqual(Float64Array.of(12, 13));
    expect(columns.get('absences')).toEqual({ kind: 'numeric', values: Float64Array.of(1, 3) });
    expect(ids).toEqual(['1', '3']);
    expect(report.excluded).toEqual([
      { line: 2, column: 'grade', code: 'missing-grade', value: '' },
      { line: 4, column: 'grade', code: 'grade-off-scale', value: '-1' },
    ]);
    expect(absences).toEqual(Float64Array.of(1, 2, 3, 4));
  });

  it('reads the cells of arrays like those of a file', () => {
    const dataset = datasetFromColumns({
      id: [7, 8n, 9],
      name: ['A', null, undefined],
      school: Int32Array.of(1, 2, 1),
      grade: ['12', 13, 14.5],
      internet: [true, false, null],
    });
    const file = parseDataset('id,name,school,grade,internet\n7,A,1,12,true\n8,,2,13,false\n9,,1,14.5,');
    expect({ ...dataset, report: null }).toEqual({ ...file, report: null });
  });

  it('takes a Map, roles and a scale', () => {
    const columns = new Map([
      ['__proto__', ['x', 'y']],
      ['points', ['40', '5']],
    ]);
    const dataset = datasetFromColumns(
      columns,
      { id: '__proto__', grade: 'points' },
      { gradeScale: { min: 0, max: 50 } },
    );
    expect(dataset.ids).toEqual(['x', 'y']);
    expect(dataset.gradeScale).toEqual({ min: 0, max: 50, higherIsBetter: true });
  });

  it('reads numbers, marks and the scale as those of a file', () => {
    const columns = { 'Note /20': ['12,5', 'Abs*', '13'], absences: [3, '-', '1'], id: ['a', 'b', 'c'] };
    const { grades, columns: kept } = datasetFromColumns(
      columns,
      { grade: 'Note /20' },
      { starredMarks: 'zero' },
    );
    expect(grades).toEqual(Float64Array.of(12.5, 0, 13));
    expect(kept.get('absences')).toEqual({ kind: 'numeric', values: Float64Array.of(3, NaN, 1) });
    const options = { decimal: '.' } as const;
    expect(datasetFromColumns(columns, { grade: 'Note /20' }, options).ids).toEqual(['c']);
  });

  it('reads a finished column of texts as grades', () => {
    const { grades, gradeScale, report } = datasetFromColumns({
      grade: {
        kind: 'categorical',
        levels: ['12,5/20', 'Abs', '14/20', '9'],
        codes: Int32Array.of(0, 1, 3, 0, -1),
      },
    });
    expect(grades).toEqual(Float64Array.of(12.5, 9, 12.5));
    expect(gradeScale.max).toBe(20);
    expect(report.excluded.map(({ code }) => code)).toEqual(['absent', 'missing-grade']);
  });

  it('takes a class, also one that is a number, as categories', () => {
    const { columns, roles } = datasetFromColumns(
      { grade: [12, 13], group: Float64Array.of(601, 602) },
      { class: 'group' },
    );
    expect(roles.class).toBe('group');
    expect(columns.get('group')).toMatchObject({ kind: 'categorical', levels: ['601', '602'] });
  });

  it('takes other typed arrays as numbers', () => {
    const { columns } = datasetFromColumns({ grade: Float32Array.of(12), failures: Uint8Array.of(3) });
    expect(columns.get('failures')).toEqual({ kind: 'numeric', values: Float64Array.of(3) });
  });

  it('takes schools given as numbers as categories', () => {
    const { schools } = datasetFromColumns({ grade: [1, 2, 3], school: Float64Array.of(75, NaN, 75) });
    expect(schools).toEqual(['75']);
  });

  it('refuses columns of different lengths', () => {
    expect(() => datasetFromColumns({ grade: [1, 2], absences: [1] })).toThrow(RangeError);
  });

  it.each([
    ['no-grade-column', {}],
    ['no-grade-column', { absences: [1] }],
    ['no-usable-row', { grade: [] }],
    ['no-usable-row', { grade: ['Abs', null] }],
  ])('throws %s for %j', (code, columns) => {
    expect(() => datasetFromColumns(columns)).toThrow(expect.objectContaining({ code }));
  });
});
