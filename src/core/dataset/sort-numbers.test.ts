import { describe, expect, it } from 'vitest';
import { sortNumbers } from './sort-numbers.js';
import { atOnce } from './work.js';

const sorted = (numbers: readonly number[]) => [...atOnce(sortNumbers(Float64Array.from(numbers)))];

describe('sortNumbers', () => {
  it('sorts whole numbers, fractions, negative and large ones, without the missing', () => {
    expect(sorted([3, NaN, 1, 0, 1023, 1])).toEqual([0, 1, 1, 3, 1023]);
    expect(sorted([3, 0.5, NaN, -1, 1024, 3])).toEqual([-1, 0.5, 3, 3, 1024]);
    expect(sorted([])).toEqual([]);
    expect(sorted([NaN])).toEqual([]);
  });

  it('counts small whole numbers of long lists', () => {
    const numbers = Float64Array.from({ length: 5000 }, (_, index) =>
      index % 7 === 0 ? NaN : (index * 37) % 1024,
    );
    const filled = numbers.filter((number) => !Number.isNaN(number));
    expect(atOnce(sortNumbers(numbers))).toEqual(filled.slice().sort());
    expect(sorted([...numbers, 0.5, -1])).toEqual([...Float64Array.of(...filled, 0.5, -1).sort()]);
  });

  // Blocks of 8192 numbers are merged: an odd one out, and a last one that is short.
  it.each([8192, 8193, 3 * 8192, 5 * 8192 + 1])('sorts %d fractions as Float64Array.sort does', (length) => {
    const numbers = Float64Array.from({ length }, (_, index) => ((index * 7919) % length) / 4 - 100);
    expect(atOnce(sortNumbers(numbers.slice()))).toEqual(numbers.slice().sort());
  });

  it('leaves the numbers that it is given as they are', () => {
    const numbers = Float64Array.of(2.5, 1.5);
    atOnce(sortNumbers(numbers));
    expect(numbers).toEqual(Float64Array.of(2.5, 1.5));
  });
});
