import { describe, expect, test } from 'vitest';
import { ColumnSets } from './column-set.js';

describe('ColumnSets', () => {
  const sets = new ColumnSets([2, 3, 4, 5]);

  test('lays a table out with the last column side by side; the empty set has one cell', () => {
    expect(sets.of([0, 2, 3])).toEqual({ columns: [0, 2, 3], strides: [20, 5, 1], size: 40 });
    expect(sets.of([])).toEqual({ columns: [], strides: [], size: 1 });
  });

  test('equal sets are the same object, however they were made', () => {
    expect(sets.with(sets.of([0, 3]), 2)).toBe(sets.of([0, 2, 3]));
    expect(sets.with(sets.of([0, 3]), 3)).toBe(sets.of([0, 3]));
    expect(sets.union(sets.of([1, 3]), sets.of([0, 1]))).toBe(sets.of([0, 1, 3]));
    expect(sets.unionSize(sets.of([1, 3]), sets.of([0, 1]))).toBe(30);
  });

  test('subsets are numbered by the bits of their columns', () => {
    const subsets = sets.subsets(sets.of([0, 2, 3]));
    expect(subsets.map(({ columns }) => columns.join(''))).toEqual([
      '',
      '0',
      '2',
      '02',
      '3',
      '03',
      '23',
      '023',
    ]);
  });

  test('placesIn finds for each cell the one with the same codes', () => {
    const large = sets.of([0, 1, 2]);
    const small = sets.of([0, 2]);
    const places = sets.placesIn(small, large);
    for (let a = 0; a < 2; a++)
      for (let b = 0; b < 3; b++)
        for (let c = 0; c < 4; c++) expect(places[a * 12 + b * 4 + c]).toBe(a * 4 + c);
    expect([...sets.placesIn(sets.of([]), small)]).toEqual(Array(8).fill(0));
    expect([...sets.placesIn(sets.of([]), sets.of([]))]).toEqual([0]);
  });
});
