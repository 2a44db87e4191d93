import { codingOf, type Coding } from './coded-columns.js';
import { ColumnSets, type ColumnSet } from './column-set.js';
import type { GradeModel } from './grade-model.js';
import { mergeSets } from './merge-sets.js';
import { rememberByModel } from './remember.js';
import { depthOf } from './tree-depth.js';

/** Which tables a model becomes; nothing in proportion to their cells is allocated yet. */
export interface TablePlan {
  readonly sets: ColumnSets;
  /** The sets of columns on the paths to the leaves: a leaf depends on no other column. */
  readonly leafSets: ReadonlySet<ColumnSet>;
  /** Fewer sets that hold them. */
  readonly merged: readonly ColumnSet[];
}

/** Of all leaf tables together: 16 MB. */
const maxCells = 2 ** 21;
/** Tables are filled by a recursive walk. */
const maxDepth = 64;

/** `null` when the tables of a model would have too many cells. Memoised. */
export const tablePlanOf = rememberByModel((model): TablePlan | null => {
  const coding = codingOf(model);
  const sets = new ColumnSets(coding.columns.map(({ cells }) => cells));
  const leafSets = collectSets(model, coding, sets);
  return leafSets && { sets, leafSets, merged: mergeSets(leafSets, sets) };
});

function collectSets(model: GradeModel, { features }: Coding, sets: ColumnSets): Set<ColumnSet> | null {
  const found = new Set<ColumnSet>();
  let total = 0;
  for (const tree of model.trees) {
    if (depthOf(tree) > maxDepth) return null;
    const open: [node: number, set: ColumnSet][] = [[0, sets.of([])]];
    for (let item = open.pop(); item; item = open.pop()) {
      const [node, set] = item;
      if (total + set.size > maxCells) return null;
      const feature = features[tree.feature[node]];
      if (feature) {
        const below = sets.with(set, feature.column);
        open.push([tree.left[node], below], [tree.right[node], below]);
      } else if (!found.has(set)) {
        found.add(set);
        total += set.size;
      }
    }
  }
  return found;
}
