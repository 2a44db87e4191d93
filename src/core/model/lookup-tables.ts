import { CodedBlock } from './coded-block.js';
import type { ColumnEncoder } from './column-encoders.js';
import { isSubset, type ColumnSet } from './column-set.js';
import { leafTablesOf } from './leaf-tables.js';
import { rememberByModel } from './remember.js';
import { tablePlanOf } from './table-plan.js';

/** A table over a set of coded columns: a student's codes say which cell is the student's. */
export interface LookupTable {
  readonly set: ColumnSet;
  readonly values: Float64Array;
}

/**
 * The sum of a model's trees as a sum of few tables: its leaf tables, merged. `null` when they would be too large.
 * Memoised.
 */
export const lookupTablesOf = rememberByModel((model): readonly LookupTable[] | null => {
  const plan = tablePlanOf(model);
  const leafTables = leafTablesOf(model);
  if (!plan || !leafTables) return null;
  const bySize = plan.merged.toSorted((a, b) => a.size - b.size);
  const merged = new Map(bySize.map((set) => [set, new Float64Array(set.size)]));
  for (const [small, table] of leafTables) {
    const set = merged.has(small) ? small : bySize.find((holder) => isSubset(small, holder))!;
    const values = merged.get(set)!;
    const places = plan.sets.placesIn(small, set);
    for (let cell = 0; cell < values.length; cell++) values[cell] += table[places[cell]];
  }
  return Array.from(merged, ([set, values]) => ({ set, values }));
});

/**
 * Adds to each sum what all trees together say of the row, within rounding.
 *
 * @param encoders one per coded column
 */
export function sumTables(
  tables: readonly LookupTable[],
  encoders: readonly ColumnEncoder[],
  sums: Float64Array,
): void {
  const block = new CodedBlock(encoders);
  for (const { from, count } of block.blocks(sums.length))
    for (const { set, values } of tables) addCells(sums, from, count, values, block.cells(set));
}

function addCells(
  sums: Float64Array,
  from: number,
  count: number,
  values: Float64Array,
  cells: Int32Array,
): void {
  for (let i = 0; i < count; i++) sums[from + i] += values[cells[i]];
}
