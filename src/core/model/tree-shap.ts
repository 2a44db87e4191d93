import type { Dataset } from '../dataset/dataset.js';
import { codingOf, type Coding } from './coded-columns.js';
import { codesOfStudent, columnEncoders } from './column-encoders.js';
import type { GradeModel, Tree } from './grade-model.js';
import { rememberByDataset } from './remember.js';
import type { ShapleyValues } from './shapley-values.js';
import { sumsByTraversal } from './sums-by-traversal.js';
import { takeRows } from '../dataset/take-rows.js';

/** The most students of a background that a student is compared with, so that an answer takes a second, not minutes. */
const maxBackground = 1000;

/**
 * The Shapley values of a student by walking through the trees, for models of any size. In each tree the student walks
 * beside the background's students; where they part, both ways are followed: one with the column taken from the student,
 * one with it taken from the others. A leaf then adds to the columns taken from the student and takes from the others what
 * the Shapley value of "all of these and none of those" says. Exact; of a background of more than 1000 students, 1000 at
 * equal distances in the order of the rows stand for all.
 *
 * Source: Lundberg et al. 2020, From Local Explanations to Global Understanding with Explainable AI for Trees; in this
 * form Laberge & Pequignot 2022, Understanding Interventional TreeSHAP, the features of a column being one player.
 */
export function shapleyByTrees(
  model: GradeModel,
  dataset: Dataset,
  index: number,
  background: Dataset,
): ShapleyValues {
  const { length, rowCodes, baseline } = codedBackground(model, background);
  const codes = codesOfStudent(columnEncoders(model, dataset), index);
  const values = new Float64Array(codes.length);
  const everyRow = Int32Array.from({ length }, (_, row) => row);
  for (const tree of model.trees) addTree(tree, codingOf(model), codes, rowCodes, everyRow, values);
  const [expected] = sumsByTraversal(model, takeRows(dataset, [index]), 'double');
  return { baseline, expected, values: values.map((value) => value / length) };
}

const codedBackground = rememberByDataset((model, background) => {
  const length = Math.min(background.length, maxBackground);
  const rows = Array.from({ length }, (_, i) => Math.floor(((i + 0.5) * background.length) / length));
  const sample = takeRows(background, rows);
  const rowCodes = columnEncoders(model, sample).map((encode) => {
    const codes = new Int32Array(length);
    encode(0, length, codes, 0);
    return codes;
  });
  const baseline = sumsByTraversal(model, sample, 'double').reduce((sum, value) => sum + value / length, 0);
  return { length, rowCodes, baseline };
});

/** Where a walk is: rows of the background that came the same way, and the columns in which it is not theirs alone. */
interface Walk {
  readonly node: number;
  readonly rows: Int32Array;
  /** Columns taken from the student, where the rows would have gone the other way. */
  readonly fromStudent: readonly number[];
  /** Columns taken from the rows, where the student would have gone the other way. */
  readonly fromRows: readonly number[];
}

function addTree(
  tree: Tree,
  { features }: Coding,
  codes: Int32Array,
  background: readonly Int32Array[],
  everyRow: Int32Array,
  values: Float64Array,
): void {
  const open: Walk[] = [{ node: 0, rows: everyRow, fromStudent: [], fromRows: [] }];
  for (let walk = open.pop(); walk; walk = open.pop()) {
    const { node, rows, fromStudent, fromRows } = walk;
    if (tree.feature[node] < 0) {
      addLeaf(tree.value[node] * rows.length, fromStudent, fromRows, values);
      continue;
    }
    const { column, rank, passed } = features[tree.feature[node]]!;
    const limit = rank.get(tree.threshold[node])!;
    const passedOf = passed[tree.missingLeft[node]];
    const right = passedOf[codes[column]] > limit;
    const own = right ? tree.right[node] : tree.left[node];
    const other = right ? tree.left[node] : tree.right[node];
    if (fromStudent.includes(column)) {
      open.push({ ...walk, node: own });
      continue;
    }
    const rowCodes = background[column];
    const [along, apart] = partition(rows, (row) => passedOf[rowCodes[row]] > limit === right);
    if (along.length > 0) open.push({ ...walk, node: own, rows: along });
    if (apart.length === 0) continue;
    if (fromRows.includes(column)) open.push({ ...walk, node: other, rows: apart });
    else
      open.push(
        { node: own, rows: apart, fromStudent: [...fromStudent, column], fromRows },
        { node: other, rows: apart, fromStudent, fromRows: [...fromRows, column] },
      );
  }
}

function partition(rows: Int32Array, along: (row: number) => boolean): [Int32Array, Int32Array] {
  const parted = new Int32Array(rows.length);
  let low = 0;
  let high = rows.length;
  for (const row of rows) parted[along(row) ? low++ : --high] = row;
  return [parted.subarray(0, low), parted.subarray(low)];
}

/** Shapley values of the game that is `value` when it has all the columns of the student and none of the rows', else 0. */
function addLeaf(
  value: number,
  fromStudent: readonly number[],
  fromRows: readonly number[],
  values: Float64Array,
): void {
  const s = fromStudent.length;
  const r = fromRows.length;
  if (s > 0) {
    const gain = value / (s * binomial(s + r, s));
    for (const column of fromStudent) values[column] += gain;
  }
  if (r > 0) {
    const loss = value / (r * binomial(s + r, r));
    for (const column of fromRows) values[column] -= loss;
  }
}

function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - i + 1)) / i;
  return result;
}
