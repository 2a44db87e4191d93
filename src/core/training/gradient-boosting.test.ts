import { describe, expect, test } from 'vitest';
import { boostTrees, estimate, type BoostedTrees, type BoostingSettings } from './gradient-boosting.js';
import { histogramTree } from './histogram-tree.js';
import { seededRandom } from './random.js';
import type { TreeLearner } from './tree-learner.js';

const settings: BoostingSettings = {
  trees: 40,
  depth: 3,
  learningRate: 0.1,
  subsample: 1,
  minLeaf: 4,
  featuresPerSplit: 1_000,
};

function boost(
  columns: Float64Array[],
  grades: Float64Array,
  changes: Partial<BoostingSettings> = {},
  learner = histogramTree,
): BoostedTrees {
  const boosting = boostTrees(columns, grades, { ...settings, ...changes }, learner, seededRandom(1));
  for (;;) {
    const step = boosting.next();
    if (step.done) return step.value;
  }
}

/**
 * An independent booster: tries every threshold of every feature on plain arrays, computes each side's squared error from
 * its definition, and predicts new rows by walking objects.
 */
function exactBoost(
  rows: number[][],
  grades: number[],
  { trees, depth, learningRate, minLeaf }: BoostingSettings,
) {
  type Node = { mean: number } | { feature: number; threshold: number; low: Node; high: Node };
  const meanOf = (indices: number[], target: number[]) =>
    indices.reduce((sum, i) => sum + target[i], 0) / indices.length;
  const errorOf = (indices: number[], target: number[]) => {
    const center = meanOf(indices, target);
    return indices.reduce((sum, i) => sum + (target[i] - center) ** 2, 0);
  };
  const grow = (indices: number[], target: number[], level: number): Node => {
    const whole = errorOf(indices, target);
    let best:
      { error: number; feature: number; threshold: number; low: number[]; high: number[] } | undefined;
    for (let feature = 0; level < depth && feature < rows[0].length; feature++) {
      const values = [...new Set(indices.map((i) => rows[i][feature]))].sort((a, b) => a - b);
      for (let v = 1; v < values.length; v++) {
        const threshold = (values[v - 1] + values[v]) / 2;
        const low = indices.filter((i) => rows[i][feature] <= threshold);
        const high = indices.filter((i) => rows[i][feature] > threshold);
        if (low.length < minLeaf || high.length < minLeaf) continue;
        const error = errorOf(low, target) + errorOf(high, target);
        if (error < (best?.error ?? whole) - 1e-10) best = { error, feature, threshold, low, high };
      }
    }
    if (!best) return { mean: meanOf(indices, target) };
    const { feature, threshold, low, high } = best;
    return { feature, threshold, low: grow(low, target, level + 1), high: grow(high, target, level + 1) };
  };
  const walk = (node: Node, row: number[]): number =>
    'mean' in node ? node.mean : walk(row[node.feature] <= node.threshold ? node.low : node.high, row);
  const all = grades.map((_, i) => i);
  const initial = meanOf(all, grades);
  const roots: Node[] = [];
  const predict = (row: number[]) =>
    roots.reduce((sum, root) => sum + learningRate * walk(root, row), initial);
  for (let t = 0; t < trees; t++)
    roots.push(
      grow(
        all,
        grades.map((grade, i) => grade - predict(rows[i])),
        0,
      ),
    );
  return predict;
}

function generated(length: number, distinct: number[], seed: number) {
  const random = seededRandom(seed);
  const rows = Array.from({ length }, () => distinct.map((count) => Math.floor(random() * count) / 4));
  const grades = rows.map((row) => 10 + row[0] - Math.abs(row[1] - 2) + 4 * random());
  const columns = distinct.map((_, feature) => Float64Array.from(rows, (row) => row[feature]));
  return { rows, grades, columns };
}

describe('boostTrees', () => {
  test.each([
    { distinct: [20, 16, 2, 2, 5], depth: 3, minLeaf: 4 },
    { distinct: [255, 100, 3], depth: 2, minLeaf: 1 },
    { distinct: [4, 4, 4, 4], depth: 5, minLeaf: 2 },
  ])(
    'without subsampling equals an exact splitter, on its own and on new rows: %j',
    ({ distinct, depth, minLeaf }) => {
      const { rows, grades, columns } = generated(150, distinct, 11);
      const fresh = generated(100, distinct, 12);
      const changes = { depth, minLeaf, trees: 20 };
      const exact = exactBoost(rows, grades, { ...settings, ...changes });
      const boosted = boost(columns, Float64Array.from(grades), changes);
      for (const data of [{ rows, columns }, fresh]) {
        const estimates = estimate(boosted, data.columns, data.rows.length, histogramTree);
        data.rows.forEach((row, i) => expect(Math.abs(estimates[i] - exact(row))).toBeLessThan(1e-9));
      }
    },
  );

  test('one tree of one split with learning rate 1 gives the mean of each side', () => {
    const columns = [Float64Array.of(0, 0, 1, 1)];
    const boosted = boost(columns, Float64Array.of(8, 10, 14, 16), {
      trees: 1,
      learningRate: 1,
      minLeaf: 1,
      depth: 1,
    });
    expect(boosted.initial).toBe(12);
    expect([...estimate(boosted, columns, 4, histogramTree)]).toEqual([9, 9, 15, 15]);
  });

  test('a subsample leaves rows out of a tree', () => {
    const { columns, grades } = generated(60, [255, 255], 3);
    const one = { trees: 1, learningRate: 1, minLeaf: 1, depth: 20 };
    const error = (boosted: BoostedTrees) =>
      estimate(boosted, columns, 60, histogramTree).filter((value, i) => Math.abs(value - grades[i]) > 1e-9)
        .length;
    const half = error(boost(columns, Float64Array.from(grades), { ...one, subsample: 0.5 }));
    expect(half).toBeGreaterThan(15);
    expect(half).toBeLessThanOrEqual(30);
  });

  test('more trees fit the training rows better', () => {
    const { columns, grades } = generated(200, [20, 16], 5);
    const squaredError = (trees: number) =>
      estimate(boost(columns, Float64Array.from(grades), { trees }), columns, 200, histogramTree).reduce(
        (sum, value, i) => sum + (value - grades[i]) ** 2,
        0,
      );
    expect(squaredError(40)).toBeLessThan(squaredError(10));
    expect(squaredError(10)).toBeLessThan(squaredError(1));
  });

  test('gives the same trees whether or not the learner tells the leaves of its rows', () => {
    const { columns, grades } = generated(120, [20, 16, 2], 8);
    const silent: TreeLearner = {
      ...histogramTree,
      prepare(...given) {
        const grow = histogramTree.prepare(...given);
        return (targets, rows, random) => grow(targets, rows, random);
      },
    };
    const changes = { subsample: 0.6, featuresPerSplit: 2 };
    const [telling, other] = [histogramTree, silent].map((learner) =>
      boost(columns, Float64Array.from(grades), changes, learner),
    );
    expect(telling).toEqual(other);
  });
});
