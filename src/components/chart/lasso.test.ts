import { describe, expect, it } from 'vitest';
import { boxBetween, isInside } from './lasso.js';

const triangle = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 0, y: 10 },
];

/** A U: the gap between its arms is outside. */
const u = [
  [0, 0],
  [9, 0],
  [9, 9],
  [6, 9],
  [6, 3],
  [3, 3],
  [3, 9],
  [0, 9],
].map(([x, y]) => ({ x, y }));

describe('isInside', () => {
  it('tells inside from outside, whichever way the outline runs', () => {
    for (const outline of [triangle, triangle.toReversed()]) {
      expect(isInside(outline, { x: 2, y: 2 })).toBe(true);
      expect(isInside(outline, { x: 6, y: 6 })).toBe(false);
      expect(isInside(outline, { x: -1, y: 5 })).toBe(false);
    }
  });

  it('leaves out what lies in a bay of the outline', () => {
    expect(isInside(u, { x: 4.5, y: 6 })).toBe(false);
    expect(isInside(u, { x: 1.5, y: 6 })).toBe(true);
    expect(isInside(u, { x: 7.5, y: 6 })).toBe(true);
  });

  it('closes the outline between its ends', () => {
    expect(isInside(triangle.slice(0, 2), { x: 5, y: 0 })).toBe(false);
    expect(isInside([...triangle, triangle[0]], { x: 2, y: 2 })).toBe(true);
  });

  it('has nothing in an outline of no or one point, and never a place that is not a number', () => {
    expect(isInside([], { x: 0, y: 0 })).toBe(false);
    expect(isInside([{ x: 0, y: 0 }], { x: 0, y: 0 })).toBe(false);
    expect(isInside(triangle, { x: NaN, y: NaN })).toBe(false);
  });

  it('counts a place at the height of a corner once', () => {
    const diamond = [
      { x: 0, y: 5 },
      { x: 5, y: 0 },
      { x: 10, y: 5 },
      { x: 5, y: 10 },
    ];
    expect(isInside(diamond, { x: 5, y: 5 })).toBe(true);
    expect(isInside(diamond, { x: -1, y: 5 })).toBe(false);
    expect(isInside(diamond, { x: 11, y: 5 })).toBe(false);
  });
});

describe('boxBetween', () => {
  it('has the same inside from any two opposite corners', () => {
    for (const [a, b] of [
      [
        { x: 1, y: 1 },
        { x: 4, y: 3 },
      ],
      [
        { x: 4, y: 1 },
        { x: 1, y: 3 },
      ],
    ]) {
      expect(isInside(boxBetween(a, b), { x: 2, y: 2 })).toBe(true);
      expect(isInside(boxBetween(a, b), { x: 5, y: 2 })).toBe(false);
    }
  });
});
