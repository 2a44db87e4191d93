import { describe, expect, test } from 'vitest';
import { ColumnSets, isSubset } from './column-set.js';
import { mergeSets } from './merge-sets.js';

describe('mergeSets', () => {
  test('every set is in one of the merged ones, none of which is in another', () => {
    const sets = new ColumnSets([5, 5, 34, 6, 3, 3, 4]);
    const given = [[], [0], [0, 1], [1, 2], [0, 2, 3], [3, 4], [4, 5, 6], [2, 6], [1, 2]].map((c) =>
      sets.of(c),
    );
    const merged = mergeSets(new Set(given), sets);
    for (const set of given) expect(merged.some((other) => isSubset(set, other))).toBe(true);
    for (const set of merged) expect(merged.filter((other) => isSubset(set, other))).toEqual([set]);
    expect(merged.length).toBeLessThan(6);
  });

  test('large sets stay apart: a table over both would have too many cells', () => {
    const sets = new ColumnSets([1000, 1000, 1000]);
    const given = [sets.of([0, 1]), sets.of([2])];
    expect(mergeSets(new Set(given), sets)).toEqual(given);
  });

  test('of no set none', () => {
    expect(mergeSets(new Set(), new ColumnSets([]))).toEqual([]);
  });
});
