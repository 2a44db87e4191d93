import { describe, expect, test } from 'vitest';
import { datasetOf, modelJson } from '../../../test/support/models.js';
import { expectedGrade } from './expected-grade.js';
import { parseModel } from './grade-model.js';

const model = parseModel(modelJson());

describe('expectedGrade', () => {
  test('adds the leaves of all trees to the initial value', () => {
    const dataset = datasetOf([9, 9, 9], { absences: [5, 0, 6], job: ['other', 'health', 'other'] });
    expect([...expectedGrade(model, dataset)]).toEqual([11.25, 12.25, 9.25]);
  });

  test('a missing value, a missing category and an unknown category take the missing side', () => {
    const json = modelJson();
    json.trees[0].missingLeft = [1, 1, 0, 0, 0];
    const dataset = datasetOf([9, 9, 9, 9], {
      absences: [null, null, 0, 9],
      job: ['health', null, 'astronaut', null],
    });
    expect([...expectedGrade(model, dataset)]).toEqual([12.25, 12.25, 12.25, 9.25]);
    expect([...expectedGrade(parseModel(json), dataset)]).toEqual([12.25, 11.25, 11.25, 9.25]);
  });

  test('without a list of known levels every other level counts as 0', () => {
    const dataset = datasetOf([9], { absences: [0], job: ['astronaut'] });
    expect([...expectedGrade(parseModel({ ...modelJson(), categories: [] }), dataset)]).toEqual([11.25]);
  });

  test("a level that the data do not have is nobody's", () => {
    expect([...expectedGrade(model, datasetOf([9], { absences: [0], job: ['other'] }))]).toEqual([11.25]);
  });

  test("with '<' a value equal to the threshold goes right", () => {
    const dataset = datasetOf([9], { absences: [5], job: ['other'] });
    expect([...expectedGrade(parseModel({ ...modelJson(), comparison: '<' }), dataset)]).toEqual([9.25]);
  });

  test('float32 comparison rounds the value, float32 summation each partial sum', () => {
    const json = modelJson();
    json.trees[0].threshold[0] = Math.fround(0.1); // above the double 0.1
    json.comparison = '<';
    json.trees[0].value[2] = 0.1;
    const dataset = datasetOf([9], { absences: [0.1], job: ['other'] });
    const outcome = (precisions: object) => expectedGrade(parseModel({ ...json, ...precisions }), dataset)[0];
    expect(outcome({})).toBe(10 + 0.1 + 0.25);
    expect(outcome({ comparisonPrecision: 'float32' })).toBe(9.25);
    expect(outcome({ summationPrecision: 'float32' })).toBe(Math.fround(Math.fround(10.1) + 0.25));
  });

  test('a model without trees expects its initial value of everybody, an empty dataset nothing', () => {
    const bare = parseModel({ ...modelJson(), trees: [], features: [] });
    expect([...expectedGrade(bare, datasetOf([1, 2], {}))]).toEqual([10, 10]);
    expect(expectedGrade(model, datasetOf([], { absences: [], job: ['x'] })).length).toBe(0);
  });

  test('names every column that the data lack', () => {
    expect(() => expectedGrade(model, datasetOf([9], {}))).toThrow(
      expect.objectContaining({ name: 'DatasetError', code: 'missing-column', columns: ['absences', 'job'] }),
    );
  });

  test('refuses data on another grade scale', () => {
    const columns = { absences: [0], job: ['other'] };
    for (const scale of [
      { min: 0, max: 100, higherIsBetter: true },
      { min: 0, max: 20, higherIsBetter: false },
    ])
      expect(() => expectedGrade(model, datasetOf([9], columns, scale))).toThrow(
        expect.objectContaining({ name: 'ModelError', code: 'other-scale' }),
      );
  });

  test('refuses categories where it wants numbers, and the other way round', () => {
    const swapped = datasetOf([9], { absences: ['many'], job: [1] });
    expect(() => expectedGrade(model, swapped)).toThrow(
      expect.objectContaining({ code: 'column-kind', path: 'features[0]' }),
    );
    expect(() => expectedGrade(model, datasetOf([9], { absences: [1], job: [1] }))).toThrow(
      expect.objectContaining({ code: 'column-kind', path: 'features[1]' }),
    );
  });

  test('leaves its input as it was', () => {
    const dataset = datasetOf([9, 8], { absences: [5.1, 0.3], job: ['other', 'health'] });
    const single = parseModel({
      ...modelJson(),
      comparisonPrecision: 'float32',
      summationPrecision: 'float32',
    });
    expectedGrade(single, dataset);
    expect(dataset).toEqual(datasetOf([9, 8], { absences: [5.1, 0.3], job: ['other', 'health'] }));
  });
});
