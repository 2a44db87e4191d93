import type { Column, Dataset } from '../dataset/dataset.js';
import { DatasetError } from '../dataset/dataset-error.js';
import type { Factor } from './factor.js';
import { scale } from './scaling.js';

/** Columns never change, so what was scaled once stays good: a slider move costs no scaling. */
const scaledByColumn = new WeakMap<Column, Map<string, Float64Array>>();

/**
 * A factor's values over all students, scaled to 0..1; `NaN` = missing. A level counts as 1, every other level as 0.
 * Null when the dataset has no such numeric column, or no such categorical column where the factor names a level.
 */
function factorValues(dataset: Dataset, factor: Factor): Float64Array | null {
  const { level, scaling = 'min-max' } = factor;
  const column = dataset.columns.get(factor.column);
  if (column?.kind !== (level === undefined ? 'numeric' : 'categorical')) return null;
  const scaled = scaledByColumn.get(column) ?? new Map<string, Float64Array>();
  scaledByColumn.set(column, scaled);
  const key = `${scaling} ${level ?? ''}`;
  const values = scaled.get(key) ?? scale(plainValues(column, level), scaling);
  scaled.set(key, values);
  return values;
}

/** @throws DatasetError `missing-column` with the `columns` of all factors that the dataset cannot serve */
export function requireFactorValues(dataset: Dataset, factors: readonly Factor[]): Float64Array[] {
  const values = factors.map((factor) => factorValues(dataset, factor));
  const missing = new Set(factors.filter((_, index) => values[index] === null).map(({ column }) => column));
  if (missing.size === 0) return values.filter((scaled) => scaled !== null);
  const columns = [...missing];
  throw new DatasetError(
    'missing-column',
    `The data lack these columns, or have another kind: ${columns.join(', ')}.`,
    {
      columns,
    },
  );
}

function plainValues(column: Column, level: string | undefined): Float64Array {
  if (column.kind === 'numeric') return column.values;
  const wanted = column.levels.findIndex((name) => name === level);
  return Float64Array.from(column.codes, (code) => (code < 0 ? NaN : Number(code === wanted)));
}
