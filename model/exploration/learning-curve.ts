import type { Dataset } from '../../src/core/dataset/dataset.js';
import { takeRows } from '../../src/core/dataset/take-rows.js';
import { metricsOf } from '../../src/core/training/metrics.js';
import { sampledIndices } from '../../src/core/training/random.js';
import { crossValidate, type Plan } from '../evaluation/cross-validate.js';
import type { Learner } from '../evaluation/learner.js';

/** The cross-validated error of a learner at one point of a curve. */
export interface CurvePoint {
  /** Students it learned from, or trees. */
  readonly at: number;
  /** Mean over the repeats. */
  readonly rmse: number;
  /** Over the repeats. */
  readonly lowest: number;
  readonly highest: number;
}

type Progress = (done: number, total: number) => void;

/** Ten sizes would say no more; the smallest are where a curve is steep. */
const shares = [0.1, 0.2, 0.35, 0.5, 0.75, 1];
const fewestStudents = 10;

/** How many students to learn from, up to those outside the largest fold. */
export function curveSizes(students: number, folds: number): number[] {
  const most = students - Math.ceil(students / folds);
  const sizes = shares.map((share) => Math.round(share * most)).filter((size) => size >= fewestStudents);
  return [...new Set([...sizes, most])];
}

/**
 * The error on held-out folds of a learner that sees only some of the students outside them. The folds are the same for
 * every size, so that sizes differ by what was learned and not by whom it is judged on.
 */
export function curveByStudents(
  dataset: Dataset,
  learner: Learner,
  plan: Plan,
  onProgress?: Progress,
): Promise<CurvePoint[]> {
  const sizes = curveSizes(dataset.length, plan.folds);
  return curve(
    dataset,
    sizes.map((size) => [size, sampling(learner, size)]),
    plan,
    onProgress,
  );
}

/** The same error against anything that a learner can be made with. */
export async function curve(
  dataset: Dataset,
  learners: readonly (readonly [at: number, learner: Learner])[],
  plan: Plan,
  onProgress?: Progress,
): Promise<CurvePoint[]> {
  const judged = await crossValidate(
    dataset,
    learners.map(([, learner]) => learner),
    plan,
    onProgress,
  );
  return judged.map(({ repeats }, index) => {
    const errors = repeats.map((repeat) => metricsOf(dataset.grades, [repeat]).rmse);
    return {
      at: learners[index][0],
      rmse: errors.reduce((sum, error) => sum + error, 0) / errors.length,
      lowest: Math.min(...errors),
      highest: Math.max(...errors),
    };
  });
}

function sampling({ name, fit }: Learner, size: number): Learner {
  return {
    name: `${name}, ${size} students`,
    fit: (students, random) =>
      fit(
        takeRows(students, sampledIndices(students.length, Math.min(size, students.length), random)),
        random,
      ),
  };
}
