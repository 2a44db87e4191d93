import { describe, expect, it } from 'vitest';
import { datasetFromColumns } from '../dataset/dataset-from-columns.js';
import type { ColumnSource } from '../dataset/dataset-from-columns.js';
import type { Factor } from './factor.js';
import { leverFactors, readinessFactors } from './factor.js';
import { weightedScore } from './weighted-score.js';

const students = (columns: Record<string, ColumnSource>) => {
  const [first] = Object.values(columns);
  return datasetFromColumns({ ...columns, grade: Array.from(first as ArrayLike<unknown>, () => 10) });
};
const raises = (column: string, weight = 5): Factor => ({ column, weight, direction: 'raises' });
const lowers = (column: string, weight = 5): Factor => ({ column, weight, direction: 'lowers' });

describe('weightedScore', () => {
  it('equals the formula by hand', () => {
    const dataset = students({ studytime: [1, 4, 2], Dalc: [1, 1, 5], absences: [0, 10, 5] });
    // z = 5·mm(studytime) − 2·mm(Dalc) − 1·mm(absences) = 0, 4, 5/3 − 2 − 1/2 = −5/6
    const scores = weightedScore(dataset, [raises('studytime'), lowers('Dalc', 2), lowers('absences', 1)]);
    const range = 4 + 5 / 6;
    expect(Array.from(scores)).toEqual([expect.closeTo((10 * (5 / 6)) / range, 12), 10, 0]);
  });

  it('has presets that are each other’s opposite', () => {
    const dataset = students({ studytime: [1, 4, 2, 3], Dalc: [1, 1, 5, 2], absences: [0, 10, 5, 75] });
    const readiness = weightedScore(dataset, readinessFactors);
    const lever = weightedScore(dataset, leverFactors);
    readiness.forEach((score, student) => expect(score + lever[student]).toBeCloseTo(10, 12));
  });

  it('gives one student 0', () => {
    expect(weightedScore(students({ absences: [7] }), [lowers('absences')])).toEqual(Float64Array.of(0));
  });

  it('lets a constant column count for nothing', () => {
    const dataset = students({ absences: [0, 5, 10], age: [16, 16, 16] });
    expect(weightedScore(dataset, [raises('absences'), raises('age', 10)])).toEqual(
      Float64Array.of(0, 5, 10),
    );
    expect(weightedScore(dataset, [raises('age')])).toEqual(Float64Array.of(0, 0, 0));
  });

  it('gives everybody 0 when all weights are 0, or without factors', () => {
    const dataset = students({ absences: [0, 5, null] });
    expect(weightedScore(dataset, [lowers('absences', 0)])).toEqual(Float64Array.of(0, 0, 0));
    expect(weightedScore(dataset, [])).toEqual(Float64Array.of(0, 0, 0));
  });

  it('gives everybody 0 when factors cancel out, not blown-up rounding errors', () => {
    const dataset = students({ absences: [0, 1, 2, 3, 4, 5, 7, 9, 10] });
    const factors = [raises('absences', 0.1), raises('absences', 0.2), lowers('absences', 0.3)];
    expect(weightedScore(dataset, factors)).toEqual(new Float64Array(9));
  });

  it('takes the tiniest weight seriously when it is the only one', () => {
    expect(weightedScore(students({ absences: [0, 5, 10] }), [raises('absences', 1e-12)])).toEqual(
      Float64Array.of(0, 5, 10),
    );
  });

  it('is NaN for a missing value, which changes nobody else', () => {
    const dataset = students({ absences: [0, 5, null, 10], age: [15, 16, 99, 17] });
    const scores = weightedScore(dataset, [raises('absences'), raises('age', 0)]);
    expect(scores).toEqual(Float64Array.of(0, 5, NaN, 10));
    const both = weightedScore(dataset, [raises('absences'), lowers('age')]);
    expect(both[2]).toBeNaN();
    expect(Math.max(...both.filter((score) => !Number.isNaN(score)))).toBe(10);
  });

  it('is NaN for everybody when nobody has a value', () => {
    expect(weightedScore(students({ absences: ['', ''] }), [raises('absences')])).toEqual(
      Float64Array.of(NaN, NaN),
    );
  });

  it('counts a level as 1, another level as 0, none as missing', () => {
    const dataset = students({ internet: ['yes', 'no', null, 'yes'] });
    const factor: Factor = { column: 'internet', level: 'yes', weight: 5, direction: 'raises' };
    expect(weightedScore(dataset, [factor])).toEqual(Float64Array.of(10, 0, NaN, 10));
    expect(weightedScore(dataset, [{ ...factor, level: 'no' }])).toEqual(Float64Array.of(0, 10, NaN, 0));
    expect(weightedScore(dataset, [{ ...factor, level: 'perhaps' }])).toEqual(Float64Array.of(0, 0, NaN, 0));
  });

  it('scales by rank when asked to, also after the same column by min-max', () => {
    const dataset = students({ absences: [0, 1, 100] });
    expect(weightedScore(dataset, [raises('absences')])[1]).toBeCloseTo(0.1, 12);
    expect(weightedScore(dataset, [{ ...raises('absences'), scaling: 'rank' }])).toEqual(
      Float64Array.of(0, 5, 10),
    );
    expect(weightedScore(dataset, [raises('absences')])[1]).toBeCloseTo(0.1, 12);
  });

  it('names every column that is missing or of another kind', () => {
    const dataset = students({ absences: [0, 1], internet: ['yes', 'no'] });
    const factors = [
      raises('absences'),
      raises('Dalc'),
      lowers('internet'),
      { ...lowers('absences'), level: '1' },
    ];
    expect(() => weightedScore(dataset, factors)).toThrow(
      expect.objectContaining({ code: 'missing-column', columns: ['Dalc', 'internet', 'absences'] }),
    );
  });

  it('asks for no column of weight 0', () => {
    expect(weightedScore(students({ absences: [0, 1] }), [raises('absences'), raises('Dalc', 0)])).toEqual(
      Float64Array.of(0, 10),
    );
  });

  it.each([-1, 10.001, NaN, Infinity])('refuses the weight %d', (weight) => {
    expect(() => weightedScore(students({ absences: [0, 1] }), [raises('absences', weight)])).toThrow(
      RangeError,
    );
  });

  it('refuses a direction or a scaling that does not exist', () => {
    const dataset = students({ absences: [0, 1] });
    const factor = raises('absences');
    expect(() => weightedScore(dataset, [{ ...factor, direction: 'up' as 'raises' }])).toThrow(RangeError);
    expect(() => weightedScore(dataset, [{ ...factor, scaling: 'log' as 'rank' }])).toThrow(RangeError);
  });

  it('gives fresh scores each time and leaves the dataset alone', () => {
    const absences = Float64Array.of(0, 5, 10);
    const dataset = students({ absences });
    const first = weightedScore(dataset, [raises('absences')]);
    first.fill(99);
    expect(weightedScore(dataset, [raises('absences')])).toEqual(Float64Array.of(0, 5, 10));
    expect(absences).toEqual(Float64Array.of(0, 5, 10));
  });

  it('scores a million students', () => {
    const absences = Float64Array.from({ length: 1_000_000 }, (_, student) => student % 94);
    const scores = weightedScore(students({ absences }), [lowers('absences')]);
    expect([scores[0], scores[93], scores[999_999]]).toEqual([
      10,
      0,
      expect.closeTo(10 * (1 - (999_999 % 94) / 93), 9),
    ]);
  });
});
