import { describe, expect, it } from 'vitest';
import { UniqueNames } from './unique-names.js';

describe('UniqueNames', () => {
  it('numbers repetitions from 2, and steps over names that look like one', () => {
    const names = new UniqueNames();
    expect(['A', 'A#2', 'A', 'B', 'A', 'A#2'].map((name) => names.claim(name))).toEqual([
      ...['A', 'A#2', 'A#3', 'B', 'A#4', 'A#2#2'],
    ]);
  });

  it('is quick when one name repeats', () => {
    const names = new UniqueNames();
    for (let copy = 1; copy < 100_000; copy++) names.claim('A');
    expect(names.claim('A')).toBe('A#100000');
  });
});
