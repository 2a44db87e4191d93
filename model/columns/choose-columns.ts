import type { Dataset } from '../../src/core/dataset/dataset.js';
import type { ColumnChoice } from '../../src/core/training/index.js';
import { associations, correlation, type Association } from './associations.js';
import { redundantFrom } from './redundant-pairs.js';

export interface Redundancy {
  readonly dropped: Association;
  readonly because: Association;
  readonly correlation: number;
}

export interface ProposedColumns {
  /** Everything that was tested, the surest first. */
  readonly tested: readonly Association[];
  readonly chosen: readonly Association[];
  readonly redundant: readonly Redundancy[];
}

/** A feature counts when its own test, uncorrected, is below this: a model can weigh a weak one, a corrected test not. */
export const significance = 0.05;

/**
 * Proposes what a model may look at: every feature whose test against the grade is below 0.05, the surest first, but none
 * that correlates 0.6 or more with a surer one; without anything significant the surest feature alone. Uses the grades: a
 * model that is to be judged on the same students must choose anew inside each fold.
 *
 * @param candidates default: every column
 * @throws what `trainingFeatures` throws
 */
export function proposeColumns(dataset: Dataset, candidates?: readonly ColumnChoice[]): ProposedColumns {
  const tested = associations(dataset, candidates);
  const chosen: Association[] = [];
  const redundant: Redundancy[] = [];
  for (const candidate of tested) {
    if (!(candidate.p < significance)) continue;
    const twin = chosen
      .map((other) => ({ because: other, correlation: correlation(candidate.values, other.values) }))
      .find((pair) => Math.abs(pair.correlation) >= redundantFrom);
    if (twin) redundant.push({ dropped: candidate, ...twin });
    else chosen.push(candidate);
  }
  return { tested, chosen: chosen.length > 0 ? chosen : tested.slice(0, 1), redundant };
}

/** The same as a choice of columns for training. */
export function chooseColumns(dataset: Dataset, candidates?: readonly ColumnChoice[]): ColumnChoice[] {
  return proposeColumns(dataset, candidates).chosen.map(({ feature: { column, level } }) =>
    level === undefined ? column : { column, level },
  );
}
