import { correlation } from '../../src/core/score/correlation.js';
import { scale } from '../../src/core/score/scaling.js';

/** Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank. */
export function spearman(a: Float64Array, b: Float64Array): number {
  return correlation(scale(a, 'rank'), scale(b, 'rank'));
}
