import { expect, test } from 'vitest';
import { datasetOf } from '../../test/support/models.js';
import { associations } from './associations.js';
import { redundantPairs } from './redundant-pairs.js';

test('redundantPairs finds those that rise or fall together, the strongest first, and no constant', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8];
  const dataset = datasetOf(x, {
    x,
    opposite: [8, 7, 6, 5, 4, 3, 2, 1],
    near: [1, 3, 2, 4, 6, 5, 8, 7],
    unlike: [1, 8, 2, 7, 1, 8, 2, 7],
    constant: x.map(() => 1),
  });
  const pairs = redundantPairs(associations(dataset));
  expect(
    pairs.map(({ one, other, correlation }) => [
      [one.feature.column, other.feature.column].sort().join(),
      Math.round(100 * correlation),
    ]),
  ).toEqual([
    ['opposite,x', -100],
    ['near,x', 93],
    ['near,opposite', -93],
  ]);
});
