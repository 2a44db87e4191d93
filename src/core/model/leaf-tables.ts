import { codingOf, type CodedFeature, type Coding } from './coded-columns.js';
import type { ColumnSet, ColumnSets } from './column-set.js';
import type { Tree } from './grade-model.js';
import { rememberByModel } from './remember.js';
import { tablePlanOf } from './table-plan.js';

/**
 * The sum of a model's trees as a sum of tables, one over each set of columns that a leaf's path looks at; `initial` is
 * not in it. Collapses leaf by leaf: a leaf is its value times a box, the codes that its path lets through in the columns
 * of the path. So a tree over seven columns needs no table over seven. Boxes are added as differences at their corners,
 * which running sums along each column turn into the values.
 *
 * The differences: Crow 1984, Summed-Area Tables for Texture Mapping, read backwards. `null` when the tables would be too large.
 * Memoised.
 */
export const leafTablesOf = rememberByModel((model): ReadonlyMap<ColumnSet, Float64Array> | null => {
  const plan = tablePlanOf(model);
  if (!plan) return null;
  const coding = codingOf(model);
  const cells = coding.columns.map((column) => column.cells);
  const tables = new Map(Array.from(plan.leafSets, (set) => [set, new Float64Array(set.size)]));
  for (const tree of model.trees)
    forEachBox(tree, coding, plan.sets, (set, box, value) =>
      addCorners(tables.get(set)!, set, cells, box, value),
    );
  for (const [set, table] of tables) integrate(table, set, cells);
  return tables;
});

/** Codes of a column as runs: from, to, from, to… without the `to`. */
type Runs = readonly number[];

/** Calls back for each leaf that can be reached, with the codes that its path lets through in each column (by index). */
function forEachBox(
  tree: Tree,
  { columns, features }: Coding,
  sets: ColumnSets,
  callback: (set: ColumnSet, box: readonly Runs[], value: number) => void,
): void {
  const box: Runs[] = columns.map(({ cells }) => [0, cells]);
  function walk(node: number, set: ColumnSet): void {
    if (tree.feature[node] < 0) {
      callback(set, box, tree.value[node]);
      return;
    }
    const feature = features[tree.feature[node]]!;
    const { column } = feature;
    const whole = box[column];
    for (const right of [false, true]) {
      box[column] = restrict(whole, feature, tree, node, right);
      if (box[column].length > 0) walk(right ? tree.right[node] : tree.left[node], sets.with(set, column));
    }
    box[column] = whole;
  }
  walk(0, sets.of([]));
}

/** What of the runs goes to that side of a node. */
function restrict(
  runs: Runs,
  { rank, passed }: CodedFeature,
  tree: Tree,
  node: number,
  right: boolean,
): Runs {
  const limit = rank.get(tree.threshold[node])!;
  const passedOf = passed[tree.missingLeft[node]];
  const kept: number[] = [];
  for (let run = 0; run < runs.length; run += 2) {
    let inside = false;
    for (let code = runs[run]; code < runs[run + 1]; code++) {
      if ((passedOf[code] > limit === right) !== inside) {
        kept.push(code);
        inside = !inside;
      }
    }
    if (inside) kept.push(runs[run + 1]);
  }
  return kept;
}

/** Adds the value where the box starts along each column, takes it off where the box ends, and so on in turn. */
function addCorners(
  table: Float64Array,
  set: ColumnSet,
  cells: readonly number[],
  box: readonly Runs[],
  value: number,
  axis = 0,
  place = 0,
): void {
  if (axis === set.columns.length) {
    table[place] += value;
    return;
  }
  const column = set.columns[axis];
  const runs = box[column];
  let signed = value;
  for (let end = 0; end < runs.length && runs[end] < cells[column]; end++) {
    addCorners(table, set, cells, box, signed, axis + 1, place + runs[end] * set.strides[axis]);
    signed = -signed;
  }
}

function integrate(table: Float64Array, { columns, strides }: ColumnSet, cells: readonly number[]): void {
  columns.forEach((column, axis) => {
    const stride = strides[axis];
    const block = stride * cells[column];
    for (let start = 0; start < table.length; start += block)
      for (let place = start + stride; place < start + block; place++) table[place] += table[place - stride];
  });
}
