import { expect, test } from 'vitest';
import { datasetOf } from '../../../test/support/models.js';
import { takeRows } from './take-rows.js';

test('takeRows takes rows in the order that is asked, with missing cells', () => {
  const dataset = datasetOf([1, 2, 3], { absences: [null, 5, 6], job: ['other', null, 'health'] });
  const taken = takeRows(dataset, [2, 0]);
  expect(taken).toEqual({
    ...datasetOf([3, 1], { absences: [6, null], job: ['health', 'other'] }),
    ids: ['3', '1'],
    columns: new Map<string, unknown>([
      ['absences', { kind: 'numeric', values: Float64Array.of(6, NaN) }],
      ['job', { kind: 'categorical', levels: ['other', 'health'], codes: Int32Array.of(1, 0) }],
    ]),
    report: dataset.report,
  });
  expect(takeRows(dataset, []).length).toBe(0);
});
