import type { AxisTitle } from './chart-picture.js';

/**
 * The lines of an axis title: in one line, else with the meaning on a second line, else without it.
 *
 * @param measure width of a text, in the unit of the widths
 * @param width room for a second line
 * @param firstWidth room for the first line, which may share its height with something else
 */
export function titleLines(
  { label, meaning, whole }: AxisTitle,
  measure: (text: string) => number,
  width: number,
  firstWidth = width,
): string[] {
  if (measure(whole) <= firstWidth) return [whole];
  return measure(meaning) <= width ? [label, meaning] : [label];
}
