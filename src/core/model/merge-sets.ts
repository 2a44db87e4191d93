import { isSubset, type ColumnSet, type ColumnSets } from './column-set.js';

/** The most cells that merging may lead to, in all tables together. */
const maxCells = 2 ** 21;
/** Of more sets than that hardly any share enough columns, and comparing each with each takes longer than it saves. */
const maxSets = 1024;

/**
 * Fewer, larger sets that hold all the given ones, so that a student needs fewer look-ups. Greedy: the largest set first,
 * each into the set that grows least by it, as long as that stays within its share of the cells. More than 1024 sets stay as they are.
 */
export function mergeSets(leafSets: ReadonlySet<ColumnSet>, sets: ColumnSets): ColumnSet[] {
  if (leafSets.size > maxSets) return [...leafSets];
  const share = maxCells / leafSets.size;
  const merged: ColumnSet[] = [];
  for (const set of [...leafSets].sort((a, b) => b.size - a.size)) {
    let best = -1;
    let least = Infinity;
    for (let index = 0; index < merged.length && least > 0; index++) {
      const size = sets.unionSize(set, merged[index]);
      const growth = size - merged[index].size;
      if (growth < least && (growth === 0 || size <= share)) [best, least] = [index, growth];
    }
    if (best < 0) merged.push(set);
    else if (least > 0) merged[best] = sets.union(set, merged[best]);
  }
  return merged.filter((set, index) => !merged.some((other, at) => at !== index && isSubset(set, other)));
}
