import { describe, expect, test } from 'vitest';
import { scatter } from './scatter.js';

const draw = (x: Float64Array, y: Float64Array) =>
  scatter({
    title: 'Gap',
    description: 'Told.',
    x: { label: 'x', values: x },
    y: { label: 'y', values: y },
    rule: { from: [0, 0], to: [1, 0], label: 'no gap' },
  }).text;

describe('scatter', () => {
  test('draws a dot for each student, in the same order whatever the order of the file', () => {
    const text = draw(Float64Array.of(0.2, 0.9, 0.5), Float64Array.of(1, 2, 3));
    expect(text.match(/<circle/g)).toHaveLength(3);
    expect(draw(Float64Array.of(0.5, 0.2, 0.9), Float64Array.of(3, 1, 2))).toBe(text);
  });

  test('of very many draws some and says so', () => {
    const values = Float64Array.from({ length: 5000 }, (_, index) => index);
    const text = draw(values, values);
    expect(text.match(/<circle/g)).toHaveLength(2000);
    expect(text).toContain('2000 of 5000 pupils are drawn');
  });

  test('equal values have a place all the same', () => {
    expect(draw(Float64Array.of(0, 0), Float64Array.of(0, 0))).not.toMatch(/NaN|Infinity/);
  });
});
