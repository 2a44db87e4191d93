import { describe, expect, it } from 'vitest';
import { stackDots } from './stack-dots.js';

const scale = { min: 0, max: 20, higherIsBetter: true };

describe('stackDots', () => {
  it('puts equal grades one upon the other, each at its own height', () => {
    expect(stackDots(Float64Array.of(8, 8, 10, 8), scale)).toEqual([
      { grade: 8, level: 0 },
      { grade: 8, level: 1 },
      { grade: 10, level: 0 },
      { grade: 8, level: 2 },
    ]);
  });

  it('treats grades as equal that would cover one another, at most an eighth of a point away on 0 to 20', () => {
    const dots = stackDots(Float64Array.of(9.95, 10, 10.1, 10.25), scale);
    expect(dots.map(({ grade, level }) => [grade, level])).toEqual([
      [10, 0],
      [10, 1],
      [10, 2],
      [10.25, 0],
    ]);
  });

  it('keeps to a scale that does not begin at 0', () => {
    expect(stackDots(Float64Array.of(1, 6), { min: 1, max: 6, higherIsBetter: false })).toEqual([
      { grade: 1, level: 0 },
      { grade: 6, level: 0 },
    ]);
  });

  it('draws nothing of nobody', () => {
    expect(stackDots(new Float64Array(0), scale)).toEqual([]);
  });
});
