import { describe, expect, test } from 'vitest';
import { sampledIndices, seededRandom, shuffledIndices } from './random.js';

const draw = (random: () => number, count: number) => Array.from({ length: count }, random);

describe('seededRandom', () => {
  test('gives the same numbers for the same seed, others for another seed or part', () => {
    const first = draw(seededRandom(7, 1, 2), 5);
    expect(draw(seededRandom(7, 1, 2), 5)).toEqual(first);
    for (const other of [
      seededRandom(8, 1, 2),
      seededRandom(7, 2, 2),
      seededRandom(7, 1, 3),
      seededRandom(7),
    ])
      expect(draw(other, 5)).not.toEqual(first);
  });

  test('gives the numbers of sfc32, computed elsewhere: models stay reproducible', () => {
    expect(draw(seededRandom(1), 3).map((number) => number * 2 ** 32)).toEqual([
      441792574, 614447336, 1644328534,
    ]);
  });

  test('is uniform on 0..1, 1 excluded', () => {
    const numbers = draw(seededRandom(3), 20_000);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => numbers.filter((n) => Math.floor(n * 10) === tenth).length,
    );
    // 2000 expected in each, standard deviation 42
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(5 * 42);
  });
});

describe('shuffledIndices', () => {
  test('holds every index once', () => {
    expect([...shuffledIndices(50, seededRandom(1))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    );
  });

  test('puts every index at every place equally often', () => {
    const random = seededRandom(5);
    const firsts = Array.from({ length: 6000 }, () => shuffledIndices(3, random)[0]);
    for (const index of [0, 1, 2])
      expect(Math.abs(firsts.filter((first) => first === index).length - 2000)).toBeLessThan(190);
  });
});

describe('sampledIndices', () => {
  test('is ascending, without repetition, and all of them when as many are asked for', () => {
    const sample = [...sampledIndices(100, 10, seededRandom(1))];
    expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
    expect(sample.length).toBe(10);
    expect([...sampledIndices(4, 4, seededRandom(1))]).toEqual([0, 1, 2, 3]);
    expect(sampledIndices(4, 0, seededRandom(1)).length).toBe(0);
  });

  test('takes every index equally often', () => {
    const random = seededRandom(9);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 5000; i++) for (const index of sampledIndices(5, 2, random)) counts[index]++;
    // 2000 expected in each, standard deviation 35
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(5 * 35);
  });
});
