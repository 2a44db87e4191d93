import { describe, expect, it } from 'vitest';
import { correlation } from './correlation.js';

const of = (...values: number[]) => Float64Array.from(values);

describe('correlation', () => {
  it('is 1 and −1 on a line, whatever its slope and height', () => {
    expect(correlation(of(1, 2, 4), of(10, 20, 40))).toBeCloseTo(1, 12);
    expect(correlation(of(1, 2, 4), of(1e9 - 1, 1e9 - 2, 1e9 - 4))).toBeCloseTo(-1, 6);
  });

  it('equals the textbook figure: Anscombe 1973, first set', () => {
    const x = of(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
    const y = of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);
    expect(correlation(x, y)).toBeCloseTo(0.81642, 5);
  });

  it('leaves out places where one of the two is missing', () => {
    expect(correlation(of(1, NaN, 2, 4), of(1, 9, NaN, 4))).toBeCloseTo(1, 12);
  });

  it('is NaN where nothing can be said', () => {
    expect(correlation(of(1, 1, 1), of(1, 2, 3))).toBeNaN();
    expect(correlation(of(1), of(2))).toBeNaN();
    expect(correlation(of(), of())).toBeNaN();
  });
});
