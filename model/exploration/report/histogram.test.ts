import { describe, expect, test } from 'vitest';
import { bars, histogram } from './histogram.js';

describe('bars', () => {
  test('a bar for each whole number, those between that nobody has too', () => {
    expect(bars([3, 5, 5])).toEqual([
      { from: 2.5, to: 3.5, students: 1 },
      { from: 3.5, to: 4.5, students: 0 },
      { from: 4.5, to: 5.5, students: 2 },
    ]);
  });

  test('ranges of one width otherwise, which leave nobody out', () => {
    const values = Array.from({ length: 500 }, (_, index) => Math.sin(index) * 7);
    const all = bars(values);
    expect(all.reduce((sum, { students }) => sum + students, 0)).toBe(500);
    expect(all.length).toBeGreaterThan(10);
    for (const { from, to } of all) expect(to - from).toBeCloseTo(all[0].to - all[0].from, 9);
    expect(all[0].from).toBeLessThanOrEqual(-7 * Math.sin(1.57));
  });

  test('one value that is no whole number is one bar', () => {
    expect(bars([0.3, 0.3])).toEqual([{ from: 0.3 - 0.5, to: 0.8, students: 2 }]);
  });

  test('a hundred thousand values', () => {
    expect(bars(Float64Array.from({ length: 200_000 }, (_, index) => index / 7)).length).toBeGreaterThan(10);
  });
});

test('histogram says in words what it shows, and as a table', () => {
  const { text } = histogram('Grades', 'grade', [3, 5, 5]);
  expect(text).toContain('aria-label="Grades. 3 pupils, mean 4.3; most, 2, at 5."');
  expect(text.match(/<rect/g)).toHaveLength(3);
  expect(text).toMatch(/<th scope="row">5<\/th>\s*<td class="number">2<\/td>/);
});
