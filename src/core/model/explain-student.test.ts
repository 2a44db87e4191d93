import { describe, expect, test } from 'vitest';
import { datasetOf, modelJson } from '../../../test/support/models.js';
import {
  cellsOf,
  expectedByDefinition,
  randomModel,
  randomStudents,
} from '../../../test/support/random-models.js';
import type { Dataset } from '../dataset/dataset.js';
import { expectedGrade } from './expected-grade.js';
import { explainStudent } from './explain-student.js';
import { parseModel, type GradeModel } from './grade-model.js';
import { shapleyByTables } from './shapley-values.js';
import { shapleyByTrees } from './tree-shap.js';

/** Shapley values by definition: over all coalitions of source columns, a coalition's worth being the mean expected grade
 * of the background's students with the student's own cells in these columns. */
function bruteForce(model: GradeModel, dataset: Dataset, index: number, background: Dataset) {
  const columns = [...new Set(model.features.map(({ column }) => column))];
  const own = cellsOf(dataset, index);
  const others = Array.from({ length: background.length }, (_, row) => cellsOf(background, row));
  const worth = Array.from({ length: 2 ** columns.length }, (_, coalition) => {
    const mixed = others.map(
      (cells) => new Map(columns.map((c, i) => [c, ((coalition >> i) & 1 ? own : cells).get(c) ?? null])),
    );
    return mixed.reduce((sum, cells) => sum + expectedByDefinition(model, cells), 0) / mixed.length;
  });
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const size = (coalition: number) => columns.filter((_, i) => (coalition >> i) & 1).length;
  const values = columns.map((_, i) =>
    worth.reduce((sum, value, coalition) => {
      if ((coalition >> i) & 1) return sum;
      const weight =
        (factorial(size(coalition)) * factorial(columns.length - size(coalition) - 1)) /
        factorial(columns.length);
      return sum + weight * (worth[coalition | (1 << i)] - value);
    }, 0),
  );
  return {
    baseline: worth[0],
    expected: worth.at(-1)!,
    values: new Map(columns.map((c, i) => [c, values[i]])),
  };
}

function contributionsOf(explanation: ReturnType<typeof explainStudent>): Map<string, number> {
  return new Map(explanation.contributions.map(({ column, contribution }) => [column, contribution]));
}

const shapes = (['<', '<='] as const).flatMap((comparison) =>
  [1, 2, 3, 4, 5].map((depth) => ({ comparison, depth, seed: depth })),
);

describe('explainStudent', () => {
  test.each(shapes)(
    'is the brute force over all coalitions of source columns: comparison $comparison, depth $depth',
    ({ comparison, depth, seed }) => {
      const model = randomModel(seed, { comparison, depth });
      const students = randomStudents(seed, 12); // with missing cells and unknown levels
      const others = randomStudents(seed + 100, 9);
      for (let index = 0; index < 4; index++)
        for (const background of [students, others]) {
          const brute = bruteForce(model, students, index, background);
          const explained = explainStudent(model, students, index, { background });
          expect(explained.baseline).toBeCloseTo(brute.baseline, 10);
          expect(explained.expected).toBeCloseTo(brute.expected, 10);
          const contributions = contributionsOf(explained);
          for (const [column, value] of brute.values)
            expect(contributions.get(column) ?? 0).toBeCloseTo(value, 10);
        }
    },
  );

  test.each(shapes)(
    'trees and tables give the same: comparison $comparison, depth $depth',
    ({ comparison, depth, seed }) => {
      const options = { numericColumns: 2, categoricalColumns: 3, comparison, depth, trees: 60 };
      const model = randomModel(seed, options);
      const students = randomStudents(seed, 300, options);
      for (const index of [0, 17, 299]) {
        const tables = shapleyByTables(model, students, index, students)!;
        const trees = shapleyByTrees(model, students, index, students);
        expect(trees.baseline).toBeCloseTo(tables.baseline, 10);
        expect(trees.expected).toBeCloseTo(tables.expected, 10);
        tables.values.forEach((value, column) => expect(trees.values[column]).toBeCloseTo(value, 10));
      }
    },
  );

  test('adds up to the expected grade minus the mean expected grade, for every student', () => {
    const model = randomModel(9, { trees: 300 });
    const students = randomStudents(9, 400);
    const expected = expectedGrade(model, students);
    const mean = expected.reduce((sum, grade) => sum + grade, 0) / expected.length;
    for (let index = 0; index < students.length; index++) {
      const explained = explainStudent(model, students, index);
      const sum = explained.contributions.reduce((total, { contribution }) => total + contribution, 0);
      expect(Math.abs(explained.baseline + sum - explained.expected)).toBeLessThan(1e-9);
      expect(Math.abs(explained.baseline - mean)).toBeLessThan(1e-9);
      expect(Math.abs(explained.expected - expected[index])).toBeLessThan(1e-9);
    }
  });

  test('a model too large for tables is explained as well: brute force, additivity', () => {
    const options = { numericColumns: 9, categoricalColumns: 1, depth: 9, trees: 6 };
    const model = randomModel(3, options);
    const students = randomStudents(3, 5, options);
    expect(shapleyByTables(model, students, 0, students)).toBeNull();
    const brute = bruteForce(model, students, 1, students);
    const explained = explainStudent(model, students, 1);
    const contributions = contributionsOf(explained);
    for (const [column, value] of brute.values) expect(contributions.get(column) ?? 0).toBeCloseTo(value, 10);
    expect(explained.baseline).toBeCloseTo(brute.baseline, 10);
    expect(explained.expected).toBe(expectedGrade(model, students)[1]);
  });

  test('of a large background 1000 students stand for all when there are no tables', () => {
    const options = { numericColumns: 9, categoricalColumns: 1, depth: 9, trees: 6 };
    const model = randomModel(3, options);
    const students = randomStudents(3, 2500, options);
    const explained = explainStudent(model, students, 7);
    expect(shapleyByTables(model, students, 7, students)).toBeNull();
    expect(explained).toEqual(explainStudent(model, students, 7));
    const rows = Array.from({ length: 1000 }, (_, i) => Math.floor((i + 0.5) * 2.5));
    const expected = expectedGrade(model, students);
    const mean = rows.reduce((sum, row) => sum + expected[row], 0) / 1000;
    expect(explained.baseline).toBeCloseTo(mean, 10);
    const sum = explained.contributions.reduce((total, { contribution }) => total + contribution, 0);
    expect(explained.baseline + sum).toBeCloseTo(explained.expected, 10);
  });

  test('with one student as background nobody differs from himself', () => {
    const model = randomModel(5, { trees: 60 });
    const students = randomStudents(5, 3);
    const alone = datasetOf([10], { n0: [1], n1: [null], n2: [0.5], c0: ['a'], c1: ['b'] });
    const explained = explainStudent(model, alone, 0);
    expect(explained.baseline).toBeCloseTo(explained.expected, 10);
    for (const { contribution } of explained.contributions) expect(contribution).toBeCloseTo(0, 10);
    const other = explainStudent(model, students, 0, { background: alone });
    expect(other.baseline).toBeCloseTo(expectedGrade(model, alone)[0], 10);
    expect(other.expected).toBeCloseTo(expectedGrade(model, students)[0], 10);
  });

  test('symmetry: columns that the model and the data treat alike contribute alike', () => {
    const both = {
      feature: [0, -1, 1, -1, -1],
      threshold: [0, 0, 0, 0, 0],
      left: [1, -1, 3, -1, -1],
      right: [2, -1, 4, -1, -1],
      value: [0, 0, 0, 0, 6],
      missingLeft: [0, 0, 0, 0, 0],
    };
    const features = [{ column: 'n0' }, { column: 'n1' }];
    const model: GradeModel = { ...randomModel(1, { categoricalColumns: 0 }), features, trees: [both] };
    const dataset = datasetOf([1, 1, 1, 1], { n0: [0, 0, 1, 1], n1: [0, 1, 0, 1] });
    const { baseline, expected, contributions } = explainStudent(model, dataset, 3);
    expect([baseline, expected]).toEqual([11.5, 16]);
    expect(contributions).toEqual([
      { column: 'n0', value: 1, contribution: 2.25 },
      { column: 'n1', value: 1, contribution: 2.25 },
    ]);
  });

  test('columns that no tree splits on are absent; one that never changes the outcome contributes 0', () => {
    const json = modelJson();
    json.features.push({ column: 'unused' });
    json.trees[0].value = [0, 0, 1, 1, -1]; // the job no longer matters
    const dataset = datasetOf([9, 9], { absences: [0, 9], job: ['health', 'other'], unused: [1, 2] });
    const { contributions } = explainStudent(parseModel(json), dataset, 0);
    expect(contributions).toEqual([
      { column: 'absences', value: 0, contribution: 1 },
      { column: 'job', value: 'health', contribution: 0 },
    ]);
  });

  test("tells the student's own cells, null where they are missing, the largest contribution first", () => {
    const model = randomModel(6, { trees: 80 });
    const dataset = datasetOf([1, 2, 3], {
      n0: [null, 1, 2],
      n1: [0.5, 1, 2],
      n2: [3, null, 0],
      c0: ['unknown', 'a', 'b'],
      c1: [null, 'c', 'd'],
    });
    const { contributions } = explainStudent(model, dataset, 0);
    expect(Object.fromEntries(contributions.map(({ column, value }) => [column, value]))).toEqual({
      n0: null,
      n1: 0.5,
      n2: 3,
      c0: 'unknown',
      c1: null,
    });
    const sizes = contributions.map(({ contribution }) => Math.abs(contribution));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('a model without splits says the same of everybody', () => {
    const model: GradeModel = { ...randomModel(1), trees: [] };
    expect(explainStudent(model, randomStudents(1, 3), 2)).toEqual({
      baseline: 10,
      contributions: [],
      expected: 10,
    });
  });

  test('a model that rounds its sums is explained without the rounding, so that the parts add up', () => {
    const model: GradeModel = { ...randomModel(7, { trees: 200 }), summationPrecision: 'float32' };
    const students = randomStudents(7, 30);
    const { baseline, contributions, expected } = explainStudent(model, students, 4);
    const sum = contributions.reduce((total, { contribution }) => total + contribution, baseline);
    expect(Math.abs(sum - expected)).toBeLessThan(1e-9);
    expect(expected).toBeCloseTo(expectedGrade(model, students)[4], 4);
  });

  test('values are compared as float32 where the model says so', () => {
    const model: GradeModel = { ...randomModel(8), comparisonPrecision: 'float32' };
    const trees = model.trees.map((tree) => ({
      ...tree,
      threshold: tree.threshold.map((t) => Math.fround(t + 0.1)),
    }));
    const single: GradeModel = { ...model, trees };
    const students = randomStudents(8, 10);
    for (const column of students.columns.values())
      if (column.kind === 'numeric') column.values.forEach((v, i) => (column.values[i] = v + 0.1));
    const brute = bruteForce(single, students, 2, students);
    const contributions = contributionsOf(explainStudent(single, students, 2));
    for (const [column, value] of brute.values) expect(contributions.get(column) ?? 0).toBeCloseTo(value, 10);
    expect(bruteForce({ ...single, comparisonPrecision: 'double' }, students, 2, students)).not.toEqual(
      brute,
    );
  });

  test('refuses a student who is not there, an empty background, other columns, another scale', () => {
    const model = randomModel(1);
    const students = randomStudents(1, 3);
    for (const index of [-1, 3, 0.5, NaN])
      expect(() => explainStudent(model, students, index)).toThrow(RangeError);
    const nobody = { background: randomStudents(1, 0) };
    expect(() => explainStudent(model, students, 0, nobody)).toThrow(RangeError);
    expect(() => explainStudent(model, datasetOf([1], { n0: [1] }), 0)).toThrow(
      expect.objectContaining({ code: 'missing-column' }),
    );
    expect(() => explainStudent(model, students, 0, { background: datasetOf([1], { n0: [1] }) })).toThrow(
      expect.objectContaining({ code: 'missing-column' }),
    );
    const percent = { ...students, gradeScale: { min: 0, max: 100, higherIsBetter: true } };
    expect(() => explainStudent(model, percent, 0)).toThrow(expect.objectContaining({ code: 'other-scale' }));
    expect(explainStudent(model, students, 0, { background: percent }).baseline).toBeGreaterThan(0);
  });

  test('leaves its input as it was', () => {
    const students = randomStudents(2, 10);
    explainStudent(randomModel(2), students, 0);
    expect(students).toEqual(randomStudents(2, 10));
  });
});
