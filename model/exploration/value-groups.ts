import { bin, deviation, mean, ticks } from 'd3-array';
import type { CategoricalColumn, Column } from '../../src/core/dataset/dataset.js';
import { tQuantile975 } from '../../src/core/model/t-quantile.js';
import { fewestOfLevel } from '../columns/associations.js';

/** The students with one value, or a range of values, of a column. */
export interface ValueGroup {
  readonly label: string;
  readonly students: number;
  /** Mean grade, and its 95% interval by Student's t; `undefined` for fewer than 5 students, who might be known by it. */
  readonly mean: number | undefined;
  readonly interval: readonly [low: number, high: number] | undefined;
}

/** A number with more values than these is divided into ranges; more levels than these are put together. */
const mostValues = 10;
const mostLevels = 12;

/**
 * How a column is distributed, and the mean grade of each part of it. Levels that fewer than 5 students have are not
 * named. Students whose value is missing are a group of their own.
 */
export function valueGroups(column: Column, grades: Float64Array): ValueGroup[] {
  const groups = column.kind === 'numeric' ? numberGroups(column.values) : levelGroups(column);
  return groups.map(({ label, rows }) =>
    groupOf(
      label,
      Array.from(rows, (row) => grades[row]),
    ),
  );
}

interface Rows {
  readonly label: string;
  readonly rows: readonly number[];
}

function groupOf(label: string, grades: readonly number[]): ValueGroup {
  const students = grades.length;
  if (students < fewestOfLevel) return { label, students, mean: undefined, interval: undefined };
  const average = mean(grades)!;
  const reach = (tQuantile975(students - 1) * deviation(grades)!) / Math.sqrt(students);
  return { label, students, mean: average, interval: [average - reach, average + reach] };
}

function numberGroups(values: Float64Array): Rows[] {
  const known = [...values.keys()].filter((row) => !Number.isNaN(values[row]));
  const distinct = [...new Set(known.map((row) => values[row]))].sort((a, b) => a - b);
  const groups =
    distinct.length <= mostValues
      ? distinct.map((value) => ({
          label: shortNumber(value),
          rows: known.filter((row) => values[row] === value),
        }))
      : ranges(known, values, distinct);
  return [...groups, ...missing([...values.keys()].filter((row) => Number.isNaN(values[row])))];
}

function ranges(known: readonly number[], values: Float64Array, distinct: readonly number[]): Rows[] {
  const whole = distinct.every(Number.isInteger);
  const [low, high] = [distinct[0], distinct.at(-1)!];
  const bins = bin<number, number>()
    .value((row) => values[row])
    .domain([low, high])
    .thresholds(ticks(low, high, 8).filter((edge) => edge > low && edge <= high))(known);
  return bins.map((rows, index) => {
    const [from, to] = [rows.x0!, rows.x1!];
    const last = index === bins.length - 1;
    const end = whole && !last ? Math.ceil(to) - 1 : to;
    if (end === from) return { label: shortNumber(from), rows };
    return { label: `${shortNumber(from)} to ${whole || last ? '' : '<'}${shortNumber(end)}`, rows };
  });
}

function levelGroups({ levels, codes }: CategoricalColumn): Rows[] {
  const rowsOf = levels.map((label) => ({ label, rows: [] as number[] }));
  const without: number[] = [];
  codes.forEach((code, row) => (code < 0 ? without : rowsOf[code].rows).push(row));
  const used = rowsOf.filter(({ rows }) => rows.length > 0);
  const frequent = used
    .filter(({ rows }) => rows.length >= fewestOfLevel)
    .sort((one, other) => other.rows.length - one.rows.length || (one.label < other.label ? -1 : 1));
  const named = frequent.length > mostLevels ? frequent.slice(0, mostLevels - 1) : frequent;
  const rest = used.filter((one) => !named.includes(one));
  return [...named, ...together(rest), ...missing(without)];
}

function together(levels: readonly Rows[]): Rows[] {
  if (levels.length === 0) return [];
  const label = levels.length === 1 ? '1 other level' : `${levels.length} other levels`;
  return [{ label: `(${label})`, rows: levels.flatMap(({ rows }) => rows) }];
}

function missing(rows: readonly number[]): Rows[] {
  return rows.length === 0 ? [] : [{ label: '(missing)', rows }];
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}
