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
export function outliers(values: Float64Array, most: number): Outlier[] {
  const fences = fencesOf(values.filter((value) => !Number.isNaN(value)).sort());
  if (!fences) return [];
  const [low, high] = fences;
  const found = new Map<number, Outlier>();
  values.forEach((value, index) => {
    if (!(value < low || value > high)) return;
    const first = found.get(value);
    found.set(value, { index: first?.index ?? index, count: (first?.count ?? 0) + 1 });
  });
  const distance = ({ index }: Outlier) => Math.max(low - values[index], values[index] - high);
  return [...found.values()]
    .sort((one, other) => distance(other) - distance(one))
    .slice(0, most)
    .sort((one, other) => one.index - other.index);
}

function fencesOf(sorted: Float64Array): [low: number, high: number] | null {
  if (sorted.length < enough) return null;
  const [first, third] = quartiles(sorted);
  if (first < third) return fencesAround(first, third);
  const others = sorted.filter((value) => value !== first);
  if (others.length < enough) return null;
  const [otherFirst, otherThird] = quartiles(others);
  return otherFirst < otherThird ? fencesAround(otherFirst, otherThird) : null;
}

function fencesAround(first: number, third: number): [number, number] {
  const reach = farOut * (third - first);
  return [first - reach, third + reach];
}

/** By linear interpolation (type 7 of Hyndman and Fan, The American Statistician 50, 1996). */
function quartiles(sorted: Float64Array): [first: number, third: number] {
  const at = (share: number) => {
    const position = (sorted.length - 1) * share;
    const below = Math.floor(position);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  };
  return [at(0.25), at(0.75)];
}
