import type { CategoricalColumn, Dataset } from '../dataset/dataset.js';
import { DatasetError } from '../dataset/dataset-error.js';
import type { Feature, KnownLevels } from './grade-model.js';
import { ModelError } from './model-error.js';

/**
 * The numbers that the trees compare: one array per feature, one entry per student, `NaN` where the value is missing or
 * the category is unknown. A numeric column's own array is handed out, not a copy: do not write to it.
 *
 * @param categories the known levels of categorical columns; of a column that is not listed every level is known
 * @throws DatasetError `missing-column` with the headers of all columns that the dataset lacks
 * @throws ModelError `column-kind` when a column is numeric and wanted as categorical, or the other way round
 */
export function featureColumns(
  features: readonly Feature[],
  categories: readonly KnownLevels[],
  dataset: Dataset,
): Float64Array[] {
  checkColumns(features, dataset);
  const knownLevels = new Map(categories.map(({ column, levels }) => [column, new Set(levels)]));
  return features.map(({ column, level }) => {
    const data = dataset.columns.get(column)!;
    return data.kind === 'numeric' ? data.values : indicator(data, level!, knownLevels.get(column));
  });
}

/** Throws what `featureColumns` throws, without making any column. */
export function checkColumns(features: readonly Feature[], dataset: Dataset): void {
  const wanted = new Set(features.map(({ column }) => column));
  const missing = [...wanted].filter((column) => !dataset.columns.has(column));
  if (missing.length > 0)
    throw new DatasetError('missing-column', `The data lack columns of the model: ${missing.join(', ')}.`, {
      columns: missing,
    });
  features.forEach(({ column, level }, index) => {
    const { kind: is } = dataset.columns.get(column)!;
    const wants = level === undefined ? 'numeric' : 'categorical';
    if (is !== wants)
      throw new ModelError(
        'column-kind',
        `The column "${column}" is ${is}; the model wants it ${wants}.`,
        `features[${index}]`,
      );
  });
}

/** 1 where the column has the level, 0 where it has another known one, else `NaN`. */
function indicator(
  { levels, codes }: CategoricalColumn,
  level: string,
  known?: ReadonlySet<string>,
): Float64Array {
  const byCode = levels.map((other) => (other === level ? 1 : !known || known.has(other) ? 0 : NaN));
  return Float64Array.from(codes, (code) => (code < 0 ? NaN : byCode[code]));
}
