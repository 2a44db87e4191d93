import type { CategoricalColumn, Dataset } from '../dataset/dataset.js';
import { DatasetError } from '../dataset/dataset-error.js';
import type { GroupErrors } from '../model/grade-model.js';
import { tQuantile975 } from '../model/t-quantile.js';
import { mean } from './gradient-boosting.js';
import { covered, type Repeat } from './metrics.js';

/** Figures of fewer students than this might tell of a person. */
const fewestStudents = 10;
/** Figures of fewer students than this are hardly more than chance. */
const fewestForSure = 30;
const mostLevels = 6;

/**
 * The headers of the columns whose levels are judged as groups.
 *
 * @param groupBy default: every categorical column in which 2 to 6 levels occur, the class excepted: its figures would tell
 *   of few pupils and of a teacher
 * @throws DatasetError `missing-column` with the headers that the dataset lacks
 * @throws RangeError when a column is numeric
 */
export function groupColumns({ columns, roles }: Dataset, groupBy?: readonly string[]): readonly string[] {
  if (!groupBy)
    return [...columns.keys()].filter((header) => {
      const column = columns.get(header);
      if (column?.kind !== 'categorical' || header === roles.class) return false;
      const levels = occurringLevels(column).length;
      return levels >= 2 && levels <= mostLevels;
    });
  const missing = groupBy.filter((header) => !columns.has(header));
  if (missing.length > 0)
    throw new DatasetError('missing-column', `The data lack columns: ${missing.join(', ')}.`, {
      columns: missing,
    });
  const numeric = groupBy.find((header) => columns.get(header)?.kind === 'numeric');
  if (numeric !== undefined) throw new RangeError(`groupBy: "${numeric}" is numeric and has no groups.`);
  return [...new Set(groupBy)];
}

/**
 * How models that did not see them judge the students of each group. A group is a level of a categorical column, whether
 * the models looked at that column or not. Left out: levels of fewer than 10 students, because their figures might tell
 * of a person, and columns in which no two levels remain to be compared.
 *
 * The interval of the mean gap is that of Student's t for the mean over the group's students, each with the mean of the
 * student's gaps over the repeats. One in twenty such intervals misses its mean by chance: of many groups, some.
 *
 * @param groupBy see `groupColumns`
 */
export function groupErrors(
  dataset: Dataset,
  repeats: readonly Repeat[],
  groupBy: readonly string[],
): GroupErrors[] {
  const { grades } = dataset;
  const inInterval = [0.8, 0.9].map((level) => repeats.map((repeat) => covered(grades, repeat, level)));
  const gaps = grades.map((grade, student) =>
    mean(Float64Array.from(repeats, ({ estimates }) => estimates[student] - grade)),
  );
  return groupBy.flatMap((column) => {
    const data = dataset.columns.get(column) as CategoricalColumn;
    const groups = occurringLevels(data)
      .map((level) => ({ level, rows: rowsOf(data, level) }))
      .filter(({ rows }) => rows.length >= fewestStudents);
    return groups.length < 2 ? [] : groups.map(({ level, rows }) => ({ column, level, ...figures(rows) }));
  });

  function figures(rows: Int32Array): Omit<GroupErrors, 'column' | 'level'> {
    const ofRows = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
    const overRepeats = (figure: (repeat: Repeat, number: number) => number) =>
      rounded(mean(Float64Array.from(repeats, figure)));
    const groupGaps = ofRows(gaps);
    const meanGap = mean(groupGaps);
    const halfWidth = tQuantile975(rows.length - 1) * standardError(groupGaps, meanGap);
    return {
      students: rows.length,
      rmse: overRepeats(({ estimates }) =>
        Math.sqrt(mean(Float64Array.from(rows, (row) => square(estimates[row] - grades[row])))),
      ),
      meanGap: rounded(meanGap),
      meanGapInterval: [rounded(meanGap - halfWidth), rounded(meanGap + halfWidth)],
      coverage80: overRepeats((_, number) => mean(ofRows(inInterval[0][number]))),
      coverage90: overRepeats((_, number) => mean(ofRows(inInterval[1][number]))),
      small: rows.length < fewestForSure,
    };
  }
}

function occurringLevels({ levels, codes }: CategoricalColumn): string[] {
  const occurring = new Set(codes);
  return levels.filter((_, code) => occurring.has(code)).sort();
}

function rowsOf({ levels, codes }: CategoricalColumn, level: string): Int32Array {
  const wanted = levels.indexOf(level);
  return Int32Array.from(codes.keys()).filter((row) => codes[row] === wanted);
}

/** Of the mean of these values. */
function standardError(values: Float64Array, average: number): number {
  const squares = values.reduce((sum, value) => sum + square(value - average), 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

function square(value: number): number {
  return value * value;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
