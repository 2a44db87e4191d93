import { describe, expect, it } from 'vitest';
import { pupils } from '../../../../test/support/elements.js';
import { trainingJob } from './training-job.js';

const options = { columns: ['absences'], dataName: 'own data', notes: [] };

describe('trainingJob', () => {
  it('carries grades and columns, and neither names, identifiers nor what the report quotes', () => {
    const dataset = pupils();
    const job = trainingJob(dataset, options);
    expect(job.dataset.grades).toEqual(dataset.grades);
    expect(job.dataset.columns).toEqual(dataset.columns);
    const sent = JSON.stringify(job.dataset);
    for (const text of [...dataset.names, ...dataset.ids, 'dispensée'])
      expect(sent).not.toContain(`"${text}"`);
    expect(job.options).toMatchObject({ ...options, folds: 10, repeats: 5 });
  });

  it('can be sent to a worker: a copy, the page keeps its own', () => {
    const dataset = pupils();
    const sent = structuredClone(trainingJob(dataset, options));
    expect(sent.dataset.grades).toEqual(dataset.grades);
    expect(sent.dataset.grades.buffer).not.toBe(dataset.grades.buffer);
    expect(dataset.grades).toHaveLength(4);
  });
});
