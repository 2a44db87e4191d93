import { expect, test } from 'vitest';
import { modelJson } from '../../../test/support/models.js';
import { depthOf } from './tree-depth.js';

test('depthOf counts the splits of the longest path, wherever nodes lie in the arrays', () => {
  const [two, leaf] = modelJson().trees;
  expect(depthOf(leaf)).toBe(0);
  expect(depthOf(two)).toBe(2);
  const backwards = {
    ...two,
    feature: [0, -1, 0, -1, -1],
    left: [2, -1, 1, -1, -1],
    right: [4, -1, 3, -1, -1],
  };
  expect(depthOf(backwards)).toBe(2);
});
