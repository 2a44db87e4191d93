import { describe, expect, test } from 'vitest';
import { datasetOf, modelJson } from '../../../test/support/models.js';
import { fingerprintRows } from '../model/fingerprint.js';
import { parseModel } from '../model/grade-model.js';
import { improvability, isTrainingData } from './improvability.js';

const columns = { absences: [5, 0, 6], job: ['other', 'health', 'other'] };
const dataset = datasetOf([10, 15, 9.25], columns);

describe('improvability', () => {
  test('is the expected grade minus the grade', () => {
    expect([...improvability(parseModel(modelJson()), dataset)]).toEqual([1.25, -2.75, 0]);
  });

  test('refuses data that lack a column of the model', () => {
    expect(() => improvability(parseModel(modelJson()), datasetOf([9], { absences: [1] }))).toThrow(
      expect.objectContaining({ code: 'missing-column', columns: ['job'] }),
    );
  });
});

describe('isTrainingData', () => {
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
    expect(isTrainingData(model, datasetOf([10, 15, 9], columns))).toBe(false);
    expect(isTrainingData(model, datasetOf([10, 15], { absences: [5, 0], job: ['other', 'health'] }))).toBe(
      false,
    );
    expect(isTrainingData(model, datasetOf([10, 15, 9.25], { absences: [5, 0, 6] }))).toBe(false);
    expect(isTrainingData(parseModel(modelJson()), dataset)).toBe(false);
  });
});
