import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/support/models.js';
import { seededRandom } from '../../src/core/training/random.js';
import { rankings, simulate, type Scenario } from './simulate.js';

const random = seededRandom(4);
const draw = (count: number) => Array.from({ length: 120 }, () => Math.floor(count * random()));
const [studytime, drinks, absences, age] = [draw(4), draw(5), draw(20), draw(5)];
const dataset = datasetOf(
  age.map((years) => 6 + 3 * years),
  { studytime, Dalc: drinks, absences, age },
);
const options = { trees: 30, learningRate: 0.1, folds: 4 };
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const unrelated: Scenario = {
  name: 'unrelated',
  shortfallOf: (_, chance) => (chance() < 0.3 ? 5 : 0),
};

describe('simulate', () => {
  test('correlates each ranking with the true shortfall, once a run; the same seed gives the same', async () => {
    const first = await simulate(dataset, options, unrelated, 3, 1);
    for (const ranking of rankings) {
      expect(first[ranking].length).toBe(3);
      for (const one of first[ranking]) expect(Math.abs(one)).toBeLessThanOrEqual(1);
    }
    expect(new Set(first['gap, cross-fitted']).size).toBe(3);
    expect(await simulate(dataset, options, unrelated, 3, 1)).toEqual(first);
    expect(await simulate(dataset, options, unrelated, 3, 2)).not.toEqual(first);
  });

  test('where characteristics explain much, the gap finds a shortfall better than a low grade; habits do not', async () => {
    const found = await simulate(dataset, options, unrelated, 4, 1);
    expect(mean(found['gap, cross-fitted'])).toBeGreaterThan(mean(found['low grade (−grade)']) + 0.05);
    expect(Math.abs(mean(found['manual score']))).toBeLessThan(0.2);
  });

  test('hands the scenario habits from 0 to 1, by which a shortfall from bad habits has a low manual score', async () => {
    const met: number[] = [];
    const fromHabits: Scenario = {
      name: 'habits',
      shortfallOf: (habits) => {
        met.push(habits);
        return 5 * habits;
      },
    };
    const found = await simulate(dataset, options, fromHabits, 1, 1);
    expect(met.length).toBe(120);
    expect(Math.min(...met)).toBe(0);
    expect(Math.max(...met)).toBe(1);
    expect(found['manual score'][0]).toBeCloseTo(-1, 10);
    // Set to good habits, the model expects of them what they would have had: the shortfall shows.
    expect(found['gap with habits set to the good quartile'][0]).toBeGreaterThan(
      found['gap, cross-fitted'][0],
    );
  });
});
