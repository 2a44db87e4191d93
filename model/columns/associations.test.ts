import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/support/models.js';
import { associations, correlation, featureName } from './associations.js';

const names = (found: ReturnType<typeof associations>) => found.map(({ feature }) => featureName(feature));

describe('associations', () => {
  test('of a number: Pearson, as cor.test of R on its own example (Hollander & Wolfe 1973, tuna lightness)', () => {
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const panel = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    const [found] = associations(datasetOf(panel, { lightness }));
    expect(found.effect).toBeCloseTo(0.5711816, 7);
    expect(found.p).toBeCloseTo(0.1082, 4);
    expect(found.interval?.[0]).toBeCloseTo(-0.1497426, 7);
    expect(found.interval?.[1]).toBeCloseTo(0.8955795, 7);
    expect(found.students).toBe(9);
  });

  test("of a level: Welch, as t.test of R on Student's sleep data", () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const group = [...first.map(() => '2'), ...second.map(() => '1')].map((name) => `drug ${name}`);
    const [found] = associations(datasetOf([...first, ...second], { group }));
    expect(featureName(found.feature)).toBe('group=drug 2');
    expect(found.effect).toBeCloseTo(0.75 - 2.33, 12);
    expect(found.p).toBeCloseTo(0.07939, 5);
    expect(found.interval?.[0]).toBeCloseTo(-3.3654832, 6);
    expect(found.interval?.[1]).toBeCloseTo(0.2054832, 6);
  });

  test('the surest come first, corrected for the number of tests; what cannot be tested is last and no test', () => {
    const grades = [8, 9, 10, 11, 12, 13, 14, 15];
    const found = associations(
      datasetOf(grades, {
        constant: grades.map(() => 3),
        noise: [1, 2, 1, 2, 2, 1, 2, 1],
        sure: [1, 2, 3, 4, 5, 6, 7, 9],
      }),
    );
    expect(names(found)).toEqual(['sure', 'noise', 'constant']);
    expect(found[0].adjusted).toBeCloseTo(2 * found[0].p, 15);
    expect(found[1].adjusted).toBeCloseTo(found[1].p, 15);
    expect(found[2]).toMatchObject({ effect: 0, p: NaN, adjusted: NaN, interval: undefined });
  });

  test('a missing value is left out, not taken for 0', () => {
    const grades = [8, 9, 10, 11, 12, 20, 0];
    const [found] = associations(datasetOf(grades, { age: [1, 3, 2, 5, 4, null, null] }));
    const [without] = associations(datasetOf(grades.slice(0, 5), { age: [1, 3, 2, 5, 4] }));
    expect(found.students).toBe(5);
    expect(found.effect).toBeCloseTo(0.8, 12);
    expect({ ...found, values: 0 }).toEqual({ ...without, values: 0 });
  });

  test('equal grades, and three students, are too little to test', () => {
    expect(associations(datasetOf([5, 5, 5, 5], { age: [1, 2, 3, 4] }))[0].p).toBeNaN();
    expect(associations(datasetOf([5, 6, 7], { age: [1, 2, 4] }))[0].p).toBeNaN();
  });

  test('levels that fewer than 5 students have are not tested; candidates limit what is', () => {
    const grades = Array.from({ length: 18 }, (_, row) => row % 7);
    const job = grades.map((_, row) => (row < 3 ? 'pilot' : row % 3 === 0 ? 'health' : 'other'));
    const dataset = datasetOf(grades, { job, age: grades.map((grade) => grade + 1) });
    expect(names(associations(dataset)).sort()).toEqual(['age', 'job=other']);
    expect(names(associations(dataset, [{ column: 'job', level: 'health' }]))).toEqual(['job=health']);
    expect(() => associations(dataset, ['height'])).toThrow(/height/);
  });
});

describe('correlation', () => {
  test('is that of the rows in which both are known', () => {
    const a = Float64Array.of(1, 2, NaN, 3, 4, 5);
    const b = Float64Array.of(2, 1, 100, 4, NaN, 3);
    // The rows (1, 2), (2, 1), (3, 4), (5, 3).
    expect(correlation(a, b)).toBeCloseTo(3.5 / Math.sqrt(8.75 * 5), 12);
  });

  test('a constant or too short overlap correlates with nothing', () => {
    expect(correlation(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2, 3, 4))).toBe(0);
    expect(correlation(Float64Array.of(1, 2, 3, NaN), Float64Array.of(1, 2, 3, 4))).toBe(0);
  });
});
