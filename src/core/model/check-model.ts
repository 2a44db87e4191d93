import type { GradeModel, GroupErrors, ProfileTree, Tree } from './grade-model.js';
import { largestGrade } from './grade-model-schema.js';
import { ModelError } from './model-error.js';

/**
 * Checks how the parts of a model refer to each other; their types are already right.
 *
 * @throws ModelError `invalid-model` with the path of the first fault
 */
export function checkModel(model: GradeModel): void {
  checkFeatures(model);
  model.trees.forEach((tree, index) => checkTree(tree, model.features.length, `trees[${index}]`));
  if (model.profileTree) checkProfileTree(model.profileTree, model.features.length);
  if (model.groups) checkGroups(model.groups);
  checkSums(model);
  const residuals = model.absoluteResiduals;
  for (let i = 1; i < residuals.length; i++)
    if (residuals[i] < residuals[i - 1]) fail(`absoluteResiduals[${i}]`, 'is not in ascending order');
}

function checkFeatures({ features, categories }: GradeModel): void {
  const levelsOf = new Map<string, ReadonlySet<string>>();
  categories.forEach(({ column, levels }, index) => {
    if (levelsOf.has(column)) fail(`categories[${index}].column`, 'appears twice');
    levelsOf.set(column, new Set(levels));
  });
  const seen = new Set<string>();
  const isCategorical = new Map<string, boolean>();
  features.forEach(({ column, level }, index) => {
    const key = JSON.stringify([column, level]);
    if (seen.has(key)) fail(`features[${index}]`, 'appears twice');
    seen.add(key);
    const categorical = level !== undefined;
    if (isCategorical.get(column) === !categorical)
      fail(`features[${index}]`, 'takes a column as numeric and as categorical');
    isCategorical.set(column, categorical);
    if (categorical && levelsOf.get(column)?.has(level) === false)
      fail(`features[${index}].level`, 'is not among the known levels of its column');
  });
}

function checkProfileTree({ tree, students }: ProfileTree, featureCount: number): void {
  checkTree(tree, featureCount, 'profileTree.tree');
  if (!students) return;
  if (students.length !== tree.feature.length)
    fail('profileTree.students', 'is not as long as the arrays of the tree');
  tree.feature.forEach((feature, node) => {
    if (feature >= 0 && students[node] !== students[tree.left[node]] + students[tree.right[node]])
      fail(`profileTree.students[${node}]`, 'is not the sum of its children');
  });
}

function checkGroups(groups: readonly GroupErrors[]): void {
  const seen = new Set<string>();
  groups.forEach(({ column, level, meanGap, meanGapInterval: [low, high] }, index) => {
    const key = JSON.stringify([column, level]);
    if (seen.has(key)) fail(`groups[${index}]`, 'appears twice');
    seen.add(key);
    if (!(low <= meanGap && meanGap <= high))
      fail(`groups[${index}].meanGapInterval`, 'does not hold the mean gap');
  });
}

function checkTree(tree: Tree, featureCount: number, path: string): void {
  const { feature, threshold, left, right, value, missingLeft } = tree;
  const nodeCount = feature.length;
  if (nodeCount === 0) fail(`${path}.feature`, 'is empty');
  for (const [name, array] of Object.entries({ threshold, left, right, value, missingLeft }))
    if (array.length !== nodeCount) fail(`${path}.${name}`, 'is not as long as the array of features');

  for (let node = 0; node < nodeCount; node++) {
    const isLeaf = feature[node] === -1;
    if (feature[node] >= featureCount) fail(`${path}.feature[${node}]`, 'is not the index of a feature');
    for (const [name, child] of [
      ['left', left[node]],
      ['right', right[node]],
    ] as const) {
      if (isLeaf && child !== -1) fail(`${path}.${name}[${node}]`, 'is not -1 though the node is a leaf');
      if (!isLeaf && (child < 0 || child >= nodeCount))
        fail(`${path}.${name}[${node}]`, 'is not the index of a node');
    }
  }
  checkReach(tree, path);
}

/** Walks from the root. Where every node is met exactly once there is neither a cycle, nor a shared nor a lost node. */
function checkReach({ feature, left, right }: Tree, path: string): void {
  const met = new Uint8Array(feature.length);
  met[0] = 1;
  const open = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (feature[node] === -1) continue;
    for (const [name, child] of [
      ['left', left[node]],
      ['right', right[node]],
    ] as const) {
      if (met[child] === 1) fail(`${path}.${name}[${node}]`, 'leads to a node that was already reached');
      met[child] = 1;
      open.push(child);
    }
  }
  const lost = met.indexOf(0);
  if (lost !== -1) fail(`${path}.feature[${lost}]`, 'belongs to a node that cannot be reached from the root');
}

/** However large the leaves that a student reaches: the sum stays a number that can be squared and summed again. */
function checkSums({ initial, trees }: GradeModel): void {
  let largest = Math.abs(initial);
  trees.forEach(({ feature, value }, index) => {
    largest += value.reduce(
      (most, grade, node) => Math.max(most, feature[node] === -1 ? Math.abs(grade) : 0),
      0,
    );
    if (largest > largestGrade) fail(`trees[${index}].value`, 'can bring the sum above any grade');
  });
}

function fail(path: string, what: string): never {
  throw new ModelError('invalid-model', `Invalid grade model: ${path} ${what}.`, path);
}
