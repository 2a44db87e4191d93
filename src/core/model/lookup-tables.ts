import type { ColumnEncoder } from './column-encoders.js';
import { isSubset, type ColumnSet } from './column-set.js';
import { leafTables } from './leaf-tables.js';
import { rememberByModel } from './remember.js';
import { tablePlanOf } from './table-plan.js';

/** A table over a set of coded columns: a student's codes say which cell is the student's. */
export interface LookupTable {
  readonly set: ColumnSet;
  readonly values: Float64Array;
}

/**
 * The sum of a model's trees as a sum of few tables; `null` when they would be too large. Memoised.
 *
 * @see leafTables for the method
 */
export const lookupTablesOf = rememberByModel((model): readonly LookupTable[] | null => {
  const plan = tablePlanOf(model);
  if (!plan) return null;
  const { sets } = plan;
  const merged = plan.merged.map((set) => ({ set, values: new Float64Array(set.size) }));
  for (const [small, table] of leafTables(model, plan)) {
    const holders = merged.filter(({ set }) => isSubset(small, set));
    const { set, values } = holders.reduce((a, b) => (b.set.size < a.set.size ? b : a));
    sets.forEachCell(set, small, small, (cell, at) => (values[cell] += table[at]));
  }
  return merged;
});

const blockRows = 256;

/** Adds to each sum what all trees together say of the row, within rounding. */
export function sumTables(
  tables: readonly LookupTable[],
  encoders: readonly ColumnEncoder[],
  sums: Float64Array,
): void {
  const codes = new Int32Array(Math.max(1, encoders.length) * blockRows);
  const cell = new Int32Array(blockRows);
  const terms = tables.map(({ set }) => termsOf(set));
  for (let from = 0; from < sums.length; from += blockRows) {
    const to = Math.min(from + blockRows, sums.length);
    encoders.forEach((encode, column) => encode(from, to, codes, column * blockRows));
    const block = sums.subarray(from, to);
    tables.forEach(({ values }, index) => {
      cell.fill(0);
      for (const [offsets, strides] of terms[index]) addThree(cell, codes, offsets, strides, block.length);
      for (let i = 0; i < block.length; i++) block[i] += values[cell[i]];
    });
  }
}

type Three = readonly [number, number, number];

/** The columns of a set by threes, with where their codes are and their strides; filled up with strides of 0. */
function termsOf({ columns, strides }: ColumnSet): (readonly [offsets: Three, strides: Three])[] {
  const terms: (readonly [Three, Three])[] = [];
  for (let i = 0; i < columns.length; i += 3) {
    const offset = (at: number) => (columns[at] ?? 0) * blockRows;
    const stride = (at: number) => strides[at] ?? 0;
    terms.push([
      [offset(i), offset(i + 1), offset(i + 2)],
      [stride(i), stride(i + 1), stride(i + 2)],
    ]);
  }
  return terms;
}

function addThree(
  cell: Int32Array,
  codes: Int32Array,
  [a, b, c]: Three,
  [strideA, strideB, strideC]: Three,
  length: number,
): void {
  for (let i = 0; i < length; i++)
    cell[i] +=
      Math.imul(codes[a + i], strideA) + Math.imul(codes[b + i], strideB) + Math.imul(codes[c + i], strideC);
}
