/**
 * The median of the first `count` values, in linear time (Hoare's selection): the mean of the middle two of an even number.
 *
 * @param values written to: put into another order; no `NaN` among the first `count`
 * @returns `NaN` of no values
 */
export function medianOf(values: Float64Array, count = values.length): number {
  if (count === 0) return NaN;
  const upper = count >> 1;
  select(values, upper, count);
  if (count % 2 === 1) return values[upper];
  let lower = values[0];
  for (let at = 1; at < upper; at += 1) if (values[at] > lower) lower = values[at];
  return (lower + values[upper]) / 2;
}

/** Brings the value of rank `rank` to its place: none before it is larger, none behind it smaller. */
function select(values: Float64Array, rank: number, count: number): void {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let [left, right] = [low, high];
    while (left <= right) {
      while (values[left] < pivot) left += 1;
      while (values[right] > pivot) right -= 1;
      if (left <= right) {
        [values[left], values[right]] = [values[right], values[left]];
        left += 1;
        right -= 1;
      }
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
}
