import { codingOf, type Coding } from './coded-columns.js';
import { ColumnSets, type ColumnSet } from './column-set.js';
import type { GradeModel } from './grade-model.js';
import { mergeSets } from './merge-sets.js';
import { rememberByModel } from './remember.js';
import { depthsOf } from './tree-depth.js';

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
const maxSets = 10_000;
/** Tables are filled by a recursive walk. */
const maxDepth = 64;

/** `null` when the tables of a model would be too many or too large. Memoised. */
export const tablePlanOf = rememberByModel((model): TablePlan | null => {
  const coding = codingOf(model);
  const sets = new ColumnSets(coding.columns.map(({ cells }) => cells));
  const leafSets = collectSets(model, coding, sets);
  return leafSets && { sets, leafSets, merged: mergeSets(leafSets, sets) };
});

function collectSets(model: GradeModel, { features }: Coding, sets: ColumnSets): Set<ColumnSet> | null {
  if (depthsOf(model).some((depth) => depth > maxDepth)) return null;
  const found = new Set<ColumnSet>();
  let total = 0;
  for (const { feature, left, right } of model.trees) {
    const open = [0];
    const openSets = [sets.of([])];
    while (open.length > 0) {
      const node = open.pop()!;
      const set = openSets.pop()!;
      if (total + set.size > maxCells || found.size > maxSets) return null;
      const split = features[feature[node]];
      if (split) {
        const below = sets.with(set, split.column);
        open.push(left[node], right[node]);
        openSets.push(below, below);
      } else if (!found.has(set)) {
        found.add(set);
        total += set.size;
      }
    }
  }
  return found;
}
