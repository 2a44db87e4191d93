import { describe, expect, test } from 'vitest';
import { generatedClass } from '../../test/support/models.js';
import { crossValidate } from './cross-validate.js';
import { meanLearner, type Learner } from './learner.js';

const dataset = generatedClass(31);
const plan = { folds: 4, repeats: 3, seed: 2 };

/** Knows by heart the grade of whom it has met, and says 100 of anybody else. */
const memoriser: Learner = {
  name: 'memoriser',
  fit: ({ ids, grades }) => {
    const known = new Map(ids.map((id, row) => [id, grades[row]]));
    return Promise.resolve((others) => Float64Array.from(others.ids, (id) => known.get(id) ?? 100));
  },
};

describe('crossValidate', () => {
  test('lets no learner judge a student whom it has met', async () => {
    const [{ repeats }] = await crossValidate(dataset, [memoriser], plan);
    expect(repeats.length).toBe(3);
    for (const { estimates } of repeats) expect([...estimates]).toEqual(Array.from(estimates, () => 100));
  });

  test('shows each learner all students of the other folds', async () => {
    const [{ repeats }] = await crossValidate(dataset, [meanLearner], plan);
    for (const { estimates, meanGuesses, foldOf } of repeats) {
      expect(estimates).toEqual(meanGuesses);
      const others = dataset.grades.filter((_, row) => foldOf[row] !== foldOf[7]);
      expect(estimates[7]).toBeCloseTo(others.reduce((sum, grade) => sum + grade) / others.length, 12);
    }
  });

  test('judges all learners on the same folds, each with random numbers that the others do not shift', async () => {
    const drawing: Learner = {
      name: 'drawing',
      fit: (_, random) => Promise.resolve(({ length }) => new Float64Array(length).fill(random())),
    };
    const [alone] = await crossValidate(dataset, [drawing], plan);
    const [first, second, third] = await crossValidate(dataset, [memoriser, drawing, drawing], plan);
    expect(second.repeats).toEqual(alone.repeats);
    expect(third.repeats).toEqual(alone.repeats);
    first.repeats.forEach(({ foldOf }, index) => expect(foldOf).toEqual(second.repeats[index].foldOf));
    const another = await crossValidate(dataset, [drawing], { ...plan, seed: 3 });
    expect(another[0].repeats).not.toEqual(alone.repeats);
  });

  test('refuses more folds than students', async () => {
    await expect(crossValidate(dataset, [meanLearner], { ...plan, folds: 32 })).rejects.toThrow(/^folds: 32/);
  });
});
