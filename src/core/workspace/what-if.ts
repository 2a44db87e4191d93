import type { Column, Dataset } from '../dataset/dataset.js';
import { takeRows } from '../dataset/take-rows.js';
import { expectedGrade } from '../model/expected-grade.js';
import type { GradeModel } from '../model/grade-model.js';

/** Cells that are other than in the file, by header; `null`: missing. */
export type CellChanges = ReadonlyMap<string, number | string | null>;

/**
 * The expected grade of students like this one but for some cells. It compares students; what would follow if a cell were
 * changed in life it does not say. A change of a column that the dataset does not have, or of another kind, is left out.
 *
 * @returns grade points, not clipped to the scale
 * @throws what `expectedGrade` throws
 */
export function expectedWith(
  model: GradeModel,
  dataset: Dataset,
  student: number,
  changes: CellChanges,
): number {
  const row = takeRows(dataset, [student]);
  const columns = [...row.columns].map(([header, column]): [string, Column] => {
    const change = changes.get(header);
    return [header, change === undefined ? column : withCell(column, change)];
  });
  return expectedGrade(model, { ...row, columns: new Map(columns) })[0];
}

/** What a categorical column can be changed to: the levels of the file, then those that only the model knows. */
export function levelsToChoose(model: GradeModel, dataset: Dataset, column: string): readonly string[] {
  const data = dataset.columns.get(column);
  if (data?.kind !== 'categorical') return [];
  const known = model.categories.find((category) => category.column === column)?.levels ?? [];
  const split = model.features.flatMap((feature) =>
    feature.column === column && feature.level !== undefined ? [feature.level] : [],
  );
  return [...new Set([...data.levels, ...known, ...split])];
}

function withCell(column: Column, cell: number | string | null): Column {
  if (column.kind === 'numeric')
    return typeof cell === 'string' ? column : { kind: 'numeric', values: Float64Array.of(cell ?? NaN) };
  if (typeof cell === 'number') return column;
  return cell === null
    ? { ...column, codes: Int32Array.of(-1) }
    : { kind: 'categorical', levels: [cell], codes: Int32Array.of(0) };
}
