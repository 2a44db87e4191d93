import type { Dataset } from '../dataset/dataset.js';
import { expectedGrade } from '../model/expected-grade.js';
import type { GradeModel } from '../model/grade-model.js';

/**
 * The model score: the expected grade of similar students minus the student's own grade. On a scale where higher is
 * better a positive gap means that students like this one usually do better; it does not predict what support achieves.
 * Too small for the students that trained the model: see `isTrainingData`.
 *
 * @returns grade points, one per student
 * @throws what `expectedGrade` throws
 */
export function improvability(model: GradeModel, dataset: Dataset): Float64Array {
  return gapsTo(expectedGrade(model, dataset), dataset);
}

/** The same where the expected grades are already known. */
export function gapsTo(expected: Float64Array, { grades }: Dataset): Float64Array {
  return expected.map((grade, student) => grade - grades[student]);
}
