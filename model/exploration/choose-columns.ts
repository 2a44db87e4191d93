import type { Dataset } from '../../src/core/dataset/dataset.js';
import type { ColumnChoice } from '../../src/core/training/index.js';
import { associations, correlation, type Association } from './associations.js';

export interface Redundancy {
  readonly dropped: Association;
  readonly because: Association;
  readonly correlation: number;
}

export interface ChosenColumns {
  readonly chosen: readonly Association[];
  readonly redundant: readonly Redundancy[];
}

/** A feature counts when its own test, uncorrected, is below this: a model can weigh a weak one, a corrected test not. */
export const significance = 0.05;
/** Of two features that correlate so much, one says what the other does. */
export const redundantFrom = 0.6;

/**
 * Proposes what a model may look at: every feature whose test against the grade is below 0.05, the surest first, but none
 * that correlates 0.6 or more with a surer one. Uses the grades: a model that is to be judged on the same students must
 * choose anew inside each fold.
 */
export function proposeColumns(dataset: Dataset): ChosenColumns {
  const chosen: Association[] = [];
  const redundant: Redundancy[] = [];
  for (const candidate of associations(dataset)) {
    if (!(candidate.p < significance)) continue;
    const twin = chosen
      .map((other) => ({ because: other, correlation: correlation(candidate.values, other.values) }))
      .find((pair) => Math.abs(pair.correlation) >= redundantFrom);
    if (twin) redundant.push({ dropped: candidate, ...twin });
    else chosen.push(candidate);
  }
  return { chosen, redundant };
}

/** The same as a choice of columns for training; without anything significant the surest feature alone. */
export function chooseColumns(dataset: Dataset): ColumnChoice[] {
  const { chosen } = proposeColumns(dataset);
  const used = chosen.length > 0 ? chosen : associations(dataset).slice(0, 1);
  return used.map(({ feature: { column, level } }) => (level === undefined ? column : { column, level }));
}
