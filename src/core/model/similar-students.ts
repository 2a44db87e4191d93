import type { Dataset } from '../dataset/dataset.js';
import { featureColumns } from './feature-columns.js';
import { gowerDistance } from './gower-distance.js';
import type { GradeModel, Tree } from './grade-model.js';

export interface SimilarStudent {
  /** Row index in the dataset. */
  readonly index: number;
  /** 0..1: the part of the model's trees that put both students into the same leaf. */
  readonly similarity: number;
}

/**
 * The students whom the model treats most like this one: those who share a leaf with the student in the most trees, the
 * student left out. Between equals the nearer by Gower distance over the model's columns comes first, then the earlier row.
 *
 * Similar in the model's columns, that is: what the model does not look at plays no part.
 *
 * Method: leaf co-occurrence, Breiman & Cutler, Random Forests, "Proximities".
 *
 * @param index row index of the student
 * @param count how many at most
 * @throws RangeError when there is no such student
 * @throws DatasetError `missing-column`; ModelError `column-kind`: as `expectedGrade`
 */
export function similarStudents(
  model: GradeModel,
  dataset: Dataset,
  index: number,
  count = 30,
): SimilarStudent[] {
  if (!Number.isInteger(index) || index < 0 || index >= dataset.length)
    throw new RangeError(`There is no student ${index} among ${dataset.length}.`);
  const shared = sharedLeaves(model, dataset, index);
  const threshold = kthLargest(shared, index, count);
  const distance = gowerDistance(dataset, new Set(model.features.map(({ column }) => column)), index);
  const candidates: { index: number; shared: number; distance: number }[] = [];
  shared.forEach((leaves, other) => {
    if (other === index || leaves < threshold) return;
    const apart = distance(other);
    candidates.push({ index: other, shared: leaves, distance: Number.isNaN(apart) ? Infinity : apart });
  });
  return candidates
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance || a.index - b.index)
    .slice(0, count)
    .map(({ index: other, shared: leaves }) => ({
      index: other,
      similarity: model.trees.length === 0 ? 1 : leaves / model.trees.length,
    }));
}

/** For each student the number of trees in which both reach the same leaf. */
function sharedLeaves(model: GradeModel, dataset: Dataset, student: number): Int32Array {
  const exact = featureColumns(model.features, model.categories, dataset);
  const columns =
    model.comparisonPrecision === 'float32' ? exact.map((values) => values.map(Math.fround)) : exact;
  const shared = new Int32Array(dataset.length);
  for (const tree of model.trees) {
    const path = pathOf(tree, model.comparison, columns, student);
    for (let row = 0; row < shared.length; row++)
      if (path.every((sameSide) => sameSide(row))) shared[row] += 1;
  }
  return shared;
}

/** The splits between the root and the student's leaf; a row that takes the same side of each is in the same leaf. */
function pathOf(
  tree: Tree,
  comparison: GradeModel['comparison'],
  columns: readonly Float64Array[],
  student: number,
): ((row: number) => boolean)[] {
  const path: ((row: number) => boolean)[] = [];
  for (let node = 0; tree.feature[node] >= 0;) {
    const values = columns[tree.feature[node]];
    const limit = tree.threshold[node];
    const missingLeft = tree.missingLeft[node] === 1;
    const strict = comparison === '<';
    const goesLeft = (row: number) => {
      const value = values[row];
      return Number.isNaN(value) ? missingLeft : strict ? value < limit : value <= limit;
    };
    const side = goesLeft(student);
    path.push((row) => goesLeft(row) === side);
    node = side ? tree.left[node] : tree.right[node];
  }
  return path;
}

/** The count-th largest number of shared leaves among the others: the fewest that still can be in the list. */
function kthLargest(shared: Int32Array, student: number, count: number): number {
  const others = shared.filter((_, row) => row !== student).sort();
  return others[Math.max(0, others.length - count)] ?? 0;
}
