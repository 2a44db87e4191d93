import { shortened } from '../shared/cell-text.js';
import { columnName, valueText } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';

/** A value of a column as one says it: "12 absences", else "Study time: 2–5 h a week". */
export function phrase(column: string, value: number | string | null, locale: Locale): string {
  const { phrases } = locale.texts.student;
  if (typeof value === 'number' && Object.hasOwn(phrases, column)) return phrases[column](value);
  return namedValue(column, value, locale);
}

/** A value of a column with the column's name before it. */
function namedValue(column: string, value: number | string | null, locale: Locale): string {
  return `${shortened(columnName(column, locale))}${locale.texts.colon}${shortened(valueText(column, value, locale))}`;
}
