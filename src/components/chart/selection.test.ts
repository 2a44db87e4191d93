import { describe, expect, it } from 'vitest';
import { afterPick, afterPicks, isSameSelection } from './selection.js';

describe('afterPick', () => {
  it('is the student alone, whoever was selected', () => {
    expect(afterPick([1, 2], 3, false)).toEqual([3]);
    expect(afterPick([1, 2], 1, false)).toEqual([1]);
  });

  it('adds at the end, or takes out, when it adds', () => {
    expect(afterPick([5, 2], 3, true)).toEqual([5, 2, 3]);
    expect(afterPick([5, 2], 5, true)).toEqual([2]);
  });

  it('of nobody is nobody, or no change when it adds', () => {
    expect(afterPick([5, 2], null, false)).toEqual([]);
    expect(afterPick([5, 2], null, true)).toEqual([5, 2]);
  });
});

describe('afterPicks', () => {
  it('replaces, or adds each once', () => {
    expect(afterPicks([5, 2], [2, 7], false)).toEqual([2, 7]);
    expect(afterPicks([5, 2], [2, 7], true)).toEqual([5, 2, 7]);
    expect(afterPicks([5, 2], [], false)).toEqual([]);
  });
});

describe('isSameSelection', () => {
  it('compares students and their order', () => {
    expect(isSameSelection([1, 2], [1, 2])).toBe(true);
    expect(isSameSelection([1, 2], [2, 1])).toBe(false);
    expect(isSameSelection([1, 2], [1])).toBe(false);
  });
});
