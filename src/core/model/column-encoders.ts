import type { CategoricalColumn, Dataset } from '../dataset/dataset.js';
import { codingOf, type CodedColumn } from './coded-columns.js';
import { checkColumns } from './feature-columns.js';
import type { GradeModel } from './grade-model.js';
import { rememberByDataset } from './remember.js';
import { ThresholdIndex } from './threshold-index.js';

/** Writes the codes of the rows `from..to` of one column to `codes`, the first of them at `offset`. */
export type ColumnEncoder = (from: number, to: number, codes: Int32Array, offset: number) => void;

/**
 * How the cells of a dataset become the codes of a model: one encoder per coded column. Memoised.
 *
 * @throws DatasetError `missing-column`; ModelError `column-kind`: as `featureColumns`, of unused features also
 */
export const columnEncoders = rememberByDataset((model, dataset): readonly ColumnEncoder[] => {
  checkColumns(model.features, dataset);
  return codingOf(model).columns.map((coded) => encoderOf(model, coded, dataset));
});

/** The codes of one student, one per coded column. */
export function codesOfStudent(encoders: readonly ColumnEncoder[], row: number): Int32Array {
  const codes = new Int32Array(encoders.length);
  encoders.forEach((encode, column) => encode(row, row + 1, codes, column));
  return codes;
}

function encoderOf(model: GradeModel, coded: CodedColumn, dataset: Dataset): ColumnEncoder {
  const data = dataset.columns.get(coded.column)!;
  return data.kind === 'numeric'
    ? numberEncoder(data.values, coded, model)
    : levelEncoder(data, coded, model);
}

function numberEncoder(
  values: Float64Array,
  { thresholds, cells }: CodedColumn,
  model: GradeModel,
): ColumnEncoder {
  const index = new ThresholdIndex(thresholds);
  const rules = {
    strict: model.comparison === '<',
    float32: model.comparisonPrecision === 'float32',
    missing: cells - 1,
  };
  return (from, to, codes, offset) => index.count(values, from, to, rules, codes, offset);
}

function levelEncoder(
  data: CategoricalColumn,
  { column, levels, cells }: CodedColumn,
  model: GradeModel,
): ColumnEncoder {
  const codeOf = new Map(levels?.map((level, code) => [level, code]));
  const listed = model.categories.find((known) => known.column === column);
  const isKnown = new Set(listed?.levels);
  const missing = cells - 1;
  // The first entry is for the dataset's code of a missing value, -1.
  const translation = Int32Array.from([
    missing,
    ...data.levels.map((level) => codeOf.get(level) ?? (!listed || isKnown.has(level) ? cells - 2 : missing)),
  ]);
  return (from, to, codes, offset) => {
    for (let row = from; row < to; row++) codes[offset + row - from] = translation[data.codes[row] + 1];
  };
}
