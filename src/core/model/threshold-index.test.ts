import { describe, expect, test } from 'vitest';
import { seededRandom } from '../training/random.js';
import { ThresholdIndex } from './threshold-index.js';

function counts(thresholds: number[], values: number[], strict: boolean, float32 = false): number[] {
  const codes = new Int32Array(values.length + 2).fill(-7);
  const rules = { strict, float32, missing: 99 };
  const index = new ThresholdIndex(Float64Array.from(thresholds));
  index.count(Float64Array.from([0, ...values]), 1, values.length + 1, rules, codes, 1);
  expect([codes[0], codes[values.length + 1]]).toEqual([-7, -7]); // writes nowhere else
  return [...codes.subarray(1, -1)];
}

function byDefinition(thresholds: number[], values: number[], strict: boolean): number[] {
  return values.map((value) =>
    Number.isNaN(value) ? 99 : thresholds.filter((limit) => (strict ? value >= limit : value > limit)).length,
  );
}

describe('ThresholdIndex.count', () => {
  const huge = Number.MAX_VALUE;
  const tiny = Number.MIN_VALUE;
  test.each([
    ['no threshold', []],
    ['one', [2]],
    ['zero', [0]],
    ['the whole range of numbers', [-huge, 0, huge]],
    ['neighbouring numbers', [0, tiny, 2 * tiny]],
    ['far apart and close together', [-1e300, 1, 1 + Number.EPSILON, 1 + 2 * Number.EPSILON, 7, 1e300]],
  ])('counts what a value has passed: %s', (_, thresholds) => {
    const around = thresholds.flatMap((limit) => [
      limit,
      limit - 1,
      limit + 1,
      limit * (1 + 1e-15),
      limit + tiny,
    ]);
    const values = [...around, 0, -0, NaN, Infinity, -Infinity, huge, -huge, tiny, -tiny];
    for (const strict of [true, false])
      expect(counts(thresholds, values, strict)).toEqual(byDefinition(thresholds, values, strict));
  });

  test('counts at random, also where the grid has fewer steps than there are thresholds', () => {
    const random = seededRandom(1);
    for (const count of [5, 300, 6000]) {
      const drawn = Array.from({ length: count }, () => (random() - 0.5) ** 5 * 1e4);
      const thresholds = [...new Set(drawn)].sort((a, b) => a - b);
      const values = [
        ...thresholds.slice(0, 200),
        ...Array.from({ length: 200 }, () => (random() - 0.5) ** 3 * 1e4),
      ];
      for (const strict of [true, false])
        expect(counts(thresholds, values, strict)).toEqual(byDefinition(thresholds, values, strict));
    }
  });

  test('rounds values to 32 bits where that is asked', () => {
    expect(counts([0.1], [0.1], false, true)).toEqual([1]); // the nearest float32 is above 0.1
    expect(counts([0.1], [0.1], false)).toEqual([0]);
    expect(counts([Math.fround(0.1)], [0.1], true, true)).toEqual([1]);
  });
});
