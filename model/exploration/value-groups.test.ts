import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/support/models.js';
import { valueGroups } from './value-groups.js';

function groups(cells: (number | string | null)[], grades = cells.map((_, row) => row)) {
  const dataset = datasetOf(grades, { cells });
  return valueGroups(dataset.columns.get('cells')!, dataset.grades);
}
const counts = (cells: (number | string | null)[]) =>
  groups(cells).map(({ label, students }) => `${label}: ${students}`);
const times = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);

describe('valueGroups', () => {
  test('mean grade and its interval by the t distribution', () => {
    // 1..5: mean 3, standard deviation √2.5, 2.776445 standard errors to each side with 4 degrees of freedom.
    const [{ mean, interval }] = groups(times(5, 'yes'), [1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(interval?.[0]).toBeCloseTo(3 - 2.776445 * Math.sqrt(0.5), 6);
    expect(interval?.[1]).toBeCloseTo(3 + 2.776445 * Math.sqrt(0.5), 6);
  });

  test('fewer than 5 students have no mean grade', () => {
    expect(groups([1, 1, 1, 1, 2, 2, 2, 2, 2]).map(({ mean }) => mean)).toEqual([undefined, 6]);
  });

  test('few numbers: a group for each, ascending, and one for the missing', () => {
    expect(counts([3, 1, -1, null, 1])).toEqual(['−1: 1', '1: 2', '3: 1', '(missing): 1']);
  });

  test('many whole numbers: ranges without overlap, no student lost', () => {
    expect(counts([...Array(36).keys(), 40])).toEqual([
      ...['0 to 4', '5 to 9', '10 to 14', '15 to 19', '20 to 24', '25 to 29'].map((label) => `${label}: 5`),
      '30 to 34: 5',
      '35 to 39: 1',
      '40: 1',
    ]);
  });

  test('many fractions: half-open ranges, the last one closed', () => {
    const labels = counts(Array.from({ length: 12 }, (_, row) => row / 5 + 0.05));
    expect(labels[0]).toBe('0.05 to <0.2: 1');
    expect(labels[1]).toBe('0.2 to <0.4: 1');
    expect(labels.at(-1)).toBe('2.2 to 2.25: 1');
  });

  test('levels: the most frequent first; rare ones are counted and not named', () => {
    expect(counts([...times(5, 'b'), ...times(6, 'a'), 'Ana', 'Rui', null])).toEqual([
      'a: 6',
      'b: 5',
      '(2 other levels): 2',
      '(missing): 1',
    ]);
  });

  test('more than 12 levels: the least frequent are put together', () => {
    const cells = Array.from({ length: 14 }, (_, level) => times(20 - level, `level ${level}`)).flat();
    const labels = counts(cells);
    expect(labels).toHaveLength(12);
    expect(labels.at(-1)).toBe('(3 other levels): 24');
  });

  test('an empty column is missing throughout', () => {
    expect(counts([null, null])).toEqual(['(missing): 2']);
  });
});
