import type { Dataset } from '../../core/dataset/dataset.js';
import type { JoinRow } from '../../core/dataset/join-options.js';
import { cellText } from '../shared/cell-text.js';
import { columnValue, studentName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';

/** A row of the second file, by its number and whose it says it is: "data row 3: Ana Reis". */
export function rowName({ row, name, id }: JoinRow, { texts }: Locale, pseudonyms: boolean): string {
  const who = pseudonyms ? texts.import.hidden : cellText(name || id);
  return texts.import.rows(String(row), 1) + (who ? texts.colon + who : '');
}

/** A pupil among others of the same name: with class, school and number. */
export function studentChoice(
  dataset: Dataset,
  student: number,
  locale: Locale,
  pseudonyms: boolean,
): string {
  const { roles, ids } = dataset;
  const places = [roles.class, roles.school]
    .filter((column) => column !== null)
    .map((column) => columnValue(dataset, column, student, locale));
  const id = roles.id === null || pseudonyms ? [] : [ids[student]];
  return [studentName(dataset, student, locale, pseudonyms), ...places, ...id]
    .map((part) => cellText(part))
    .join(' · ');
}
