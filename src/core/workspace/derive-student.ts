import type { Dataset } from '../dataset/dataset.js';
import { explainStudent, type Contribution } from '../model/explain-student.js';
import { gradeInterval } from '../model/grade-interval.js';
import type { GradeModel } from '../model/grade-model.js';
import { rememberByDataset } from '../model/remember.js';
import { similarStudents } from '../model/similar-students.js';
import type { Scores } from './derive.js';

/** So much of the probability lies in the interval that a student is shown with. */
const intervalLevel = 0.8;

/** In the same leaf as the student in at least half of the trees: more often together than apart. */
const closeSimilarity = 0.5;

/**
 * With fewer close students than these the middle half of their grades rests on fewer than five, any of which moves its
 * ends. In the pilot file it is so for one student in ten: those whom the model judges mostly by what sets them apart.
 */
const fewestClose = 10;

/** Where a student stands by the model, in grade points. */
export interface ModelStanding {
  readonly expected: number;
  readonly interval: readonly [low: number, high: number];
  readonly gap: number;
}

/** The grades of the students whom the model treats most alike. */
export interface SimilarGrades {
  /** Ascending. */
  readonly grades: Float64Array;
  /** Between which the middle half lies; both are grades that somebody has. */
  readonly middleHalf: readonly [low: number, high: number];
  /** How many are really similar. */
  readonly close: number;
  readonly few: boolean;
}

export interface ShownColumns {
  /** The largest contribution first. */
  readonly shown: readonly Contribution[];
  /** The sum of the others. */
  readonly others: { readonly count: number; readonly contribution: number };
}

/** `null` for a score without expected grades: the manual one. */
export function standingOf(
  model: GradeModel,
  { values, expected: all }: Scores,
  student: number,
): ModelStanding | null {
  if (!all) return null;
  const expected = all[student];
  return { expected, interval: shownInterval(model, expected), gap: values[student] };
}

/** The interval that an expected grade is shown with. */
export function shownInterval(model: GradeModel, expected: number): readonly [low: number, high: number] {
  return gradeInterval(model, expected, intervalLevel);
}

/** `null` where there is nobody else. Takes some 70 ms of 20,000 students; the last answer of a dataset is kept. */
export const similarGrades = rememberLastStudent((model, dataset, student): SimilarGrades | null => {
  const similar = similarStudents(model, dataset, student);
  if (similar.length === 0) return null;
  const grades = Float64Array.from(similar, ({ index }) => dataset.grades[index]).sort();
  const close = similar.filter(({ similarity }) => similarity >= closeSimilarity).length;
  return { grades, middleHalf: middleHalf(grades), close, few: close < fewestClose };
});

/** Why the model expects what it does, compared with all students of the dataset; the last answer of a dataset is kept. */
export const explanationOf = rememberLastStudent((model, dataset, student) =>
  explainStudent(model, dataset, student),
);

/**
 * Which columns of an explanation the page may show, and the sum of the rest: the one place where that is settled.
 *
 * @param most how many at most
 * @param least contributions below these grade points are only summed
 */
export function shownColumns(
  contributions: readonly Contribution[],
  { most = Infinity, least = 0 }: { readonly most?: number; readonly least?: number } = {},
): ShownColumns {
  const shown = contributions.filter(({ contribution }) => Math.abs(contribution) >= least).slice(0, most);
  const others = contributions.filter((one) => !shown.includes(one));
  const contribution = others.reduce((sum, one) => sum + one.contribution, 0);
  return { shown, others: { count: others.length, contribution } };
}

/** A quarter lies below or at the first, a quarter above or at the last: inverse of the distribution, R's type 1. */
function middleHalf(ascending: Float64Array): [low: number, high: number] {
  const quarter = Math.ceil(ascending.length / 4) - 1;
  return [ascending[quarter], ascending[ascending.length - 1 - quarter]];
}

function rememberLastStudent<Result>(
  compute: (model: GradeModel, dataset: Dataset, student: number) => Result,
): (model: GradeModel, dataset: Dataset, student: number) => Result {
  const lastOf = rememberByDataset((): { known: { student: number; result: Result } | null } => ({
    known: null,
  }));
  return (model, dataset, student) => {
    const last = lastOf(model, dataset);
    if (last.known?.student !== student) last.known = { student, result: compute(model, dataset, student) };
    return last.known.result;
  };
}
