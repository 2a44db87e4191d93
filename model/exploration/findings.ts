import type { Dataset } from '../../src/core/dataset/dataset.js';
import type { Metrics } from '../../src/core/model/grade-model.js';
import { gapsTo } from '../../src/core/score/improvability.js';
import { crossFit, type ColumnChoice } from '../../src/core/training/index.js';
import { metricsOf } from '../../src/core/training/metrics.js';
import { boosting } from '../evaluation/boosting-learner.js';
import { crossValidate } from '../evaluation/cross-validate.js';
import { meanLearner } from '../evaluation/learner.js';
import { shippedOptions } from '../evaluation/learners.js';
import { pairedDifference, type Difference } from '../evaluation/paired-difference.js';
import { correlation } from '../columns/associations.js';
import { chooseColumns, proposeColumns, type ProposedColumns } from '../columns/choose-columns.js';
import { curve, curveByStudents, type CurvePoint } from './learning-curve.js';
import { redundantPairs, type RedundantPair } from '../columns/redundant-pairs.js';

/** All that the report tells of a file. */
export interface Findings {
  readonly dataset: Dataset;
  readonly seed: number;
  readonly proposal: ProposedColumns;
  readonly choices: readonly ColumnChoice[];
  readonly pairs: readonly RedundantPair[];
  /** Of models whose columns were chosen without the students they are judged on. */
  readonly metrics: Metrics;
  /** For each student, by those models: the mean over the repeats. */
  readonly expected: Float64Array;
  /** Expected minus actual grade. */
  readonly gaps: Float64Array;
  readonly gapCorrelation: number;
  /** The same error minus that of guessing the mean grade. */
  readonly difference: Difference;
  /** With the columns that were chosen once, on all students: flatters. */
  readonly flattering: Metrics;
  readonly byStudents: readonly CurvePoint[];
  readonly meanByStudents: readonly CurvePoint[];
  readonly byTrees: readonly CurvePoint[];
}

const plan = { folds: 10, repeats: 5 };
const curveRepeats = 3;
const treeCounts = [5, 10, 25, 50, 75, 100, 150, 200, 300];

/**
 * Looks at a file as the report tells it. The settings are those of the shipped model.
 *
 * @param candidates what may be looked at; default: every column
 * @throws what `trainingFeatures` throws, and a RangeError when there are fewer than 10 students
 */
export async function findings(
  dataset: Dataset,
  candidates: readonly ColumnChoice[] | undefined,
  seed: number,
  tell: (line: string) => void,
): Promise<Findings> {
  tell('tests of every column');
  const proposal = proposeColumns(dataset, candidates);
  const choices = chooseColumns(dataset, candidates);
  const choose = (students: Dataset) => chooseColumns(students, candidates);
  const learner = boosting('columns chosen inside each fold', choose, shippedOptions);
  const folds = { ...plan, seed };

  tell('errors on pupils never seen');
  const [judged, guessed] = await crossValidate(dataset, [learner, meanLearner], folds);
  const expected = dataset.grades.map(
    (_, student) =>
      judged.repeats.reduce((sum, { estimates }) => sum + estimates[student], 0) / judged.repeats.length,
  );
  const { metrics: flattering } = await crossFit(dataset, { ...shippedOptions, ...folds, columns: choices });

  const curveFolds = { ...folds, repeats: curveRepeats };
  tell('learning curve, pupils');
  const byStudents = await curveByStudents(dataset, learner, curveFolds);
  const meanByStudents = await curveByStudents(dataset, meanLearner, curveFolds);
  tell('learning curve, trees');
  const byTrees = await curve(
    dataset,
    treeCounts.map((trees) => [trees, boosting('', choose, { ...shippedOptions, trees })]),
    curveFolds,
  );
  const gaps = gapsTo(expected, dataset);
  return {
    ...{ dataset, seed, proposal, choices, pairs: redundantPairs(proposal.tested) },
    ...{ metrics: metricsOf(dataset.grades, judged.repeats), expected },
    ...{ gaps, gapCorrelation: correlation(gaps, dataset.grades) },
    ...{ difference: pairedDifference(dataset.grades, judged, guessed), flattering },
    ...{ byStudents, meanByStudents, byTrees },
  };
}
