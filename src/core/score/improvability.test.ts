import { describe, expect, test } from 'vitest';
import { datasetOf, modelJson } from '../../../test/support/models.js';
import { parseModel } from '../model/grade-model.js';
import { improvability } from './improvability.js';

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
