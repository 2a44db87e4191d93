import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../../test/support/models.js';
import { fingerprintRows } from './fingerprint.js';

const columns = { absences: [1, 2, null], job: ['health', null, 'other'] };
const reference = fingerprintRows(datasetOf([10, 11, 12], columns), ['absences', 'job']);

describe('fingerprintRows', () => {
  test('does not depend on row order, names, ids, column order or further columns', () => {
    const shuffled = datasetOf([12, 10, 11], {
      extra: [7, 8, 9],
      job: ['other', 'health', null],
      absences: [null, 1, 2],
    });
    const renamed = { ...shuffled, ids: ['c', 'a', 'b'], names: ['C', 'A', 'B'] };
    expect(fingerprintRows(renamed, ['job', 'absences', 'job'])).toBe(reference);
  });

  test.each([
    ['a grade', datasetOf([10, 11, 13], columns)],
    ['a number', datasetOf([10, 11, 12], { ...columns, absences: [1, 3, null] })],
    ['a category', datasetOf([10, 11, 12], { ...columns, job: ['health', null, 'teacher'] })],
    ['a missing value', datasetOf([10, 11, 12], { ...columns, absences: [1, 2, 0] })],
    ['a row twice', datasetOf([10, 10, 12], { absences: [1, 1, null], job: ['health', 'health', 'other'] })],
    ['two values that change places', datasetOf([10, 11, 12], { ...columns, absences: [2, 1, null] })],
  ])('differs by %s', (_, dataset) => {
    expect(fingerprintRows(dataset, ['absences', 'job'])).not.toBe(reference);
  });

  test('is 14 hexadecimal digits, also of no rows', () => {
    expect(reference).toMatch(/^[0-9a-f]{14}$/);
    expect(fingerprintRows(datasetOf([], {}), [])).toMatch(/^[0-9a-f]{14}$/);
  });
});
