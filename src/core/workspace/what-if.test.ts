import { describe, expect, it } from 'vitest';
import { datasetOf, modelJson } from '../../../test/support/models.js';
import { expectedGrade } from '../model/expected-grade.js';
import { parseModel } from '../model/grade-model.js';
import { expectedWith, levelsToChoose } from './what-if.js';

const model = parseModel(modelJson());
const dataset = datasetOf([8, 12, 15], {
  absences: [0, 9, null],
  job: ['health', 'other', null],
  note: ['a', 'b', 'c'],
});
const changes = (entries: Record<string, number | string | null>) => new Map(Object.entries(entries));

describe('expectedWith', () => {
  it('is the expected grade of the student without a change', () => {
    const expected = expectedGrade(model, dataset);
    for (let student = 0; student < dataset.length; student++)
      expect(expectedWith(model, dataset, student, new Map())).toBe(expected[student]);
  });

  it('is that of students with the other cells: a number, a level, several', () => {
    expect(expectedWith(model, dataset, 0, changes({ absences: 6 }))).toBe(9.25);
    expect(expectedWith(model, dataset, 0, changes({ job: 'other' }))).toBe(11.25);
    expect(expectedWith(model, dataset, 1, changes({ absences: 0, job: 'health' }))).toBe(12.25);
  });

  it('takes a missing cell, and a level that the file does not have', () => {
    const [, , unknown] = expectedGrade(model, dataset);
    expect(expectedWith(model, dataset, 0, changes({ absences: null, job: null }))).toBe(unknown);
    const few = datasetOf([8], { absences: [0], job: ['other'] });
    expect(expectedWith(model, few, 0, changes({ job: 'health' }))).toBe(12.25);
  });

  it('leaves out what the column cannot hold, and columns that are not there', () => {
    const before = expectedWith(model, dataset, 0, new Map());
    const wrong = changes({ absences: 'many', job: 3, nowhere: 1 });
    expect(expectedWith(model, dataset, 0, wrong)).toBe(before);
  });

  it('changes no student of the dataset', () => {
    const before = structuredClone(dataset);
    expectedWith(model, dataset, 0, changes({ absences: 50, job: 'other' }));
    expect(dataset).toEqual(before);
  });
});

describe('levelsToChoose', () => {
  it('are those of the file, then those that only the model knows', () => {
    const few = datasetOf([8, 9], { absences: [0, 0], job: ['nurse', 'other'] });
    expect(levelsToChoose(model, few, 'job')).toEqual(['nurse', 'other', 'health']);
  });

  it('are none for numbers and for a column that is not there', () => {
    expect(levelsToChoose(model, dataset, 'absences')).toEqual([]);
    expect(levelsToChoose(model, dataset, 'nowhere')).toEqual([]);
  });
});
