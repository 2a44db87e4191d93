import type { Dataset } from '../dataset/dataset.js';
import { codedForestOf } from './coded-forest.js';
import { codesFit, sumCodedTrees } from './coded-traversal.js';
import { columnEncoders } from './column-encoders.js';
import { featureColumns } from './feature-columns.js';
import type { GradeModel, Precision } from './grade-model.js';
import { compileForest, sumTrees } from './tree-traversal.js';

/** For each student `initial` plus the leaves that the student reaches: on codes, or on the numbers where they do not fit. */
export function sumsByTraversal(model: GradeModel, dataset: Dataset, precision: Precision): Float64Array {
  const sums = new Float64Array(dataset.length).fill(model.initial);
  const forest = codedForestOf(model);
  if (codesFit(forest)) sumCodedTrees(forest, columnEncoders(model, dataset), sums, precision === 'float32');
  else {
    const columns = featureColumns(model.features, model.categories, dataset);
    sumTrees(compileForest(model.trees), columns, sums, { ...model, summationPrecision: precision });
  }
  return sums;
}
