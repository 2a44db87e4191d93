import type { Dataset, GradeScale } from '../dataset/dataset.js';
import { featureColumns } from './feature-columns.js';
import type { GradeModel } from './grade-model.js';
import { ModelError } from './model-error.js';
import { compileForest, sumTrees, type Forest } from './tree-traversal.js';

export interface ExpectedGradeOptions {
  /** How to evaluate; `'auto'`, the default, takes the fastest. All agree within rounding. */
  readonly mode?: 'auto' | 'traversal';
}

const forests = new WeakMap<GradeModel, Forest>();

/**
 * The grade that students with the same characteristics get on average, as the model estimates it: `initial` plus the
 * leaf that the student reaches in each tree. Never uses the student's own grade. A missing value or an unknown category
 * takes the missing side of a node.
 *
 * Judged on the rows that trained the model this flatters the model: see `isTrainingData`.
 *
 * @returns grade points on the model's scale, one per student; not clipped to the scale
 * @throws DatasetError `missing-column` with the headers of all columns that the dataset lacks
 * @throws ModelError `other-scale` when the grades are on another scale, `column-kind` when a column is of the wrong kind
 */
export function expectedGrade(
  model: GradeModel,
  dataset: Dataset,
  options: ExpectedGradeOptions = {},
): Float64Array {
  const mode: string = options.mode ?? 'auto';
  if (mode !== 'auto' && mode !== 'traversal') throw new RangeError(`No such mode: ${mode}`);
  const columns = featureColumns(model.features, model.categories, dataset);
  checkScale(model.gradeScale, dataset.gradeScale);
  let forest = forests.get(model);
  if (!forest) {
    forest = compileForest(model.trees);
    forests.set(model, forest);
  }
  const expected = new Float64Array(dataset.length).fill(model.initial);
  sumTrees(forest, columns, expected, model);
  return expected;
}

function checkScale(ofModel: GradeScale, ofData: GradeScale): void {
  const same =
    ofModel.min === ofData.min &&
    ofModel.max === ofData.max &&
    ofModel.higherIsBetter === ofData.higherIsBetter;
  if (!same)
    throw new ModelError(
      'other-scale',
      `The model's grades run ${scaleText(ofModel)}, those of the data ${scaleText(ofData)}.`,
      'gradeScale',
    );
}

function scaleText({ min, max, higherIsBetter }: GradeScale): string {
  return `from ${min} to ${max} (${higherIsBetter ? 'higher' : 'lower'} is better)`;
}
