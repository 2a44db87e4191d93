import { describe, expect, it } from 'vitest';
import { outliers } from './outliers.js';
import { atOnce } from './work.js';

const far = (...values: number[]) => atOnce(outliers(Float64Array.from(values), 5)).map(({ index }) => index);

describe('outliers', () => {
  it('finds what lies more than three interquartile ranges out, on either side', () => {
    // Quartiles 3 and 8: the fences are -12 and 23.
    expect(far(1, 2, 3, 4, 5, 6, 7, 8, 9, 75)).toEqual([9]);
    expect(far(-40, 2, 3, 4, 5, 6, 7, 8, 9, 10)).toEqual([0]);
  });

  it('does not call what lies on the fence far out', () => {
    const values = [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2];
    expect(far(...values, 8)).toEqual([]);
    expect(far(...values, 8.1)).toEqual([12]);
  });

  it('finds none on scales of few steps, a lone low 1 among 4s and 5s included', () => {
    expect(far(5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 1)).toEqual([]);
    expect(far(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 4, 3)).toEqual([]);
    expect(far(...Array<number>(40).fill(0), ...Array<number>(10).fill(1))).toEqual([]);
  });

  it('goes by the other values where the quartiles are equal', () => {
    const absences = [...Array<number>(60).fill(0), 1, 1, 2, 2, 3, 3, 4, 4, 5, 90];
    expect(far(...absences)).toEqual([69]);
  });

  it('leaves missing values alone', () => {
    expect(far(NaN, 1, 2, 3, 4, 5, 6, 7, 8, 9, 75, NaN)).toEqual([10]);
    expect(far(...Array<number>(20).fill(NaN))).toEqual([]);
  });

  it('finds none among fewer than ten values', () => {
    expect(far(1, 2, 3, 4, 5, 6, 7, 8, 999)).toEqual([]);
  });

  it('gives the farthest when there are more, in order of index', () => {
    const values = [...Array.from({ length: 60 }, (_, index) => index % 6), 60, 90, 50, 70, 80, 61, 62];
    expect(atOnce(outliers(Float64Array.from(values), 3)).map(({ index }) => index)).toEqual([61, 63, 64]);
  });

  it('gives a value that is there several times once, with its first place', () => {
    expect(atOnce(outliers(Float64Array.of(1, 50, 2, 3, 4, 5, 6, 50, 7, 1, 2, 3, 4, 5, 50), 5))).toEqual([
      { index: 1, count: 3 },
    ]);
  });

  it('does not take infinite quartiles for a range', () => {
    expect(far(...Array<number>(10).fill(Infinity), 1, 2)).toEqual([]);
  });
});
