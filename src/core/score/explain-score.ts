import type { Dataset } from '../dataset/dataset.js';
import type { Factor } from './factor.js';
import { requireFactorValues } from './factor-values.js';
import { weightedScore } from './weighted-score.js';

export interface FactorContribution {
  readonly factor: Factor;
  /** Points of the manual score that the student's value adds, compared with the average student. */
  readonly contribution: number;
}

export interface ScoreExplanation {
  /** Mean manual score of the students who have one. */
  readonly baseline: number;
  /** One per factor of a weight above 0, in their order. */
  readonly contributions: readonly FactorContribution[];
  /** The student's manual score: the baseline plus all contributions, within 1e-9. */
  readonly score: number;
}

/**
 * How much each factor lifts or lowers a student's manual score, 0..10, compared with the average student of the dataset.
 * The score is a weighted sum, so that a factor's part is its weight times the distance of its scaled value from the mean.
 *
 * @returns `null` for a student without a score
 * @throws what `weightedScore` throws
 */
export function explainScore(
  dataset: Dataset,
  factors: readonly Factor[],
  index: number,
): ScoreExplanation | null {
  const scores = weightedScore(dataset, factors);
  const score = scores[index];
  if (score === undefined || Number.isNaN(score)) return null;
  const used = factors.filter(({ weight }) => weight > 0);
  const values = requireFactorValues(dataset, used);
  const baseline = meanWhere(scores, scores);
  const parts = used.map(({ weight, direction }, at) => {
    const aboveMean = values[at][index] - meanWhere(values[at], scores);
    return (direction === 'raises' ? weight : -weight) * aboveMean;
  });
  // Points of score per unit of the weighted sum, the same for everybody: read off the two students farthest apart.
  const perUnit = scorePerUnit(used, values, scores);
  const contributions = used.map((factor, at) => ({ factor, contribution: perUnit * parts[at] }));
  return { baseline, contributions, score };
}

function scorePerUnit(
  factors: readonly Factor[],
  values: readonly Float64Array[],
  scores: Float64Array,
): number {
  const highest = scores.indexOf(10);
  const lowest = scores.indexOf(0);
  // Everybody has 0 where the weighted sums are equal.
  if (highest < 0 || lowest < 0) return 0;
  const range = factors.reduce((sum, { weight, direction }, at) => {
    const apart = values[at][highest] - values[at][lowest];
    return sum + (direction === 'raises' ? weight : -weight) * apart;
  }, 0);
  return 10 / range;
}

/** The mean over the students who have a score. */
function meanWhere(values: Float64Array, scores: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let student = 0; student < scores.length; student++) {
    if (Number.isNaN(scores[student])) continue;
    sum += values[student];
    count += 1;
  }
  return sum / count;
}
