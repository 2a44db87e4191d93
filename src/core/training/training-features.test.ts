import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../../test/support/models.js';
import { trainingFeatures } from './training-features.js';

const dataset = datasetOf([1, 2, 3, 4, 5, 6], {
  age: [15, 16, 15, 16, 15, 16],
  job: ['teacher', 'health', 'other', 'teacher', 'health', 'other'],
  paid: ['yes', 'no', 'yes', 'no', 'yes', null],
  school: ['GP', 'GP', 'GP', 'GP', 'GP', 'GP'],
  hobby: ['chess', 'chess', 'falconry', 'chess', 'chess', 'chess'],
});

describe('trainingFeatures', () => {
  test('takes all columns: numbers whole, categories level by level, of two levels one, of one none', () => {
    expect(trainingFeatures(dataset, undefined, 1)).toEqual({
      features: [
        { column: 'age' },
        { column: 'job', level: 'health' },
        { column: 'job', level: 'other' },
        { column: 'job', level: 'teacher' },
        { column: 'paid', level: 'yes' },
        { column: 'hobby', level: 'falconry' },
      ],
      categories: [
        { column: 'job', levels: ['health', 'other', 'teacher'] },
        { column: 'paid', levels: ['no', 'yes'] },
        { column: 'hobby', levels: ['chess', 'falconry'] },
      ],
    });
  });

  test('does not name what fewer than minLeaf students have, unless it is chosen', () => {
    expect(JSON.stringify(trainingFeatures(dataset, undefined, 2))).not.toContain('falconry');
    expect(trainingFeatures(dataset, [{ column: 'hobby', level: 'falconry' }], 2)).toEqual({
      features: [{ column: 'hobby', level: 'falconry' }],
      categories: [{ column: 'hobby', levels: ['chess', 'falconry'] }],
    });
  });

  test('takes chosen columns and levels in the chosen order', () => {
    const choices = [{ column: 'job', level: 'other' }, 'age', { column: 'job', level: 'health' }];
    expect(trainingFeatures(dataset, choices, 1)).toEqual({
      features: [{ column: 'job', level: 'other' }, { column: 'age' }, { column: 'job', level: 'health' }],
      categories: [{ column: 'job', levels: ['health', 'other', 'teacher'] }],
    });
  });

  test('names every column and level that the data lack', () => {
    expect(() => trainingFeatures(dataset, ['age', 'Dalc', { column: 'job', level: 'pilot' }], 1)).toThrow(
      expect.objectContaining({ code: 'missing-column', columns: ['Dalc', 'job=pilot'] }),
    );
  });

  test('refuses what is chosen twice, and a level of a numeric column', () => {
    expect(() => trainingFeatures(dataset, ['job', { column: 'job', level: 'other' }], 1)).toThrow(
      RangeError,
    );
    expect(() => trainingFeatures(dataset, [{ column: 'age', level: '15' }], 1)).toThrow(/"age" is numeric/);
  });
});
