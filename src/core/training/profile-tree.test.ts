import { describe, expect, test } from 'vitest';
import { depthOf } from '../model/tree-depth.js';
import { profileTree } from './profile-tree.js';
import { seededRandom } from './random.js';

function profileOf(columns: readonly (readonly number[])[], expected: readonly number[]) {
  return profileTree(
    columns.map((values) => Float64Array.from(values)),
    Float64Array.from(expected),
    '<=',
  );
}

const upTo = (length: number) => Array.from({ length }, (_, row) => row);

describe('profileTree', () => {
  test('says exactly what a model says that is itself a small tree, and how many students each answer has', () => {
    const group = upTo(60).map((row) => row % 2);
    const age = upTo(60).map((row) => row % 3);
    const expected = upTo(60).map((row) => (group[row] === 0 ? 14 : age[row] === 2 ? 8 : 11));
    expect(profileOf([group, age], expected)).toEqual({
      tree: {
        feature: [0, -1, 1, -1, -1],
        threshold: [0.5, 0, 1.5, 0, 0],
        left: [1, -1, 3, -1, -1],
        right: [2, -1, 4, -1, -1],
        value: [0, 14, 0, 11, 8],
        missingLeft: [1, 0, 1, 0, 0],
      },
      fidelity: 1,
      students: [60, 30, 30, 20, 10],
    });
  });

  test('has at most three questions in a row, at least 10 students and 5% of them at each end', () => {
    const random = seededRandom(3);
    const columns = [0, 1, 2, 3].map(() => upTo(400).map(random));
    const expected = upTo(400).map((row) => 10 * columns[0][row] + columns[1][row] ** 4 + random());
    const { tree, students = [], fidelity } = profileOf(columns, expected)!;
    expect(depthOf(tree)).toBe(3);
    tree.feature.forEach((feature, node) => {
      if (feature < 0) expect(students[node]).toBeGreaterThanOrEqual(20);
    });
    expect(students[0]).toBe(400);
    const few = profileOf(
      columns.map((values) => values.slice(0, 50)),
      expected.slice(0, 50),
    );
    expect(Math.min(...few!.students!)).toBeGreaterThanOrEqual(10);
    // R² from its definition.
    const said = (row: number) => {
      let node = 0;
      while (tree.feature[node] >= 0)
        node = (columns[tree.feature[node]][row] <= tree.threshold[node] ? tree.left : tree.right)[node];
      return tree.value[node];
    };
    const mean = expected.reduce((sum, value) => sum + value) / 400;
    const left = expected.reduce((sum, value, row) => sum + (value - said(row)) ** 2, 0);
    expect(fidelity).toBeCloseTo(
      1 - left / expected.reduce((sum, value) => sum + (value - mean) ** 2, 0),
      10,
    );
    expect(fidelity).toBeGreaterThan(0.8);
  });

  test('is nothing when the model says the same of everybody, of no feature, or of too few', () => {
    expect(
      profileOf(
        [upTo(60)],
        upTo(60).map(() => 11),
      ),
    ).toBeUndefined();
    expect(profileOf([], upTo(60))).toBeUndefined();
    expect(profileOf([upTo(19)], upTo(19))).toBeUndefined();
  });
});
