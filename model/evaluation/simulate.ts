import type { Column, Dataset } from '../../src/core/dataset/dataset.js';
import { expectedGrade } from '../../src/core/model/expected-grade.js';
import { readinessFactors } from '../../src/core/score/factor.js';
import { weightedScore } from '../../src/core/score/weighted-score.js';
import { trainModel, type TrainOptions } from '../../src/core/training/index.js';
import { seededRandom, type Random } from '../../src/core/training/random.js';
import { spearman } from './spearman.js';

/** How pupils come to fall short of what is expected of them. */
export interface Scenario {
  readonly name: string;
  /** Mean shortfall in grade points of a student, from the habit scores 0 (good) to 1 (bad). */
  shortfallOf(habits: number, random: Random): number;
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'a shortfall that has nothing to do with habits (a third of the pupils, 0 to 6 points)',
    shortfallOf: (_, random) => (random() < 1 / 3 ? 6 * random() : 0),
  },
  {
    name: 'a shortfall that comes from bad habits (up to 6 points)',
    shortfallOf: (habits, random) => 6 * habits * random(),
  },
];

/** Rankings that are compared with the true shortfall. */
export const rankings = [
  'gap, cross-fitted',
  'gap, judged on its own training data',
  'low grade (−grade)',
  'manual score',
  'gap with habits set to the good quartile',
] as const;

export type Ranking = (typeof rankings)[number];

/** Of one scenario: for each ranking its Spearman correlation with the true shortfall in each run. */
export type Correlations = Readonly<Record<Ranking, readonly number[]>>;

/**
 * Pupils with a known shortfall. Their characteristics are the real ones; what is expected of them is what a model of the
 * real file says; the grade is that minus the shortfall, plus chance as large as the model's own errors. Then everything
 * is trained and ranked anew on the simulated grades, by which it can be told how well each ranking finds those who
 * truly fall short.
 */
export async function simulate(
  dataset: Dataset,
  options: TrainOptions,
  scenario: Scenario,
  runs: number,
  seed: number,
): Promise<Correlations> {
  const { model, metrics } = await trainModel(dataset, { ...options, repeats: 1 });
  const truth = expectedGrade(model, dataset);
  const habits = habitScores(dataset);
  const results: Record<Ranking, number[]> = Object.fromEntries(
    rankings.map((ranking) => [ranking, [] as number[]]),
  ) as Record<Ranking, number[]>;
  for (let run = 1; run <= runs; run++) {
    const random = seededRandom(seed, run);
    const shortfall = truth.map((_, row) => scenario.shortfallOf(habits[row], random));
    // The spread that is left once the shortfall's own is taken away.
    const spread = Math.sqrt(Math.max(1, metrics.rmse ** 2 - variance(shortfall)));
    const grades = truth.map((grade, row) => clip(grade - shortfall[row] + spread * normal(random), dataset));
    const simulated = { ...dataset, grades };
    const trained = await trainModel(simulated, { ...options, repeats: 2, seed: run });
    const minusGrade = (expected: Float64Array) => expected.map((value, row) => value - grades[row]);
    const scores: Record<Ranking, Float64Array> = {
      'gap, cross-fitted': minusGrade(trained.crossFitted),
      'gap, judged on its own training data': minusGrade(expectedGrade(trained.model, simulated)),
      'low grade (−grade)': grades.map((grade) => -grade),
      'manual score': weightedScore(simulated, readinessFactors),
      'gap with habits set to the good quartile': minusGrade(
        expectedGrade(trained.model, withGoodHabits(simulated)),
      ),
    };
    for (const ranking of rankings) results[ranking].push(spearman(shortfall, scores[ranking]));
  }
  return results;
}

/** 0 (good) to 1 (bad): the manual score with equal weights, turned round. */
function habitScores(dataset: Dataset): Float64Array {
  return weightedScore(dataset, readinessFactors).map((score) => 1 - (Number.isNaN(score) ? 5 : score) / 10);
}

/** The same students, each habit at least as good as that of the best quarter. */
function withGoodHabits(dataset: Dataset): Dataset {
  const columns = new Map(dataset.columns);
  for (const { column: header, direction } of readinessFactors) {
    const column: Column | undefined = columns.get(header);
    if (column?.kind !== 'numeric') continue;
    const sorted = column.values.filter((value) => !Number.isNaN(value)).sort();
    const better = direction === 'raises' ? Math.max : Math.min;
    const goal = sorted[Math.floor((sorted.length - 1) * (direction === 'raises' ? 0.75 : 0.25))];
    columns.set(header, { kind: 'numeric', values: column.values.map((value) => better(value, goal)) });
  }
  return { ...dataset, columns };
}

/** Grades are whole numbers on the scale. */
function clip(grade: number, { gradeScale: { min, max } }: Dataset): number {
  return Math.round(Math.min(max, Math.max(min, grade)));
}

/** Nearly normal, mean 0, variance 1: the sum of twelve uniform numbers. The same on any machine, unlike a logarithm. */
function normal(random: Random): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw++) sum += random();
  return sum;
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
