import { describe, expect, test } from 'vitest';
import { foldRepeats, type FoldJudge } from './fold-repeats.js';
import type { Random } from './random.js';

const grades = Float64Array.from({ length: 23 }, (_, student) => student % 7);
const folding = { folds: 5, repeats: 3, seed: 9 };

describe('foldRepeats', () => {
  test('has every student judged once a repeat, by what was learned from all students of other folds', async () => {
    const calls: { seen: Int32Array; held: Int32Array }[] = [];
    const judge: FoldJudge = (seen, held) => {
      calls.push({ seen, held });
      return Promise.resolve(Float64Array.from(held, (student) => 100 + student));
    };
    const repeats = await foldRepeats(grades, folding, judge);
    expect(calls.length).toBe(15);
    for (const { seen, held } of calls) {
      expect([...seen, ...held].sort((a, b) => a - b)).toEqual([...grades.keys()]);
      expect([4, 5]).toContain(held.length);
    }
    for (const { estimates, foldOf, meanGuesses } of repeats) {
      expect([...estimates]).toEqual([...grades.keys()].map((student) => 100 + student));
      const others = grades.filter((_, student) => foldOf[student] !== foldOf[0]);
      expect(meanGuesses[0]).toBeCloseTo(others.reduce((sum, grade) => sum + grade) / others.length, 12);
    }
    expect(repeats[0].foldOf).not.toEqual(repeats[1].foldOf);
  });

  test('deals the same folds to judges of other streams, who draw other random numbers', async () => {
    const drawn = async (stream: number) => {
      const numbers: number[] = [];
      const judge = (_: Int32Array, held: Int32Array, random: Random) => {
        numbers.push(random());
        return Promise.resolve(new Float64Array(held.length));
      };
      const repeats = await foldRepeats(grades, folding, judge, stream);
      return { numbers, folds: repeats.map(({ foldOf }) => foldOf) };
    };
    const [first, again, second] = [await drawn(0), await drawn(0), await drawn(1)];
    expect(again).toEqual(first);
    expect(second.folds).toEqual(first.folds);
    expect(new Set([...first.numbers, ...second.numbers]).size).toBe(30);
  });
});
