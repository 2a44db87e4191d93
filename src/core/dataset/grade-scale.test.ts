import { describe, expect, it } from 'vitest';
import { findGradeScale } from './grade-scale.js';

describe('findGradeScale', () => {
  it('is 0 to 20 as long as no grade lies above', () => {
    expect(findGradeScale([0, 12.5, 20])).toEqual({ min: 0, max: 20, higherIsBetter: true });
  });

  it('is 0 to 20 in spite of a slip of the pen', () => {
    expect(findGradeScale([...Array.from({ length: 28 }, () => 12), 35]).max).toBe(20);
  });

  it('is 0 to 100 with more than a tenth of the grades above 20', () => {
    expect(findGradeScale([12, 20.5, NaN])).toEqual({ min: 0, max: 100, higherIsBetter: true });
  });

  it('is not changed by numbers that fit no scale', () => {
    expect(findGradeScale([12, -1, 999]).max).toBe(20);
  });

  it('is the stated one', () => {
    expect(findGradeScale([12], { min: 1, max: 6, higherIsBetter: false })).toEqual({
      min: 1,
      max: 6,
      higherIsBetter: false,
    });
    expect(findGradeScale([12], { min: 0, max: 10 })).toEqual({ min: 0, max: 10, higherIsBetter: true });
  });

  it.each([
    { min: 5, max: 5 },
    { min: 0, max: NaN },
    { min: 0, max: Infinity },
  ])('refuses %j', (scale) => {
    expect(() => findGradeScale([], scale)).toThrow(RangeError);
  });
});
