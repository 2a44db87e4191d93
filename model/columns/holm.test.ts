import { describe, expect, test } from 'vitest';
import { holm } from './holm.js';

describe('holm', () => {
  test('multiplies by the number of tests that are left, and never falls', () => {
    // As p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") of R.
    const adjusted = holm([0.01, 0.02, 0.03, 0.04, 0.05]);
    [0.05, 0.08, 0.09, 0.09, 0.09].forEach((value, index) => expect(adjusted[index]).toBeCloseTo(value, 12));
  });

  test('keeps the order of the values it is given', () => {
    expect(holm([0.5, 0.001, 0.01])).toEqual([0.5, 0.003, 0.02]);
  });

  test('is never above 1, and one test alone needs no correction', () => {
    expect(holm([0.7, 0.9])).toEqual([1, 1]);
    expect(holm([0.7])).toEqual([0.7]);
    expect(holm([])).toEqual([]);
  });

  test('what could not be tested is no test', () => {
    expect(holm([NaN, 0.01, NaN, 0.5])).toEqual([NaN, 0.02, NaN, 0.5]);
  });
});
