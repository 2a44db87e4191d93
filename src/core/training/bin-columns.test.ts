import { describe, expect, test } from 'vitest';
import { binColumns } from './bin-columns.js';
import { seededRandom } from './random.js';

function binsOf(values: number[]) {
  const [{ codes, lowest, highest, missingCode }] = binColumns([Float64Array.from(values)]);
  return { codes: [...codes], lowest: [...lowest], highest: [...highest], missingCode };
}

describe('binColumns', () => {
  test('gives each distinct value a bin', () => {
    expect(binsOf([3, -1, 3, 0.5])).toEqual({
      codes: [2, 0, 2, 1],
      lowest: [-1, 0.5, 3],
      highest: [-1, 0.5, 3],
      missingCode: 3,
    });
  });

  test('gives missing values the code after the last bin', () => {
    expect(binsOf([NaN, 1, NaN]).codes).toEqual([1, 0, 1]);
    expect(binsOf([NaN, NaN])).toEqual({ codes: [0, 0], lowest: [], highest: [], missingCode: 0 });
  });

  test('keeps 255 distinct values apart and a missing one beside them', () => {
    const values = Array.from({ length: 255 }, (_, i) => i / 3);
    const bins = binsOf([...values, NaN]);
    expect(bins.codes).toEqual(Array.from({ length: 256 }, (_, i) => i));
    expect(bins.missingCode).toBe(255);
  });

  test('beyond that, bins hold about equally many rows and never part equal values', () => {
    const random = seededRandom(1);
    const values = Array.from({ length: 5000 }, () => Math.floor(random() ** 3 * 2000));
    const { codes, lowest, highest, missingCode } = binsOf(values);
    expect(missingCode).toBeLessThanOrEqual(255);
    expect(missingCode).toBeGreaterThan(100);
    values.forEach((value, row) => {
      expect(value).toBeGreaterThanOrEqual(lowest[codes[row]]);
      expect(value).toBeLessThanOrEqual(highest[codes[row]]);
      expect(values).toContain(lowest[codes[row]]);
    });
    expect(highest.at(-1)).toBe(Math.max(...values));
    const continuous = binsOf(Array.from({ length: 5100 }, random)).codes;
    for (let code = 0; code < 255; code++)
      expect(Math.abs(continuous.filter((other) => other === code).length - 20)).toBeLessThanOrEqual(1);
  });
});
