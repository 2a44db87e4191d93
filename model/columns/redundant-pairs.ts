import { correlation, type Association } from './associations.js';

/** Two features that correlate so much say nearly the same: a model needs one of them. */
export const redundantFrom = 0.6;

export interface RedundantPair {
  /** The surer of the two. */
  readonly one: Association;
  readonly other: Association;
  readonly correlation: number;
}

/**
 * Pairs of features whose correlation is 0.6 or more to either side, the strongest first.
 *
 * @param tested the surest first
 */
export function redundantPairs(tested: readonly Association[]): RedundantPair[] {
  return tested
    .flatMap((one, rank) =>
      tested
        .slice(rank + 1)
        .map((other) => ({ one, other, correlation: correlation(one.values, other.values) })),
    )
    .filter((pair) => Math.abs(pair.correlation) >= redundantFrom)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}
