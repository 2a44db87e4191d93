import type { Dataset } from '../dataset/dataset.js';
import type { GradeModel } from './grade-model.js';

/**
 * A fingerprint of rows, to recognise the file that trained a model: equal for the same students in any order, under any
 * names and ids, with any further columns; different when a grade or a value of the given columns differs.
 *
 * Each row becomes the JSON text of its grade and its values in the order of the sorted headers (`null` where missing);
 * each text becomes a 53-bit hash; the sorted hashes are hashed once more. The rows cannot be had back from it.
 *
 * @param columns headers that the dataset has; the order and repetitions mean nothing
 * @returns 14 hexadecimal digits
 */
export function fingerprintRows(dataset: Dataset, columns: Iterable<string>): string {
  const headers = [...new Set(columns)].sort();
  const cells = headers.map((header) => {
    const column = dataset.columns.get(header);
    if (column?.kind === 'numeric') return (row: number) => column.values[row]; // NaN becomes null in JSON
    return (row: number) => column?.levels[column.codes[row]] ?? null;
  });
  const hashes = Float64Array.from({ length: dataset.length }, (_, row) =>
    hash(JSON.stringify([dataset.grades[row], ...cells.map((cell) => cell(row))])),
  ).sort();
  return hash(JSON.stringify([headers, ...hashes]))
    .toString(16)
    .padStart(14, '0');
}

/**
 * Whether these are the very students that trained the model, whatever their order, names and ids. The model knows their
 * grades, so its gaps are too small for them: score them cross-fitted, or say so. A part of the training file, or the
 * file with more students, is not recognised.
 */
export function isTrainingData(model: GradeModel, dataset: Dataset): boolean {
  const columns = model.features.map(({ column }) => column);
  return (
    model.training !== undefined &&
    model.training.rows === dataset.length &&
    columns.every((column) => dataset.columns.has(column)) &&
    model.training.fingerprint === fingerprintRows(dataset, columns)
  );
}

/** 53 bits of a text. cyrb53 by bryc, public domain: github.com/bryc/code, jshash/experimental/cyrb53.js */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const mixedLow =
    Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
  return 4294967296 * (2097151 & mixedLow) + (mixedHigh >>> 0);
}
