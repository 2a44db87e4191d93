import { describe, expect, it } from 'vitest';
import { jitter } from './jitter.js';

describe('jitter', () => {
  it('is the same for the same row', () => {
    expect([0, 1, 99_999].map(jitter)).toEqual([0, 1, 99_999].map(jitter));
  });

  it('lies between -1 and 1, as much in each tenth of that, from row to row as by chance', () => {
    const values = Array.from({ length: 100_000 }, (_, row) => jitter(row));
    const tenths = new Float64Array(10);
    for (const value of values) tenths[Math.floor((value + 1) * 5)] += 1;
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    const products = values.slice(1).reduce((sum, value, row) => sum + value * values[row], 0);
    expect(Math.abs(products / values.length)).toBeLessThan(0.01);
  });
});
