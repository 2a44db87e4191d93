import { codingOf, type CodedFeature, type Coding } from './coded-columns.js';
import type { ColumnSet, ColumnSets } from './column-set.js';
import type { GradeModel, Tree } from './grade-model.js';
import type { TablePlan } from './table-plan.js';

/**
 * The sum of a model's trees as a sum of tables, one over each set of columns that a leaf's path looks at; `initial` is
 * not in it. Collapses leaf by leaf: a leaf is its value times a box, the codes that its path lets through in the columns
 * of the path. So a tree over seven columns needs no table over seven. Boxes are added as differences at their corners,
 * which running sums along each column turn into the values.
 *
 * The differences: Crow 1984, Summed-Area Tables for Texture Mapping, read backwards.
 */
export function leafTables(model: GradeModel, { sets, leafSets }: TablePlan): Map<ColumnSet, Float64Array> {
  const coding = codingOf(model);
  const cells = coding.columns.map((column) => column.cells);
  const tables = new Map(Array.from(leafSets, (set) => [set, new Float64Array(set.size)]));
  for (const tree of model.trees)
    forEachBox(tree, coding, sets, (set, box, value) => addCorners(tables.get(set)!, set, cells, box, value));
  for (const [set, table] of tables) integrate(table, set, cells);
  return tables;
}

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

function addCorners(
  table: Float64Array,
  { columns, strides }: ColumnSet,
  cells: readonly number[],
  box: readonly Runs[],
  value: number,
): void {
  function add(axis: number, place: number, signed: number): void {
    if (axis === columns.length) {
      table[place] += signed;
      return;
    }
    const column = columns[axis];
    box[column].forEach((code, end) => {
      if (code < cells[column]) add(axis + 1, place + code * strides[axis], end % 2 === 0 ? signed : -signed);
    });
  }
  add(0, 0, value);
}

function integrate(table: Float64Array, { columns, strides }: ColumnSet, cells: readonly number[]): void {
  columns.forEach((column, axis) => {
    const stride = strides[axis];
    const block = stride * cells[column];
    for (let start = 0; start < table.length; start += block)
      for (let place = start + stride; place < start + block; place++) table[place] += table[place - stride];
  });
}
