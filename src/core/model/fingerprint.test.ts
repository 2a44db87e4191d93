import { describe, expect, test } from 'vitest';
import { datasetOf, modelJson } from '../../../test/support/models.js';
import { fingerprintRows, isTrainingData } from './fingerprint.js';
import { parseModel } from './grade-model.js';

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

describe('isTrainingData', () => {
  const jobs = { absences: [5, 0, 6], job: ['other', 'health', 'other'] };
  const dataset = datasetOf([10, 15, 9.25], jobs);
  const training = {
    dataName: 'class.csv',
    rows: 3,
    seed: 1,
    hyperparameters: {
      learner: 'histogram',
      trees: 2,
      depth: 2,
      learningRate: 1,
      subsample: 1,
      minLeaf: 1,
      featuresPerSplit: 2,
      folds: 3,
      repeats: 1,
    },
    fingerprint: fingerprintRows(dataset, ['absences', 'job']),
  };
  const model = parseModel({ ...modelJson(), training });

  test('recognises the same students in another order', () => {
    const sorted = datasetOf([9.25, 15, 10], { absences: [6, 0, 5], job: ['other', 'health', 'other'] });
    expect(isTrainingData(model, sorted)).toBe(true);
  });

  test('is false for other grades, a part of the rows, a lacking column, and a model without a record', () => {
    expect(isTrainingData(model, datasetOf([10, 15, 9], jobs))).toBe(false);
    expect(isTrainingData(model, datasetOf([10, 15], { absences: [5, 0], job: ['other', 'health'] }))).toBe(
      false,
    );
    expect(isTrainingData(model, datasetOf([10, 15, 9.25], { absences: [5, 0, 6] }))).toBe(false);
    expect(isTrainingData(parseModel(modelJson()), dataset)).toBe(false);
  });
});
