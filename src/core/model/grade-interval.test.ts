import { describe, expect, it } from 'vitest';
import { gradeInterval } from './grade-interval.js';
import type { GradeModel } from './grade-model.js';

/** Only what an interval is made of. */
function model(absoluteResiduals: readonly number[]): GradeModel {
  return {
    absoluteResiduals,
    gradeScale: { min: 0, max: 20, higherIsBetter: true },
  } as unknown as GradeModel;
}

const nine = model([1, 2, 3, 4, 5, 6, 7, 8, 9]);

describe('gradeInterval', () => {
  it('is the expected grade plus and minus the ⌈(m + 1)·level⌉-th residual', () => {
    expect(gradeInterval(nine, 10, 0.8)).toEqual([2, 18]);
    expect(gradeInterval(nine, 10, 0.5)).toEqual([5, 15]);
    expect(gradeInterval(nine, 10, 0.01)).toEqual([9, 11]);
  });

  it('ends where the grade scale ends', () => {
    expect(gradeInterval(nine, 3, 0.5)).toEqual([0, 8]);
    expect(gradeInterval(nine, 19, 0.5)).toEqual([14, 20]);
    expect(gradeInterval(nine, 22, 0.1)).toEqual([20, 20]);
  });

  it('is the whole scale when there are too few residuals for the level, or none', () => {
    expect(gradeInterval(nine, 10, 0.95)).toEqual([0, 20]);
    expect(gradeInterval(model([]), 10, 0.8)).toEqual([0, 20]);
  });

  it('knows nothing about an unknown expected grade', () => {
    expect(gradeInterval(nine, NaN, 0.8)).toEqual([NaN, NaN]);
  });

  it.each([0, 1, -0.1, 80, NaN])('refuses the level %d', (level) => {
    expect(() => gradeInterval(nine, 10, level)).toThrow(RangeError);
  });
});
