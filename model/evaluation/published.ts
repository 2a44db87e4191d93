import type { Dataset } from '../../src/core/dataset/dataset.js';
import type { TrainOptions } from '../../src/core/training/index.js';
import { metricsOf } from '../../src/core/training/metrics.js';
import { boosting } from './boosting-learner.js';
import { crossValidate, type Judged } from './cross-validate.js';

/** What the published models were allowed to look at beside the questionnaire, and our one setting for it. */
export interface Setup {
  readonly name: 'A' | 'B' | 'C';
  readonly sees: string;
  readonly without: readonly string[];
  readonly options: TrainOptions;
}

/** The settings were chosen with 2 repeats of the folds on both subjects, each for both subjects. */
const setups: readonly Setup[] = [
  {
    name: 'A',
    sees: 'the grades of the first and second period',
    without: [],
    options: { trees: 100, depth: 5, learningRate: 0.05, subsample: 0.5, minLeaf: 2, featuresPerSplit: 30 },
  },
  {
    name: 'B',
    sees: 'the grade of the first period',
    without: ['G2'],
    options: { trees: 100, depth: 5, learningRate: 0.05, subsample: 0.5, minLeaf: 2, featuresPerSplit: 30 },
  },
  {
    name: 'C',
    sees: 'no earlier grade',
    without: ['G1', 'G2'],
    options: { trees: 300, depth: 6, learningRate: 0.012, subsample: 0.5, minLeaf: 1, featuresPerSplit: 15 },
  },
];

export const subjects = ['mathematics', 'portuguese'] as const;

export type Subject = (typeof subjects)[number];

/**
 * The best RMSE for each setup of any model in Cortez & Silva 2008, Using Data Mining to Predict Secondary School
 * Student Performance, table 5, over 20 repeats of 10 folds.
 */
const bestPublished: Readonly<Record<Subject, Readonly<Record<Setup['name'], number>>>> = {
  mathematics: { A: 1.75, B: 2.46, C: 3.9 },
  portuguese: { A: 1.32, B: 1.78, C: 2.67 },
};

export interface PublishedComparison {
  readonly subject: Subject;
  readonly setup: Setup;
  readonly published: number;
  readonly rmse: number;
  /** Of our RMSE over other draws of pupils: see `rmseStandardError`. */
  readonly standardError: number;
}

/** Judges boosting as the published models were judged: every pupil, those graded 0 too, 10 folds. */
export async function compareWithPublished(
  subject: Subject,
  dataset: Dataset,
  repeats: number,
  seed: number,
): Promise<PublishedComparison[]> {
  const comparisons: PublishedComparison[] = [];
  for (const setup of setups) {
    const columns = [...dataset.columns.keys()].filter((header) => !setup.without.includes(header));
    const learner = boosting(`setup ${setup.name}`, columns, setup.options);
    const [judged] = await crossValidate(dataset, [learner], { folds: 10, repeats, seed });
    const { rmse } = metricsOf(dataset.grades, judged.repeats);
    const standardError = rmseStandardError(dataset.grades, judged);
    comparisons.push({ subject, setup, published: bestPublished[subject][setup.name], rmse, standardError });
  }
  return comparisons;
}

/**
 * How far the RMSE would move with other pupils: the standard error of the mean over pupils of the squared error (each
 * pupil's mean over the repeats), brought to RMSE by dividing by twice the RMSE.
 */
export function rmseStandardError(grades: Float64Array, { repeats }: Judged): number {
  const errors = grades.map(
    (grade, row) =>
      repeats.reduce((sum, { estimates }) => sum + (grade - estimates[row]) ** 2, 0) / repeats.length,
  );
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / (errors.length - 1);
  return Math.sqrt(variance / errors.length) / (2 * Math.sqrt(mean));
}
