import { describe, expect, it } from 'vitest';
import { findGradeScale } from './grade-scale.js';

const repeated = (count: number, ...grades: number[]) =>
  Array.from({ length: count }, (_, index) => grades[index % grades.length]);

describe('findGradeScale', () => {
  it('is 0 to 20 as long as no grade lies above', () => {
    expect(findGradeScale([0, 12.5, 20])).toEqual({ min: 0, max: 20, higherIsBetter: true });
  });

  it('is 0 to 20 in spite of a slip of the pen', () => {
    expect(findGradeScale([...repeated(28, 12), 35]).max).toBe(20);
  });

  it('is 0 to 100 with more than a tenth of the grades above 20', () => {
    expect(findGradeScale([12, 20.5, NaN])).toEqual({ min: 0, max: 100, higherIsBetter: true });
  });

  it('is 0 to 10 for 50 grades up to exactly 10, half of them 5 or more', () => {
    expect(findGradeScale(repeated(50, 4, 6, 8, 10, 3))).toEqual({ min: 0, max: 10, higherIsBetter: true });
  });

  it.each([
    ['a small class', repeated(49, 4, 6, 8, 10)],
    ['a list of those below 10', repeated(80, 4, 6, 8, 9.9)],
    ['a weak year', repeated(80, 2, 3, 4, 4.5, 10)],
    ['one grade above 10', [...repeated(80, 4, 6, 8, 10), 10.5]],
  ])('is 0 to 20 for %s', (_, grades) => {
    expect(findGradeScale(grades).max).toBe(20);
  });

  it('is not changed by numbers that fit no scale', () => {
    expect(findGradeScale([12, -1, 999]).max).toBe(20);
  });

  it('is what the cells are out of, before any guess', () => {
    expect(findGradeScale([4, 3], { outOf: 5 })).toEqual({ min: 0, max: 5, higherIsBetter: true });
    expect(findGradeScale([12, 13], { outOf: 100, header: 'Note' }).max).toBe(100);
  });

  it('is what the header says, before the cells', () => {
    expect(findGradeScale([12], { header: 'Note /20', outOf: 100 }).max).toBe(20);
    expect(findGradeScale([4], { header: 'Note (1-6)' })).toEqual({ min: 1, max: 6, higherIsBetter: true });
  });

  it('is the stated one, before all others', () => {
    const hints = { header: 'Note /20', outOf: 20 };
    expect(findGradeScale([12], { ...hints, stated: { min: 1, max: 6, higherIsBetter: false } })).toEqual({
      min: 1,
      max: 6,
      higherIsBetter: false,
    });
    expect(findGradeScale([12], { ...hints, stated: { min: 0, max: 10 } })).toEqual({
      min: 0,
      max: 10,
      higherIsBetter: true,
    });
  });

  it.each([
    { min: 5, max: 5 },
    { min: 0, max: NaN },
    { min: 0, max: Infinity },
  ])('refuses %j', (stated) => {
    expect(() => findGradeScale([], { stated })).toThrow(RangeError);
  });
});
