import type { Column, Dataset } from '../dataset/dataset.js';
import { checkGradeScale } from './check-grade-scale.js';
import { codingOf } from './coded-columns.js';
import { columnEncoders } from './column-encoders.js';
import type { GradeModel } from './grade-model.js';
import { shapleyByTables } from './shapley-values.js';
import { shapleyByTrees } from './tree-shap.js';

export interface Contribution {
  /** Header of the column. */
  readonly column: string;
  /** The student's own cell: a number, the text of a category, or `null` where it is missing. */
  readonly value: number | string | null;
  /** Grade points that the cell adds to the expected grade, compared with the students of the background. */
  readonly contribution: number;
}

export interface Explanation {
  /** Mean expected grade over the background, in grade points. */
  readonly baseline: number;
  /** One per column that some tree splits on, the largest first, be it positive or negative. */
  readonly contributions: readonly Contribution[];
  /** The student's expected grade in grade points: the baseline plus all contributions, within 1e-9. */
  readonly expected: number;
}

export interface ExplainOptions {
  /** The students to compare with; default: those of the dataset. Their grades play no part. */
  readonly background?: Dataset;
}

/**
 * Why the model expects this grade of a student: how much each column moves the expected grade away from the mean
 * expected grade of the background. It explains the model, not the student: what would follow if a cell were changed in
 * life it does not say.
 *
 * Interventional Shapley values: the mean, over all orders in which the student's cells can take the place of those of a
 * student of the background, and over all those students, of what a cell changes. The levels of a categorical column
 * count as one. Source: Shapley 1953, A Value for n-Person Games; Lundberg & Lee 2017, A Unified Approach to Interpreting
 * Model Predictions.
 *
 * The first call for a model and background takes up to some 100 ms, each further one microseconds. Models too large for
 * look-up tables take longer, and there 1000 students, at equal distances in row order, stand for a larger background. A
 * model that rounds its sums to 32 bits is explained without that rounding.
 *
 * @param index row index of the student
 * @throws RangeError when there is no such student, or nobody in the background
 * @throws DatasetError `missing-column`; ModelError `column-kind`, `other-scale`: as `expectedGrade`; of the background
 * as well, but for its scale
 */
export function explainStudent(
  model: GradeModel,
  dataset: Dataset,
  index: number,
  { background = dataset }: ExplainOptions = {},
): Explanation {
  if (!Number.isInteger(index) || index < 0 || index >= dataset.length)
    throw new RangeError(`There is no student ${index} among ${dataset.length}.`);
  if (background.length === 0) throw new RangeError('There are no students in the background.');
  columnEncoders(model, dataset); // throws where the columns do not fit
  checkGradeScale(model, dataset);

  const { baseline, expected, values } =
    shapleyByTables(model, dataset, index, background) ?? shapleyByTrees(model, dataset, index, background);
  const contributions = codingOf(model).columns.map(({ column }, at) => ({
    column,
    value: cellValue(dataset.columns.get(column)!, index),
    contribution: values[at],
  }));
  contributions.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return { baseline, contributions, expected };
}

function cellValue(column: Column, row: number): number | string | null {
  if (column.kind === 'categorical') return column.levels[column.codes[row]] ?? null;
  return Number.isNaN(column.values[row]) ? null : column.values[row];
}
