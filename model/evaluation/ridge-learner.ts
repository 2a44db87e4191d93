import { Matrix, solve } from 'ml-matrix';
import type { Dataset } from '../../src/core/dataset/dataset.js';
import { featureColumns } from '../../src/core/model/feature-columns.js';
import { shuffledIndices } from '../../src/core/training/random.js';
import { trainingFeatures } from '../../src/core/training/training-features.js';
import type { Learner } from './learner.js';

const penalties = [1, 3, 10, 30, 100, 300, 1000, 3000];
const innerFolds = 5;

/**
 * Ridge regression on every column: features scaled to mean 0 and variance 1, a missing value counted as the mean, the
 * penalty chosen by 5-fold cross-validation among the students it learns from.
 *
 * Source: Hoerl & Kennard 1970, Ridge Regression.
 */
export const ridgeLearner: Learner = {
  name: 'ridge regression, all columns',
  fit(students, random) {
    const { features, categories } = trainingFeatures(students, undefined, 5);
    const raw = featureColumns(features, categories, students);
    const scales = raw.map(scaleOf);
    const design = (dataset: Dataset) =>
      scaled(featureColumns(features, categories, dataset), scales, dataset.length);
    const x = design(students);
    const penalty = choosePenalty(x, students.grades, random);
    const estimator = regression(x, students.grades, penalty);
    return Promise.resolve((others) => estimator(design(others)));
  },
};

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(values: Float64Array): Scale {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length);
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function scaled(columns: readonly Float64Array[], scales: readonly Scale[], rows: number): Matrix {
  const matrix = Matrix.zeros(rows, columns.length);
  columns.forEach((values, column) => {
    const { mean, deviation } = scales[column];
    values.forEach((value, row) => {
      if (!Number.isNaN(value)) matrix.set(row, column, (value - mean) / deviation);
    });
  });
  return matrix;
}

function choosePenalty(x: Matrix, grades: Float64Array, random: () => number): number {
  const foldOf = shuffledIndices(grades.length, random).map((position) => position % innerFolds);
  const errors = penalties.map((penalty) => {
    let error = 0;
    for (let fold = 0; fold < innerFolds; fold++) {
      const rows = [...grades.keys()];
      const [seen, held] = [
        rows.filter((row) => foldOf[row] !== fold),
        rows.filter((row) => foldOf[row] === fold),
      ];
      const columns = Array.from({ length: x.columns }, (_, column) => column);
      const seenGrades = Float64Array.from(seen, (row) => grades[row]);
      const estimates = regression(
        x.selection(seen, columns),
        seenGrades,
        penalty,
      )(x.selection(held, columns));
      held.forEach((row, position) => (error += (grades[row] - estimates[position]) ** 2));
    }
    return error;
  });
  return penalties[errors.indexOf(Math.min(...errors))];
}

/** The intercept bears no penalty: numbers are centred, and the mean grade is added at the end. */
function regression(x: Matrix, grades: Float64Array, penalty: number): (x: Matrix) => Float64Array {
  const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
  const means = x.mean('column');
  const centred = x.clone().subRowVector(means);
  const transposed = centred.transpose();
  const normal = transposed.mmul(centred).add(Matrix.eye(x.columns).mul(penalty));
  const target = Matrix.columnVector(grades.map((grade) => grade - mean));
  const weights = solve(normal, transposed.mmul(target));
  return (others) =>
    Float64Array.from(others.clone().subRowVector(means).mmul(weights).to1DArray(), (value) => mean + value);
}
