import { describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../core/dataset/dataset.js';
import { datasetOf } from '../../../test/support/models.js';
import { studentName } from './describe-student.js';
import { localeFor } from './locale.js';
import { keepPseudonyms, pseudonymNumber } from './pseudonyms.js';

function classOf(length: number) {
  return datasetOf(Array<number>(length).fill(10), {});
}

function numbersOf(length: number): number[] {
  const dataset = classOf(length);
  return Array.from({ length }, (_, student) => pseudonymNumber(dataset, student));
}

describe('pseudonymNumber', () => {
  it.each([1, 2, 30, 40_000])('gives %d students each a number of their own, from 1', (length) => {
    expect(numbersOf(length).sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, index) => index + 1));
  });

  it('is the same for as long as the file is shown', () => {
    const dataset = classOf(30);
    const first = pseudonymNumber(dataset, 7);
    for (let again = 0; again < 5; again += 1) expect(pseudonymNumber(dataset, 7)).toBe(first);
  });

  it('is drawn anew for each load and is not the order of the file', () => {
    const draws = Array.from({ length: 5 }, () => numbersOf(30).join());
    expect(new Set(draws).size).toBe(5);
  });

  it('puts every number at every place about equally often', () => {
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 600; draw += 1) counts[numbersOf(3)[0] - 1] += 1;
    // 200 each; 8 standard deviations away is no chance.
    for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(93);
  });

  it('needs no secure context: only getRandomValues', () => {
    const uuid = vi.spyOn(crypto, 'randomUUID');
    const random = vi.spyOn(crypto, 'getRandomValues');
    numbersOf(5);
    expect(random).toHaveBeenCalled();
    expect(uuid).not.toHaveBeenCalled();
  });
});

const numbersIn = (dataset: Dataset) => dataset.ids.map((_, student) => pseudonymNumber(dataset, student));
const withIds = (ids: readonly string[], id: string | null = 'code'): Dataset => {
  const dataset = classOf(ids.length);
  return { ...dataset, ids, roles: { ...dataset.roles, id } };
};
const ids = Array.from({ length: 30 }, (_, index) => `s${index}`);

describe('pseudonymNumber, of a dataset with the columns of a second file', () => {
  it('is the same: the students are the same', () => {
    const dataset = classOf(30);
    const before = numbersIn(dataset);
    const column = { kind: 'numeric', values: new Float64Array(30) } as const;
    expect(numbersIn({ ...dataset, columns: new Map([['late', column]]) })).toEqual(before);
  });
});

describe('keepPseudonyms', () => {
  it('keeps the numbers of those who stay, in whatever order; those who are new come after', () => {
    const from = withIds(ids);
    const before = numbersIn(from);
    const to = withIds(['new 1', ...ids.slice(5).reverse(), 'new 2', 'new 3']);
    keepPseudonyms(from, to);
    const after = numbersIn(to);
    expect(after.slice(1, -2)).toEqual(before.slice(5).reverse());
    const highest = Math.max(...before.slice(5), ...before.slice(0, 5));
    const others = [after[0], ...after.slice(-2)].sort((a, b) => a - b);
    expect(others).toEqual([1, 2, 3].map((number) => highest + number));
  });

  it('draws anew where the ids come from another column: the same text is another student', () => {
    const from = withIds(ids);
    const before = numbersIn(from).join();
    const draws = Array.from({ length: 5 }, () => {
      const to = withIds([...ids], null);
      keepPseudonyms(from, to);
      return numbersIn(to);
    });
    for (const drawn of draws)
      expect([...drawn].sort((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1));
    expect(draws.some((drawn) => drawn.join() === before)).toBe(false);
  });

  it('has nothing to keep where no number was seen, or where the students are the very same', () => {
    const from = withIds(ids);
    const to = withIds([...ids]);
    keepPseudonyms(from, to);
    expect([...numbersIn(to)].sort((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1));
    const before = numbersIn(to);
    keepPseudonyms(to, { ...to });
    expect(numbersIn(to)).toEqual(before);
  });
});

describe('studentName under pseudonyms', () => {
  it('tells neither name nor identifier', () => {
    const dataset = { ...classOf(3), names: ['Ana', 'Bruno', 'Chloé'], ids: ['s1', 's2', 's3'] };
    const names = [0, 1, 2].map((student) => studentName(dataset, student, localeFor('en'), true));
    expect([...names].sort()).toEqual(['Pupil 1', 'Pupil 2', 'Pupil 3']);
    expect(studentName(dataset, 0, localeFor('en'))).toBe('Ana');
  });
});
