import type { Comparison, ProfileTree, Tree } from '../model/grade-model.js';
import { compileForest, sumTrees } from '../model/tree-traversal.js';
import { mean } from './gradient-boosting.js';
import { histogramTree } from './histogram-tree.js';

const depth = 3;
/** A leaf speaks of at least this many students, and of at least this part of them: a smaller one would tell of persons. */
const fewest = 10;
const smallestShare = 0.05;

/**
 * One readable tree of at most three questions in a row that imitates a model: fitted to the model's expected grades, not
 * to the grades. Its fidelity is the R² against the expected grades.
 *
 * Grown by the learner of the model itself, which on columns of up to 255 distinct values is an exact CART tree, so that
 * the page needs no second one. Method: CART, Breiman et al. 1984; a tree as a model of a model, Craven & Shavlik 1996,
 * Extracting Tree-Structured Representations of Trained Networks.
 *
 * @param columns one array per feature
 * @param expected the model's expected grade of each student
 * @param comparison the model's, by which the tree will be read
 * @param minLeaf the fewest students in a leaf; default: 10, or 5% when that is more
 * @returns nothing when no question tells the students apart
 */
export function profileTree(
  columns: readonly Float64Array[],
  expected: Float64Array,
  comparison: Comparison,
  minLeaf = Math.max(fewest, Math.ceil(smallestShare * expected.length)),
): ProfileTree | undefined {
  const grow = histogramTree.prepare(columns, { depth, minLeaf, featuresPerSplit: columns.length });
  const leafOf = new Int32Array(expected.length);
  const tree = grow(expected, Int32Array.from(expected.keys()), () => 0, leafOf);
  if (tree.feature.length === 1) return undefined;
  return {
    tree,
    fidelity: fidelityOf(tree, columns, expected, comparison),
    students: studentsOf(tree, leafOf),
  };
}

function fidelityOf(
  tree: Tree,
  columns: readonly Float64Array[],
  expected: Float64Array,
  comparison: Comparison,
): number {
  const imitated = new Float64Array(expected.length);
  const double = { comparisonPrecision: 'double', summationPrecision: 'double' } as const;
  sumTrees(compileForest([tree]), columns, imitated, { comparison, ...double });
  const centre = mean(expected);
  const left = expected.reduce((sum, value, student) => sum + square(value - imitated[student]), 0);
  return 1 - left / expected.reduce((sum, value) => sum + square(value - centre), 0);
}

/** How many students reach each node; a node comes before its children. */
function studentsOf({ feature, left, right }: Tree, leafOf: Int32Array): number[] {
  const students = feature.map(() => 0);
  for (const leaf of leafOf) students[leaf]++;
  for (let node = feature.length - 1; node >= 0; node--)
    if (feature[node] >= 0) students[node] = students[left[node]] + students[right[node]];
  return students;
}

function square(value: number): number {
  return value * value;
}
