import type { Dataset } from '../../core/dataset/dataset.js';
import { pseudonymNumber } from './pseudonyms.js';
import type { Locale } from './locale.js';

/** How a student is called on the page: the name, else the identifier; the pseudonym where these are not to be shown. */
export function studentName(
  dataset: Dataset,
  student: number,
  { texts }: Locale,
  pseudonyms = false,
): string {
  if (pseudonyms) return texts.chart.unnamed(String(pseudonymNumber(dataset, student)));
  return dataset.names[student] || texts.chart.unnamed(dataset.ids[student]);
}

/** A column's name in the language of the page where it is a well-known one, else its header. */
export function columnName(column: string, { texts }: Locale): string {
  return Object.hasOwn(texts.columns, column) ? texts.columns[column] : column;
}

/** The value of one student in one column, in words where the column is a well-known code. */
export function columnValue(dataset: Dataset, column: string, student: number, locale: Locale): string {
  return valueText(column, cellOf(dataset, column, student), locale);
}

/** A value of a column, in words where the column is a well-known code; `null` is missing. */
export function valueText(column: string, value: number | string | null, { texts, format }: Locale): string {
  if (value === null) return texts.chart.unknown;
  const words = Object.hasOwn(texts.values, column) ? texts.values[column] : {};
  if (Object.hasOwn(words, value)) return words[value];
  return typeof value === 'number' ? format.value(value) : value;
}

/** What the file has of one student in one column: a number, the text of a category, `null` where it is missing. */
export function cellOf(dataset: Dataset, column: string, student: number): number | string | null {
  const data = dataset.columns.get(column);
  if (!data) return null;
  if (data.kind === 'categorical') return data.levels[data.codes[student]] ?? null;
  const value = data.values[student];
  return Number.isNaN(value) ? null : value;
}
