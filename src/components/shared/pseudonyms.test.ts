import { describe, expect, it, vi } from 'vitest';
import { datasetOf } from '../../../test/support/models.js';
import { studentName } from './describe-student.js';
import { localeFor } from './locale.js';
import { pseudonymNumber } from './pseudonyms.js';

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

describe('studentName under pseudonyms', () => {
  it('tells neither name nor identifier', () => {
    const dataset = { ...classOf(3), names: ['Ana', 'Bruno', 'Chloé'], ids: ['s1', 's2', 's3'] };
    const names = [0, 1, 2].map((student) => studentName(dataset, student, localeFor('en'), true));
    expect([...names].sort()).toEqual(['Pupil 1', 'Pupil 2', 'Pupil 3']);
    expect(studentName(dataset, 0, localeFor('en'))).toBe('Ana');
  });
});
