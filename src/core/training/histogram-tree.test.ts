import { describe, expect, test } from 'vitest';
import { histogramTree } from './histogram-tree.js';
import { seededRandom } from './random.js';

const random = seededRandom(1);
const settings = { depth: 3, minLeaf: 1, featuresPerSplit: 1_000 };

function treeOf(columns: number[][], targets: number[], changes: Partial<typeof settings> = {}) {
  const grow = histogramTree.prepare(
    columns.map((values) => Float64Array.from(values)),
    { ...settings, ...changes },
  );
  return grow(
    Float64Array.from(targets),
    Int32Array.from(targets, (_, row) => row),
    random,
  );
}

describe('histogramTree', () => {
  test('splits midway between the values on both sides', () => {
    expect(treeOf([[1, 2, 5, 6]], [0, 0, 8, 8], { depth: 1 })).toEqual({
      feature: [0, -1, -1],
      threshold: [3.5, 0, 0],
      left: [1, -1, -1],
      right: [2, -1, -1],
      value: [0, 0, 8],
      missingLeft: [1, 0, 0],
    });
  });

  test('takes the midpoint between values of the node, whatever other nodes hold', () => {
    // In the right node (group 1) the values 0 and 10 meet; 4 and 6 are in the left one.
    const tree = treeOf(
      [
        [0, 0, 1, 1],
        [4, 6, 0, 10],
      ],
      [0, 1, 50, 60],
      { depth: 2 },
    );
    expect(tree.threshold.filter((_, node) => tree.feature[node] === 1)).toEqual([5, 5]);
    const lopsided = treeOf(
      [
        [0, 0, 1, 1],
        [4, 6, 0, 11],
      ],
      [0, 1, 50, 60],
      { depth: 2 },
    );
    expect(lopsided.threshold.filter((_, node) => lopsided.feature[node] === 1)).toEqual([5, 5.5]);
  });

  test('is one leaf, the mean, when nothing can be split', () => {
    for (const tree of [
      treeOf([[1, 1, 1]], [3, 4, 8]),
      treeOf([], [3, 4, 8]),
      treeOf([[1, 2, 3]], [5, 5, 5]),
      treeOf([[1, 2, 3]], [3, 4, 8], { minLeaf: 2 }),
      treeOf([[NaN, NaN, NaN]], [3, 4, 8]),
    ])
      expect(tree.feature).toEqual([-1]);
    expect(treeOf([], [3, 4, 8]).value).toEqual([5]);
  });

  test('keeps minLeaf rows in each leaf', () => {
    const values = Array.from({ length: 40 }, (_, i) => i);
    const tree = treeOf(
      [values],
      values.map((v) => (v === 0 ? 1000 : v)),
      { minLeaf: 7, depth: 5 },
    );
    const limits = tree.threshold.filter((_, node) => tree.feature[node] >= 0).sort((a, b) => a - b);
    const ends = [-0.5, ...limits, 39.5];
    expect(limits.length).toBeGreaterThan(1);
    for (let leaf = 1; leaf < ends.length; leaf++)
      expect(ends[leaf] - ends[leaf - 1]).toBeGreaterThanOrEqual(7);
  });

  test('sends missing values to the side where the gain is greater', () => {
    expect(treeOf([[1, 1, 2, 2, NaN]], [0, 0, 9, 9, 9], { depth: 1 })).toMatchObject({
      missingLeft: [0, 0, 0],
      value: [0, 0, 9],
    });
    expect(treeOf([[1, 1, 2, 2, NaN]], [0, 0, 9, 9, 0], { depth: 1 })).toMatchObject({
      missingLeft: [1, 0, 0],
      value: [0, 0, 9],
    });
  });

  test('without missing values the larger side is the missing one', () => {
    expect(treeOf([[1, 1, 1, 2]], [0, 0, 0, 9], { depth: 1 }).missingLeft[0]).toBe(1);
    expect(treeOf([[1, 2, 2, 2]], [0, 9, 9, 9], { depth: 1 }).missingLeft[0]).toBe(0);
  });

  test('of equal splits the first feature and the lowest threshold win', () => {
    expect(
      treeOf(
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
        [0.1, 0.2, 0.3],
        { depth: 1 },
      ),
    ).toMatchObject({
      feature: [0, -1, -1],
      threshold: [1.5, 0, 0],
    });
  });

  test('a draw of one feature per split uses every feature sooner or later', () => {
    const columns = Array.from({ length: 5 }, (_, j) =>
      Array.from({ length: 30 }, (_, i) => (i * (j + 3)) % 30),
    );
    const used = new Set<number>();
    for (let i = 0; i < 50; i++) used.add(treeOf(columns, columns[0], { featuresPerSplit: 1 }).feature[0]);
    expect([...used].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(treeOf(columns, columns[0]).feature[0]).toBe(0);
  });

  test('tells the leaf of each of its rows, missing values and all, and leaves other rows alone', () => {
    const values = Array.from({ length: 40 }, (_, i) => (i % 7 === 0 ? NaN : (i * 11) % 40));
    const grow = histogramTree.prepare([Float64Array.from(values)], { ...settings, minLeaf: 3 });
    const rows = Int32Array.from(values.keys()).filter((row) => row % 3 > 0);
    const leafOf = new Int32Array(40).fill(-1);
    const tree = grow(
      Float64Array.from(values, (_, i) => (i * 17) % 23),
      rows,
      random,
      leafOf,
    );
    const walked = (value: number) => {
      let node = 0;
      while (tree.feature[node] >= 0) {
        const goesLeft = Number.isNaN(value) ? tree.missingLeft[node] === 1 : value <= tree.threshold[node];
        node = goesLeft ? tree.left[node] : tree.right[node];
      }
      return node;
    };
    expect(new Set(leafOf).size).toBeGreaterThan(4);
    expect([...leafOf]).toEqual(values.map((value, row) => (rows.includes(row) ? walked(value) : -1)));
  });
});
