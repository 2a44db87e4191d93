import pcorrtest from '@stdlib/stats-pcorrtest';
import { scale } from '../../src/core/score/scaling.js';

/** Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank. */
export function spearman(a: Float64Array, b: Float64Array): number {
  return pcorrtest(scale(a, 'rank'), scale(b, 'rank')).pcorr;
}
