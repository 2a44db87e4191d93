import type { Dataset } from '../dataset/dataset.js';
import { expectedGrade } from '../model/expected-grade.js';
import { fingerprintRows } from '../model/fingerprint.js';
import type { GradeModel } from '../model/grade-model.js';

/**
 * The model score: the expected grade of similar students minus the student's own grade. On a scale where higher is
 * better a positive gap means that students like this one usually do better; it does not predict what support achieves.
 *
 * @returns grade points, one per student
 * @throws what `expectedGrade` throws
 */
export function improvability(model: GradeModel, dataset: Dataset): Float64Array {
  return expectedGrade(model, dataset).map((expected, student) => expected - dataset.grades[student]);
}

/**
 * Whether these are the very students that trained the model, whatever their order, names and ids. The model knows their
 * grades, so its gaps are too small for them: score them cross-fitted, or say so. A part of the training file, or the
 * file with more students, is not recognised.
 */
export function isTrainingData(model: GradeModel, dataset: Dataset): boolean {
  const columns = model.features.map(({ column }) => column);
  return (
    model.training !== undefined &&
    model.training.rows === dataset.length &&
    columns.every((column) => dataset.columns.has(column)) &&
    model.training.fingerprint === fingerprintRows(dataset, columns)
  );
}
