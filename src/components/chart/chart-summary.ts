import type { Dataset } from '../../core/dataset/dataset.js';
import type { Scores } from '../../core/workspace/derive.js';
import type { Locale } from '../shared/locale.js';
import { extent } from './chart-view.js';

/** The chart in two sentences: who is shown, and how their scores lie. */
export function summaryOf(
  heading: string,
  dataset: Dataset,
  scores: Scores,
  students: Int32Array,
  { texts, format }: Locale,
): string {
  const grades = Float64Array.from(students, (student) => dataset.grades[student]);
  const [low, high] = extent(grades).map((grade) => format.value(grade));
  const who = texts.chart.summary(heading, students.length, low, high);
  const values = Float64Array.from(students, (student) => scores.values[student])
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (values.length === 0) return who;
  const median = medianOf(values);
  const above = values.reduce((count, value) => count + Number(value > 0), 0);
  const how = scores.expected
    ? texts.chart.gapSummary(above, format.gap(median))
    : texts.chart.scoreSummary(format.score(median));
  return `${who} ${how}`;
}

function medianOf(sorted: Float64Array): number {
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
