import { describe, expect, test } from 'vitest';
import { datasetOf, modelJson } from '../../../test/support/models.js';
import {
  cellsOf,
  expectedByDefinition,
  randomModel,
  randomStudents,
} from '../../../test/support/random-models.js';
import { breakEvenRows } from './evaluation-cost.js';
import { expectedGrade } from './expected-grade.js';
import { parseModel, type GradeModel } from './grade-model.js';

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

/** The largest difference between two results. */
function distance(a: Float64Array, b: Float64Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((largest, value, row) => Math.max(largest, Math.abs(value - b[row])), 0);
}

function byDefinition(model: GradeModel, dataset: ReturnType<typeof datasetOf>): Float64Array {
  return Float64Array.from({ length: dataset.length }, (_, row) =>
    expectedByDefinition(model, cellsOf(dataset, row)),
  );
}

describe('expectedGrade by traversal', () => {
  const students = randomStudents(1, 600); // more than two blocks

  test.each([0, 1, 2, 3, 4, 6, 7, 12])(
    'is the definition, bit for bit, with trees up to depth %i',
    (depth) => {
      for (const comparison of ['<', '<='] as const) {
        const model = randomModel(depth + 1, { depth, comparison, trees: 8 });
        expect(expectedGrade(model, students, { mode: 'traversal' })).toEqual(byDefinition(model, students));
      }
    },
  );

  test('keeps the order of the trees when depths are mixed, so that float32 sums are the same, bit for bit', () => {
    const trees = [7, 2, 9, 5, 3].flatMap((depth) => randomModel(depth, { depth, trees: 3 }).trees);
    const model: GradeModel = { ...randomModel(1), trees, summationPrecision: 'float32', initial: 0.1 };
    expect(expectedGrade(model, students)).toEqual(byDefinition(model, students));
    expect(expectedGrade({ ...model, summationPrecision: 'double' }, students)).not.toEqual(
      expectedGrade(model, students),
    );
  });

  test('rounds values, not thresholds, to float32', () => {
    const trees = [0.1, Math.fround(0.1), 0.3, Math.fround(0.3)].map((threshold) => stump(0, threshold));
    const dataset = datasetOf([1, 1, 1, 1], { n0: [0.1, Math.fround(0.1), 0.3, null], n1: [1, 1, 1, 1] });
    for (const comparison of ['<', '<='] as const)
      for (const comparisonPrecision of ['double', 'float32'] as const) {
        const model = { ...randomModel(1, { categoricalColumns: 0 }), features, trees };
        const precise: GradeModel = { ...model, comparison, comparisonPrecision };
        expect(expectedGrade(precise, dataset, { mode: 'traversal' })).toEqual(
          byDefinition(precise, dataset),
        );
        expect(
          distance(expectedGrade(precise, dataset, { mode: 'tables' }), byDefinition(precise, dataset)),
        ).toBe(0);
      }
  });

  test('takes more thresholds of a column than 16 bits can count', () => {
    const trees = Array.from({ length: 70_000 }, (_, i) => stump(0, i / 7));
    const model: GradeModel = { ...randomModel(1, { categoricalColumns: 0 }), features, trees };
    const dataset = datasetOf([1, 1, 1, 1], { n0: [-1, 1e9, 9500.5, null], n1: [1, 1, 1, 1] });
    expect(expectedGrade(model, dataset, { mode: 'traversal' })).toEqual(byDefinition(model, dataset));
  });

  test('takes a tree that is 20,000 splits deep', () => {
    const model: GradeModel = {
      ...randomModel(1, { categoricalColumns: 0 }),
      features,
      trees: [chain(20_000)],
    };
    const dataset = datasetOf([1, 1, 1, 1], { n0: [-1, 1e9, 9500.5, null], n1: [1, 1, 1, 1] });
    expect(expectedGrade(model, dataset)).toEqual(byDefinition(model, dataset));
    expect(() => expectedGrade(model, dataset, { mode: 'tables' })).toThrow(
      expect.objectContaining({ code: 'too-large-for-tables' }),
    );
  });
});

describe('expectedGrade by tables', () => {
  test.each([1, 2, 3, 4, 5])('is the traversal within 1e-12, with trees up to depth %i', (depth) => {
    for (const comparison of ['<', '<='] as const) {
      const options = { numericColumns: 4, categoricalColumns: 3, comparison, depth, trees: 200 };
      const model = randomModel(depth, options);
      const students = randomStudents(depth, 600, options);
      const traversed = expectedGrade(model, students, { mode: 'traversal' });
      expect(distance(expectedGrade(model, students, { mode: 'tables' }), traversed)).toBeLessThan(1e-12);
    }
  });

  test('takes thresholds of a level feature that are not one half, and infinite values', () => {
    const level = [{ column: 'n0' }, { column: 'c0', level: 'a' }];
    const trees = [-1, 0, 0.5, 1, 2].flatMap((threshold) => [stump(1, threshold), stump(0, threshold)]);
    for (const comparison of ['<', '<='] as const) {
      const model: GradeModel = { ...randomModel(1), features: level, trees, comparison };
      const n0 = [Infinity, -Infinity, 1, null];
      const dataset = datasetOf([1, 1, 1, 1], { n0, c0: ['a', 'b', null, 'unknown'] });
      for (const mode of ['traversal', 'tables'] as const)
        expect(distance(expectedGrade(model, dataset, { mode }), byDefinition(model, dataset))).toBeLessThan(
          1e-12,
        );
    }
  });

  test('a model without trees or without splits', () => {
    const dataset = datasetOf([1, 2], { n0: [1, null], n1: [1, 1] });
    const model: GradeModel = { ...randomModel(1, { categoricalColumns: 0 }), features, trees: [] };
    expect([...expectedGrade(model, dataset, { mode: 'tables' })]).toEqual([10, 10]);
    const leaf = { feature: [-1], threshold: [0], left: [-1], right: [-1], value: [0.5], missingLeft: [0] };
    for (const mode of ['traversal', 'tables'] as const)
      expect([...expectedGrade({ ...model, trees: [leaf, leaf] }, dataset, { mode })]).toEqual([11, 11]);
  });

  test('refuses a model whose tables would be too large; auto takes it', () => {
    const options = { numericColumns: 14, categoricalColumns: 0, depth: 9 };
    const model = randomModel(3, options);
    const students = randomStudents(3, 20, options);
    expect(() => expectedGrade(model, students, { mode: 'tables' })).toThrow(
      expect.objectContaining({ name: 'ModelError', code: 'too-large-for-tables' }),
    );
    expect(expectedGrade(model, students)).toEqual(byDefinition(model, students));
    expect(breakEvenRows(model)).toBe(Infinity);
  });

  test('refuses a model that rounds its sums; auto takes it', () => {
    const model: GradeModel = { ...randomModel(4), summationPrecision: 'float32' };
    const students = randomStudents(4, 20);
    expect(() => expectedGrade(model, students, { mode: 'tables' })).toThrow(
      expect.objectContaining({ name: 'ModelError', code: 'float32-summation' }),
    );
    expect(expectedGrade(model, students)).toEqual(byDefinition(model, students));
  });

  test('auto takes them from the break-even number of students on, whatever was asked before', () => {
    const model = randomModel(5, { trees: 3000 });
    const rows = breakEvenRows(model);
    expect(rows).toBeGreaterThan(300);
    expect(rows).toBeLessThan(10_000);
    for (const [length, mode] of [
      [rows - 1, 'traversal'],
      [rows, 'tables'],
    ] as const) {
      const students = randomStudents(5, length);
      expect(expectedGrade(model, students)).toEqual(expectedGrade(model, students, { mode }));
      const other = mode === 'tables' ? 'traversal' : 'tables';
      expect(expectedGrade(model, students)).not.toEqual(expectedGrade(model, students, { mode: other }));
    }
  });

  test('refuses a mode that does not exist', () => {
    const mode = 'fast' as 'auto';
    expect(() => expectedGrade(model, datasetOf([], { absences: [], job: ['x'] }), { mode })).toThrow(
      RangeError,
    );
  });
});

const features = [{ column: 'n0' }, { column: 'n1' }];

/** A tree of one split: 0.25 at or below the threshold, 1 above, missing values left. */
function stump(feature: number, threshold: number) {
  return {
    feature: [feature, -1, -1],
    threshold: [threshold, 0, 0],
    left: [1, -1, -1],
    right: [2, -1, -1],
    value: [0, 0.25, 1],
    missingLeft: [1, 0, 0],
  };
}

/** A tree in which every right child splits again, one higher. */
function chain(length: number) {
  const nodes = Array.from({ length: 2 * length + 1 }, (_, node) => node);
  const splits = (node: number) => node % 2 === 0 && node < 2 * length;
  return {
    feature: nodes.map((node) => (splits(node) ? 0 : -1)),
    threshold: nodes.map((node) => (splits(node) ? node / 2 : 0)),
    left: nodes.map((node) => (splits(node) ? node + 1 : -1)),
    right: nodes.map((node) => (splits(node) ? node + 2 : -1)),
    value: nodes.map((node) => node / 1000),
    missingLeft: nodes.map(() => 0),
  };
}
