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
  const places = placesOf(values);
  const fences = fencesOf(places);
  if (!fences) return [];
  const [low, high] = fences;
  const distance = ({ index }: Outlier) => Math.max(low - values[index], values[index] - high);
  return [...places.values()]
    .filter((place) => distance(place) > 0)
    .sort((one, other) => distance(other) - distance(one))
    .slice(0, most)
    .sort((one, other) => one.index - other.index);
}

type Places = ReadonlyMap<number, Outlier>;

/** Columns of thousands of students hold few distinct values: to sort these is quicker than to sort all. */
function placesOf(values: Float64Array): Places {
  const places = new Map<number, { index: number; count: number }>();
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (Number.isNaN(value)) continue;
    const known = places.get(value);
    if (known) known.count += 1;
    else places.set(value, { index, count: 1 });
  }
  return places;
}

function fencesOf(places: Places): [low: number, high: number] | null {
  const [first, third] = quartiles(places) ?? [0, 0];
  if (first < third) return fencesAround(first, third);
  const others = new Map(places);
  others.delete(first);
  const [otherFirst, otherThird] = quartiles(others) ?? [0, 0];
  return otherFirst < otherThird ? fencesAround(otherFirst, otherThird) : null;
}

function fencesAround(first: number, third: number): [number, number] {
  const reach = farOut * (third - first);
  return [first - reach, third + reach];
}

/**
 * By linear interpolation (type 7 of Hyndman and Fan, The American Statistician 50, 1996); `null` of too few values.
 */
function quartiles(places: Places): [first: number, third: number] | null {
  const sorted = Float64Array.from(places.keys()).sort();
  const upTo = new Float64Array(sorted.length);
  let all = 0;
  sorted.forEach((value, at) => {
    all += places.get(value)?.count ?? 0;
    upTo[at] = all;
  });
  if (all < enough) return null;
  const valueAt = (rank: number) => sorted[upTo.findIndex((count) => count > rank)];
  const quantile = (share: number) => {
    const rank = (all - 1) * share;
    const below = valueAt(Math.floor(rank));
    return below + (rank % 1) * (valueAt(Math.ceil(rank)) - below);
  };
  return [quantile(0.25), quantile(0.75)];
}
