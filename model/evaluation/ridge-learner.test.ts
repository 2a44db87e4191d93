import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/support/models.js';
import { seededRandom } from '../../src/core/training/random.js';
import { ridgeLearner } from './ridge-learner.js';

const rows = Array.from({ length: 20 }, (_, row) => row);
// Every combination of two values equally often: scaled to −1 and 1 the columns are orthogonal.
const a = rows.map((row) => (row % 2 === 0 ? 5 : 9));
const b = rows.map((row) => (row % 4 < 2 ? 100 : 300));
const grades = rows.map((row) => 11 + 3 * (a[row] === 9 ? 1 : -1) - 2 * (b[row] === 300 ? 1 : -1));

describe('ridgeLearner', () => {
  test('shrinks orthogonal weights by n / (n + penalty), solved by hand', async () => {
    // Without chance in the grades the smallest penalty, 1, is the best.
    const estimator = await ridgeLearner.fit(datasetOf(grades, { a, b }), seededRandom(1));
    const shrink = 20 / 21;
    const estimates = estimator(datasetOf([0, 0, 0], { a: [9, 5, 13], b: [100, 300, 200] }));
    expect(estimates[0]).toBeCloseTo(11 + shrink * 5, 10);
    expect(estimates[1]).toBeCloseTo(11 - shrink * 5, 10);
    // Beyond the known values it goes on in a straight line: a = 13 is 3 scaled, b = 200 is 0.
    expect(estimates[2]).toBeCloseTo(11 + shrink * 9, 10);
  });

  test('counts a missing value as the mean', async () => {
    const estimator = await ridgeLearner.fit(datasetOf(grades, { a, b }), seededRandom(1));
    expect(estimator(datasetOf([0], { a: [null], b: [null] }))[0]).toBeCloseTo(11, 10);
  });

  test('shrinks strongly where grades have nothing to do with the columns', async () => {
    const random = seededRandom(3);
    const noise = Array.from({ length: 200 }, () => 20 * random());
    const columns = Object.fromEntries(
      ['p', 'q', 'r', 's'].map((name) => [name, noise.map(() => Math.floor(10 * random()))]),
    );
    const dataset = datasetOf(noise, columns);
    const estimates = (await ridgeLearner.fit(dataset, seededRandom(1)))(dataset);
    expect(Math.max(...estimates) - Math.min(...estimates)).toBeLessThan(1.5);
  });
});
