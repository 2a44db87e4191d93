import type { GradeModel } from './grade-model.js';
import { rememberByModel } from './remember.js';
import { tablePlanOf } from './table-plan.js';
import { depthsOf } from './tree-depth.js';

// Nanoseconds on a 2020s server core. Only their ratios decide, and only about time: both ways give the same grades.
const perSplit = 3.5;
const perLookUp = 5;
/** More than laying the leaf out for a traversal takes. */
const perLeaf = 1800;
const perCell = 50;
/** Below this many rows times trees a traversal takes so little time that nothing is worth being counted. */
const smallWork = 100_000;

/** Whether making tables and looking up is faster than a traversal. The same for the same model and number of rows. */
export function tablesPay(model: GradeModel, rows: number): boolean {
  return rows * model.trees.length > smallWork && rows >= breakEvenRows(model);
}

/** From how many rows on tables pay, or `Infinity`. Memoised. */
export const breakEvenRows = rememberByModel((model): number => {
  const plan = tablePlanOf(model);
  if (!plan) return Infinity;
  const { leafSets, merged } = plan;
  // Trees are filled up to depth 3; a look-up takes a step for each three columns and one for the cell.
  const traversal = sum([...depthsOf(model)], (depth) => perSplit * Math.max(3, depth));
  const lookUps = sum(merged, ({ columns }) => perLookUp * (Math.ceil(columns.length / 3) + 1));
  const leaves = sum(model.trees, ({ feature }) => (feature.length + 1) / 2);
  const compilation = perLeaf * leaves + perCell * sum([...leafSets, ...merged], ({ size }) => size);
  return lookUps < traversal ? Math.ceil(compilation / (traversal - lookUps)) : Infinity;
});

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
