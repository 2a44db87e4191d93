import { describe, expect, it } from 'vitest';
import { scale } from './scaling.js';

describe('scale', () => {
  it('brings the least to 0 and the greatest to 1', () => {
    expect(scale(Float64Array.of(10, 15, 30), 'min-max')).toEqual(Float64Array.of(0, 0.25, 1));
  });

  it('gives 0 for a constant column, and for one value', () => {
    expect(scale(Float64Array.of(4, 4), 'min-max')).toEqual(Float64Array.of(0, 0));
    expect(scale(Float64Array.of(4), 'rank')).toEqual(Float64Array.of(0));
  });

  it.each(['min-max', 'rank'] as const)('keeps what is missing apart (%s)', (scaling) => {
    expect(scale(Float64Array.of(NaN, 1, 3, Infinity), scaling)).toEqual(Float64Array.of(NaN, 0, 1, NaN));
    expect(scale(Float64Array.of(NaN), scaling)).toEqual(Float64Array.of(NaN));
    expect(scale(new Float64Array(0), scaling)).toEqual(new Float64Array(0));
  });

  it('ranks: equal values share their mean rank, an extreme value presses nobody', () => {
    // Ranks 0, 1.5, 1.5, 3.
    expect(scale(Float64Array.of(1, 2, 2, 1000), 'rank')).toEqual(Float64Array.of(0, 0.5, 0.5, 1));
  });

  it('ranks negative numbers and zeros of either sign in order', () => {
    expect(scale(Float64Array.of(0, -5, -0, 7, -1), 'rank')).toEqual(
      Float64Array.of(2.5 / 4, 0, 2.5 / 4, 1, 0.25),
    );
  });

  it('does not change its input', () => {
    const values = Float64Array.of(3, 1, 2);
    scale(values, 'rank');
    expect(values).toEqual(Float64Array.of(3, 1, 2));
  });
});
