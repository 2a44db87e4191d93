import type { Dataset } from '../../core/dataset/dataset.js';
import type { Scores } from '../../core/workspace/derive.js';
import { tooltipColumns, type WorkspaceState } from '../../core/workspace/workspace-state.js';
import { columnName, columnValue, studentName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';

/** What a chart tells of one student: who, how the student stands, and some values of the file. */
export interface PointDescription {
  readonly name: string;
  readonly standing: string;
  readonly values: readonly string[];
}

export function describePoint(
  dataset: Dataset,
  scores: Scores,
  state: WorkspaceState,
  student: number,
  locale: Locale,
): PointDescription {
  const { texts, format } = locale;
  const { grade, expected, gap, score } = texts.chart;
  const standing = [`${grade} ${format.value(dataset.grades[student])}`];
  if (scores.expected) {
    standing.push(`${expected} ${format.score(scores.expected[student])}`);
    standing.push(`${gap} ${format.gap(scores.values[student])}`);
  } else {
    standing.push(`${score} ${format.score(scores.values[student])}`);
  }
  return {
    name: studentName(dataset, student, locale, state.pseudonyms),
    standing: standing.join(' · '),
    values: tooltipColumns(state).map(
      (column) =>
        `${columnName(column, locale)}${texts.colon}${columnValue(dataset, column, student, locale)}`,
    ),
  };
}
