import { describe, expect, it } from 'vitest';
import { datasetOf, generatedClass } from '../../../test/support/models.js';
import { explainScore } from './explain-score.js';
import type { Factor } from './factor.js';
import { weightedScore } from './weighted-score.js';

const factors: readonly Factor[] = [
  { column: 'studytime', weight: 5, direction: 'raises' },
  { column: 'absences', weight: 2.5, direction: 'lowers', scaling: 'rank' },
  { column: 'job', level: 'health', weight: 1, direction: 'raises' },
  { column: 'age', weight: 0, direction: 'raises' },
];

describe('explainScore', () => {
  it('adds up to the score of every student, from the mean score', () => {
    const dataset = generatedClass(60);
    const scores = weightedScore(dataset, factors);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    for (let student = 0; student < dataset.length; student++) {
      const { baseline, contributions, score } = explainScore(dataset, factors, student)!;
      expect(baseline).toBeCloseTo(mean, 10);
      expect(score).toBe(scores[student]);
      const sum = contributions.reduce((total, { contribution }) => total + contribution, baseline);
      expect(sum).toBeCloseTo(score, 9);
    }
  });

  it('names the factors that count, in their order, with the sign of their direction', () => {
    const dataset = datasetOf([10, 10], { studytime: [1, 4], absences: [0, 10] });
    const two: readonly Factor[] = [
      { column: 'absences', weight: 1, direction: 'lowers' },
      { column: 'studytime', weight: 4, direction: 'raises' },
      { column: 'none', weight: 0, direction: 'raises' },
    ];
    const { contributions } = explainScore(dataset, two, 1)!;
    expect(contributions.map(({ factor }) => factor.column)).toEqual(['absences', 'studytime']);
    // The sums are 0 and 3: a unit is 10/3 points; each value is half the range from the mean.
    expect(contributions[0].contribution).toBeCloseTo(-5 / 3, 12);
    expect(contributions[1].contribution).toBeCloseTo(20 / 3, 12);
  });

  it('compares with those who have a score; a student without one has no explanation', () => {
    const dataset = datasetOf([10, 10, 10], { studytime: [1, 4, null] });
    const one: readonly Factor[] = [{ column: 'studytime', weight: 5, direction: 'raises' }];
    expect(explainScore(dataset, one, 0)).toMatchObject({ baseline: 5, score: 0 });
    expect(explainScore(dataset, one, 2)).toBeNull();
  });

  it('is all 0 where everybody scores 0', () => {
    const dataset = datasetOf([10, 12], { studytime: [3, 3] });
    const one: readonly Factor[] = [{ column: 'studytime', weight: 5, direction: 'raises' }];
    expect(explainScore(dataset, one, 1)).toEqual({
      baseline: 0,
      contributions: [{ factor: one[0], contribution: 0 }],
      score: 0,
    });
    expect(explainScore(dataset, [], 1)).toEqual({ baseline: 0, contributions: [], score: 0 });
  });

  it('has nothing to say of somebody who is not there', () => {
    expect(explainScore(datasetOf([10], { studytime: [1] }), [], 5)).toBeNull();
  });
});
