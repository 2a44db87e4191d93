import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../core/training/random.js';
import { medianOf } from './median.js';

function bySorting(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

describe('medianOf', () => {
  it('is the value in the middle, of an even number the mean of two, of none NaN', () => {
    expect(medianOf(Float64Array.of(5, 1, 3))).toBe(3);
    expect(medianOf(Float64Array.of(5, 1, 3, 4))).toBe(3.5);
    expect(medianOf(Float64Array.of(7))).toBe(7);
    expect(medianOf(new Float64Array(0))).toBeNaN();
  });

  it('counts the first values only', () => {
    expect(medianOf(Float64Array.of(2, 1, 3, 100, 100), 3)).toBe(2);
  });

  it.each([1, 2, 3])('is that of the sorted values, many of them equal (seed %d)', (seed) => {
    const random = seededRandom(seed);
    for (let length = 1; length < 200; length += 1) {
      const values = Float64Array.from({ length }, () => Math.floor(random() * 20) - 10);
      const expected = bySorting(values);
      expect(medianOf(values)).toBe(expected);
    }
  });
});
