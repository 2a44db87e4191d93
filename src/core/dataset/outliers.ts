import { sortNumbers } from './sort-numbers.js';
import type { Work } from './work.js';

const enough = 10;
const farOut = 3;

/** A value that lies far out; `index` is the first of `count` places that hold it. */
export interface Outlier {
  readonly index: number;
  readonly count: number;
}

/**
 * The values that lie "far out": more than three interquartile ranges below the first or above the third quartile
 * (J. W. Tukey, Exploratory Data Analysis, 1977, chapter 2). Where the quartiles are equal, as with absences that are mostly
 * 0, those of the values that differ from them are taken; where these are equal too, nothing lies out. On a scale of few
 * steps, such as 1 to 5, nothing does. Fewer than ten values have none.
 *
 * @param values `NaN` = missing
 * @returns the farthest values, at most `most` of them, in order of index
 */
export function* outliers(values: Float64Array, most: number): Work<Outlier[]> {
  const sorted = yield* sortNumbers(values);
  const fences = fencesOf(sorted);
  if (!fences) return [];
  const [low, high] = fences;
  const distance = (value: number) => Math.max(low - value, value - high);
  return [
    ...runs(
      (rank) => sorted[rank],
      most,
      (value) => value < low,
    ),
    ...runs(
      (rank) => sorted[sorted.length - 1 - rank],
      most,
      (value) => value > high,
    ),
  ]
    .map(({ value, count }) => ({ index: values.indexOf(value), count, distance: distance(value) }))
    .sort((one, other) => other.distance - one.distance || one.index - other.index)
    .slice(0, most)
    .sort((one, other) => one.index - other.index)
    .map(({ index, count }) => ({ index, count }));
}

/** The first distinct values that are far out, at most `most`, with how often they are there. */
function runs(valueAt: (rank: number) => number, most: number, isFar: (value: number) => boolean) {
  const found: { value: number; count: number }[] = [];
  for (let at = 0; found.length < most && isFar(valueAt(at));) {
    const from = at;
    const value = valueAt(from);
    while (valueAt(at) === value) at += 1;
    found.push({ value, count: at - from });
  }
  return found;
}

function fencesOf(sorted: Float64Array): [low: number, high: number] | null {
  const [first, third] = quartiles(sorted.length, (rank) => sorted[rank]) ?? [0, 0];
  if (first < third) return fencesAround(first, third);
  const from = sorted.indexOf(first);
  const run = sorted.lastIndexOf(first) + 1 - from;
  const [otherFirst, otherThird] = quartiles(
    sorted.length - run,
    (rank) => sorted[rank < from ? rank : rank + run],
  ) ?? [0, 0];
  return otherFirst < otherThird ? fencesAround(otherFirst, otherThird) : null;
}

function fencesAround(first: number, third: number): [number, number] {
  const reach = farOut * (third - first);
  return [first - reach, third + reach];
}

/** By linear interpolation (type 7 of Hyndman and Fan, The American Statistician 50, 1996); `null` of too few values. */
function quartiles(length: number, valueAt: (rank: number) => number): [first: number, third: number] | null {
  if (length < enough) return null;
  const quantile = (share: number) => {
    const rank = (length - 1) * share;
    const below = valueAt(Math.floor(rank));
    return below + (rank % 1) * (valueAt(Math.ceil(rank)) - below);
  };
  return [quantile(0.25), quantile(0.75)];
}
