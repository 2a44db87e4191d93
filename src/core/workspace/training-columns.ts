import type { CategoricalColumn, Column, Dataset } from '../dataset/dataset.js';
import { gradeHeaderScore } from '../dataset/roles/grade-headers.js';
import { headerWords } from '../dataset/roles/header-words.js';
import { familyNames, fullNames, givenNames, sureIds, vagueIds } from '../dataset/roles/known-headers.js';
import { correlation } from '../score/correlation.js';

/** A model of fewer graded students than this is mostly chance. */
export const fewestToTrain = 100;

/** Why a column is better not looked at by a model. */
export type ReasonToLeaveOut =
  /** Another grade of the same students: the expected grade would be the other grade, and the gap nearly nothing. */
  | 'other-grade'
  /** Names or numbers of persons. */
  | 'identifier'
  /** Words of which hardly two students have the same. */
  | 'text'
  /** With it the model expects less of everybody in a weaker school or class, and their gap is no longer seen. */
  | 'school'
  | 'class'
  /** The same value everywhere. */
  | 'constant';

export interface ColumnProposal {
  readonly column: string;
  /** `null`: nothing speaks against it. */
  readonly leaveOut: ReasonToLeaveOut | null;
}

/** More levels than this are no categories. */
const mostLevels = 30;
/** On the grade's own scale a column that is so much alike is the grade once more. */
const alike = 0.8;

/** What a model of these students should look at, column by column in the file's order. A person decides. */
export function trainingColumns(dataset: Dataset): ColumnProposal[] {
  return [...dataset.columns].map(([column, data]) => ({
    column,
    leaveOut: reasonAgainst(dataset, column, data),
  }));
}

function reasonAgainst(dataset: Dataset, header: string, data: Column): ReasonToLeaveOut | null {
  if (header === dataset.roles.school) return 'school';
  if (header === dataset.roles.class) return 'class';
  const words = headerWords(header);
  if (namesPersons(words)) return 'identifier';
  const values = distinctValues(data);
  if (values <= 1) return 'constant';
  if (data.kind === 'numeric') {
    if (isOtherGrade(dataset, words, data.values)) return 'other-grade';
    return values === dataset.length && data.values.every(Number.isInteger) ? 'identifier' : null;
  }
  if (values > 0.9 * dataset.length) return 'identifier';
  return values > mostLevels ? 'text' : null;
}

function namesPersons(words: readonly string[]): boolean {
  return [sureIds, vagueIds, givenNames, familyNames, fullNames].some((headers) => headers.knows(words));
}

/** By its name, or because it is nearly the same as the grade, on the same scale. */
function isOtherGrade(
  { grades, gradeScale: { min, max } }: Dataset,
  words: readonly string[],
  values: Float64Array,
): boolean {
  if (words.some((word) => word === 'grade' || word === 'average') || gradeHeaderScore(words) > 0)
    return true;
  const isOnScale = values.every((value) => Number.isNaN(value) || (value >= min && value <= max));
  return isOnScale && Math.abs(correlation(values, grades)) > alike;
}

function distinctValues(data: Column): number {
  const values =
    data.kind === 'numeric' ? data.values.filter((value) => !Number.isNaN(value)) : codesOf(data);
  return new Set(values).size;
}

function codesOf({ codes }: CategoricalColumn): Int32Array {
  return codes.filter((code) => code >= 0);
}
