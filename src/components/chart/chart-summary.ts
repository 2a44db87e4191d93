import type { Dataset } from '../../core/dataset/dataset.js';
import type { Scores } from '../../core/workspace/derive.js';
import type { Locale } from '../shared/locale.js';
import { medianOf } from './median.js';

interface Summary {
  readonly heading: string;
  readonly students: Int32Array;
  readonly locale: Locale;
  readonly text: string;
}

const last = new WeakMap<Scores, Summary>();

/** The chart in two sentences: who is shown, and how their scores lie. Kept: pointing at students does not change it. */
export function summaryOf(
  heading: string,
  dataset: Dataset,
  scores: Scores,
  students: Int32Array,
  locale: Locale,
): string {
  const known = last.get(scores);
  if (known?.heading === heading && known.students === students && known.locale === locale) return known.text;
  const text = sentences(heading, dataset, scores, students, locale);
  last.set(scores, { heading, students, locale, text });
  return text;
}

function sentences(
  heading: string,
  dataset: Dataset,
  scores: Scores,
  students: Int32Array,
  { texts, format }: Locale,
): string {
  let [lowest, highest] = [Infinity, -Infinity];
  const values = new Float64Array(students.length);
  let [count, above] = [0, 0];
  for (const student of students) {
    lowest = Math.min(lowest, dataset.grades[student]);
    highest = Math.max(highest, dataset.grades[student]);
    const value = scores.values[student];
    if (Number.isNaN(value)) continue;
    values[count++] = value;
    if (value > 0) above += 1;
  }
  const who = texts.chart.summary(heading, students.length, format.value(lowest), format.value(highest));
  if (count === 0) return who;
  const median = medianOf(values, count);
  const how = scores.expected
    ? texts.chart.gapSummary(above, format.gap(median))
    : texts.chart.scoreSummary(format.score(median));
  return `${who} ${how}`;
}
