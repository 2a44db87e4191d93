import type { Column, Dataset } from '../dataset/dataset.js';

/**
 * Measures how unlike a student the others are: the mean over the columns of |difference| / range for numbers and of 0
 * (same) or 1 (other) for categories. A column in which either value is missing does not count.
 *
 * Source: Gower 1971, A General Coefficient of Similarity and Some of Its Properties.
 *
 * @param headers columns of the dataset
 * @returns a function of a row index: 0 (alike) to 1; `NaN` when no column has both values
 */
export function gowerDistance(
  dataset: Dataset,
  headers: Iterable<string>,
  student: number,
): (other: number) => number {
  const parts = [...headers].flatMap((header) => {
    const column = dataset.columns.get(header);
    return column ? [columnDistance(column, student)] : [];
  });
  return (other) => {
    let sum = 0;
    let count = 0;
    for (const part of parts) {
      const distance = part(other);
      if (Number.isNaN(distance)) continue;
      sum += distance;
      count += 1;
    }
    return sum / count;
  };
}

function columnDistance(column: Column, student: number): (other: number) => number {
  if (column.kind === 'categorical') {
    const { codes } = column;
    const own = codes[student];
    return (other) => (own < 0 || codes[other] < 0 ? NaN : Number(codes[other] !== own));
  }
  const { values } = column;
  const own = values[student];
  const range = rangeOf(values);
  return (other) => (range > 0 ? Math.abs(values[other] - own) / range : values[other] - own);
}

function rangeOf(values: Float64Array): number {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return max - min;
}
