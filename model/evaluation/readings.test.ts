import { describe, expect, test } from 'vitest';
import { generatedClass } from '../../test/support/models.js';
import { crossValidate } from './cross-validate.js';
import { meanLearner, type Learner } from './learner.js';
import { learnersReading, simulationReading, transferReading } from './readings.js';
import { rankings, type Correlations } from './simulate.js';
import type { Transfer } from './transfer.js';

describe('learnersReading', () => {
  test('says who errs more, who less, and of whom no difference is shown', async () => {
    const dataset = generatedClass(60);
    const shifted = (name: string, by: number): Learner => ({
      name,
      fit: async (students, random) => {
        const guess = await meanLearner.fit(students, random);
        return (others) => guess(others).map((value) => value + by);
      },
    });
    const learners = [meanLearner, shifted('far off', 20), shifted('hardly off', 1e-3)];
    const [first, far, near] = await crossValidate(dataset, learners, { folds: 5, repeats: 2, seed: 1 });
    const text = learnersReading(dataset.grades, [first, far, near], first);
    expect(text).toMatch(/^Against "guessing the mean grade":/);
    expect(text).toMatch(/- Far off: errs more \(\+/);
    expect(text).toMatch(/- Hardly off: no difference is shown \(/);
    expect(learnersReading(dataset.grades, [first, far], far)).toMatch(
      /- Guessing the mean grade: errs less/,
    );
  });
});

describe('transferReading', () => {
  const way = (from: string, to: string, verdict: 'beats' | 'worse' | 'not-shown') =>
    ({ from, to, learned: 40, meanGap: 0, fit: { basis: 'nothing', students: 9, verdict } }) as Transfer;

  test('names where the model fails', () => {
    const text = transferReading([
      way('A', 'B', 'beats'),
      way('B', 'A', 'worse'),
      way('A', 'C', 'not-shown'),
    ]);
    expect(text).toBe(
      'Not shown to know more than the mean grade there: B (40 pupils) → A, A (40 pupils) → C.',
    );
    expect(transferReading([way('A', 'B', 'beats')])).toMatch(/^Everywhere/);
  });
});

describe('simulationReading', () => {
  test('compares the gap with the low grade run by run, and names the best ranking', () => {
    const [gap, inSample, grade, manual, good] = rankings;
    const correlations: Correlations = {
      [gap]: [0.5, 0.3, 0.4],
      [inSample]: [0.4, 0.4, 0.4],
      [grade]: [0.4, 0.4, 0.3],
      [manual]: [0, 0, 0],
      [good]: [0.6, 0.6, 0.6],
    };
    expect(simulationReading(correlations)).toMatch(
      /\+0\.033 on average.*in 2 of 3.*Best on average: gap with/,
    );
  });
});
