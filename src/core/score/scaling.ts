import type { Factor } from './factor.js';

/**
 * Brings values to 0..1. `'min-max'`: (v − min) / (max − min). `'rank'`: the same over ranks, where equal values share
 * their mean rank, so that one extreme value does not press all others together.
 *
 * @returns one number per value; `NaN` for a value that is not finite; 0 everywhere when all finite values are equal
 */
export function scale(values: Float64Array, scaling: NonNullable<Factor['scaling']>): Float64Array {
  return minMax(scaling === 'rank' ? meanRanks(values) : values);
}

function minMax(values: Float64Array): Float64Array {
  const { min, max } = finiteRange(values);
  const range = max - min;
  return values.map((value) => (!Number.isFinite(value) ? NaN : range > 0 ? (value - min) / range : 0));
}

/** `min` is `Infinity` and `max` is `-Infinity` when no value is finite. */
export function finiteRange(values: Float64Array): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

function meanRanks(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  const rankOf = new Map<number, number>();
  for (let first = 0, next = 0; first < sorted.length; first = next) {
    while (next < sorted.length && sorted[next] === sorted[first]) next += 1;
    rankOf.set(sorted[first], (first + next - 1) / 2);
  }
  return values.map((value) => rankOf.get(value) ?? NaN);
}
