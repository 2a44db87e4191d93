import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../core/training/random.js';
import { dodge } from './dodge.js';
import { dodgeLimit } from './presentation.js';

const width = 20;

/** Marks in columns 20 pixels apart, at random heights. */
function marks(count: number, columns: number, height: number, seed = 1) {
  const random = seededRandom(seed);
  const x = Float64Array.from({ length: count }, () => width * Math.floor(columns * random()));
  const y = Float64Array.from({ length: count }, () => height * random());
  return { x, y };
}

/** The least distance between two marks of those that are drawn. */
function leastDistance(x: Float64Array, y: Float64Array, offset: Float64Array): number {
  let least = Infinity;
  for (let a = 0; a < x.length; a += 1)
    for (let b = 0; b < a; b += 1) {
      const distance = Math.hypot(x[a] + offset[a] - x[b] - offset[b], y[a] - y[b]);
      if (distance < least) least = distance;
    }
  return least;
}

describe('dodge', () => {
  it('leaves marks that hide nothing in the middle of their columns, at the largest radius', () => {
    const result = dodge(Float64Array.of(0, 0, 20), Float64Array.of(0, 40, 0), width);
    expect(result).toEqual({ offset: Float64Array.of(0, 0, 0), radius: 4 });
  });

  it('sets two marks of the same place side by side', () => {
    const { offset, radius } = dodge(Float64Array.of(0, 0), Float64Array.of(7, 7), width);
    expect(Math.abs(offset[0] - offset[1])).toBeGreaterThan(2 * radius);
  });

  it('changes no height: neither heights nor true places are written to', () => {
    const { x, y } = marks(100, 5, 100);
    const [xBefore, yBefore] = [x.slice(), y.slice()];
    dodge(x, y, width);
    expect([x, y]).toEqual([xBefore, yBefore]);
  });

  it.each([1, 2, 3, 4])('keeps every mark, with all of its body, within its own column (seed %d)', (seed) => {
    const { x, y } = marks(300, 6, 300, seed);
    const { offset, radius } = dodge(x, y, width);
    for (const value of offset) expect(Math.abs(value)).toBeLessThanOrEqual(width / 2 - radius);
  });

  it.each([1, 2, 3, 4])('lets no two marks touch where there is room (seed %d)', (seed) => {
    const { x, y } = marks(120, 8, 400, seed);
    const { offset, radius } = dodge(x, y, width);
    expect(leastDistance(x, y, offset)).toBeGreaterThanOrEqual(2 * radius);
  });

  it('makes marks smaller before it lets them touch', () => {
    // Three at one height: 3 × 8 pixels are too wide for the column, 3 × 6 are not.
    const { offset, radius } = dodge(new Float64Array(3), new Float64Array(3), width);
    expect(radius).toBeLessThan(4);
    expect(leastDistance(new Float64Array(3), new Float64Array(3), offset)).toBeGreaterThanOrEqual(
      2 * radius,
    );
  });

  it('gives the same places for the same marks', () => {
    const { x, y } = marks(300, 6, 200);
    expect(dodge(x, y, width)).toEqual(dodge(x, y, width));
  });

  it.each([2, 5, 9, 14, 20, 50])('keeps %d marks of the very same place apart', (count) => {
    const same = new Float64Array(count);
    const { offset } = dodge(same, same, width);
    expect(new Set(offset).size).toBe(count);
    for (const value of offset) expect(Math.abs(value)).toBeLessThan(width / 2);
  });

  it('keeps marks apart in columns that are narrower than a mark, as on a scale to 100', () => {
    const same = new Float64Array(3);
    const { offset } = dodge(same, same, 4);
    expect(new Set(offset).size).toBe(3);
    for (const value of offset) expect(Math.abs(value)).toBeLessThan(2);
  });

  it('leaves out a mark without a height', () => {
    const { offset } = dodge(Float64Array.of(0, 0), Float64Array.of(5, NaN), width);
    expect(offset).toEqual(Float64Array.of(0, 0));
  });

  it('is fine with no mark, with no width, and with a column that is narrower than a mark', () => {
    expect(dodge(new Float64Array(0), new Float64Array(0), width).offset).toHaveLength(0);
    for (const narrow of [0, 3])
      expect(dodge(new Float64Array(2), Float64Array.of(0, 50), narrow).offset).toEqual(new Float64Array(2));
  });

  it('takes little time for the most marks that it places, all in one column', () => {
    const { x, y } = marks(dodgeLimit, 1, 400);
    const start = performance.now();
    dodge(x, y, width);
    // As when all weights are 0: everybody at one height, 20 grades.
    dodge(
      x.map((_, mark) => width * (mark % 20)),
      new Float64Array(dodgeLimit),
      width,
    );
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('keeps marks of grades a fraction apart from each other too', () => {
    const x = Float64Array.from([100, 100, 100, 105, 105, 110]);
    const y = Float64Array.from([50, 50, 50, 50, 50, 50]);
    const { offset, radius } = dodge(x, y, 60);
    const places = Array.from(x, (value, row) => value + offset[row]).sort((a, b) => a - b);
    for (let next = 1; next < places.length; next += 1)
      expect(places[next] - places[next - 1]).toBeGreaterThanOrEqual(2 * radius);
  });
});
