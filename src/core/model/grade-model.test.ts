import { describe, expect, test } from 'vitest';
import { modelJson } from '../../../test/support/models.js';
import { parseModel, shownMetrics } from './grade-model.js';
import { ModelError } from './model-error.js';

type Json = ReturnType<typeof modelJson>;

function errorOf(json: unknown): ModelError {
  try {
    parseModel(json);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('No error was thrown');
}

function faultIn(change: (json: Json) => void): { code: string; path?: string } {
  const json = modelJson();
  change(json);
  const { code, path } = errorOf(json);
  return { code, path };
}

describe('parseModel', () => {
  test('reads a valid model, drops unknown keys and shares nothing with its input', () => {
    const json = modelJson();
    const model = parseModel({ ...json, comment: 'unknown' });
    expect(model).toEqual(json);
    json.trees[0].value[2] = 99;
    expect(model.trees[0].value[2]).toBe(1);
  });

  test('reads what it wrote', () => {
    const model = parseModel(modelJson());
    expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  test('fills in what a model may leave out', () => {
    const { categories: _c, absoluteResiduals: _a, notes: _n, ...bare } = modelJson();
    expect(parseModel(bare)).toMatchObject({ categories: [], absoluteResiduals: [], notes: [] });
  });

  test.each([[null], [undefined], [42], ['{}'], [[]], [{}], [{ format: 'xgboost', version: 1 }]])(
    'refuses %j as not a model',
    (json) => {
      expect(errorOf(json).code).toBe('not-a-model');
    },
  );

  test('refuses another version before it looks at the rest', () => {
    expect(errorOf({ format: 'improvability-grade-model', version: 2 })).toMatchObject({
      code: 'unsupported-version',
      path: 'version',
    });
  });

  test.each<[string, string, (json: Json) => void]>([
    ['a wrong type', 'trees[0].left[2]', (json) => Object.assign(json.trees[0].left, { 2: 'x' })],
    ['a number that is not finite', 'initial', (json) => (json.initial = NaN)],
    ['an infinite threshold', 'trees[0].threshold[1]', (json) => (json.trees[0].threshold[1] = Infinity)],
    ['a sum beyond any grade', 'trees[1].value', (json) => (json.trees[1].value = [1e15])],
    ['an endless scale', 'gradeScale.max', (json) => (json.gradeScale.max = 1e300)],
    ['a fractional index', 'trees[0].feature[0]', (json) => (json.trees[0].feature[0] = 0.5)],
    [
      'a missing side that is not 0 or 1',
      'trees[0].missingLeft[1]',
      (json) => (json.trees[0].missingLeft[1] = 2),
    ],
    ['a missing key', 'trees[1].value', (json) => Reflect.deleteProperty(json.trees[1], 'value')],
    ['arrays of unequal length', 'trees[0].value', (json) => json.trees[0].value.push(0)],
    ['a tree without nodes', 'trees[1].feature', (json) => (json.trees[1].feature = [])],
    ['a feature that does not exist', 'trees[0].feature[1]', (json) => (json.trees[0].feature[1] = 2)],
    ['a child that does not exist', 'trees[0].right[1]', (json) => (json.trees[0].right[1] = 5)],
    ['a leaf with a child', 'trees[0].left[2]', (json) => (json.trees[0].left[2] = 3)],
    ['an inner node without a child', 'trees[0].left[0]', (json) => (json.trees[0].left[0] = -1)],
    ['a cycle', 'trees[0].left[1]', (json) => (json.trees[0].left[1] = 1)],
    ['a cycle through the root', 'trees[0].left[1]', (json) => (json.trees[0].left[1] = 0)],
    ['two parents', 'trees[0].right[1]', (json) => (json.trees[0].right[1] = 2)],
    [
      'a node that no path reaches',
      'trees[1].feature[1]',
      ({ trees: [, tree] }) => {
        for (const array of [tree.feature, tree.left, tree.right]) array.push(-1);
        for (const array of [tree.threshold, tree.value, tree.missingLeft]) array.push(0);
      },
    ],
    ['a feature twice', 'features[2]', (json) => json.features.push({ column: 'absences' })],
    ['a column both numeric and categorical', 'features[2]', (json) => json.features.push({ column: 'job' })],
    ['a level that is not known', 'features[1].level', (json) => (json.features[1].level = 'pilot')],
    ['a column listed twice', 'categories[1].column', (json) => json.categories.push(json.categories[0])],
    ['a scale upside down', 'gradeScale.max', (json) => (json.gradeScale.max = -1)],
    ['an unknown comparison', 'comparison', (json) => (json.comparison = '>')],
    ['an unknown link', 'link', (json) => (json.link = 'logit')],
    ['residuals out of order', 'absoluteResiduals[2]', (json) => json.absoluteResiduals.splice(2, 1, 0.7)],
    ['a negative residual', 'absoluteResiduals[0]', (json) => (json.absoluteResiduals[0] = -1)],
    [
      'coverage above 1',
      'metrics.coverage80',
      (json) => Object.assign(json, { metrics: { ...metrics, coverage80: 80 } }),
    ],
    [
      'figures of a selection that are incomplete',
      'selection.metrics.rmse',
      (json) =>
        Object.assign(json, { selection: { method: 'by tests', metrics: { ...metrics, rmse: null } } }),
    ],
    [
      'a selection without a method',
      'selection.method',
      (json) => Object.assign(json, { selection: { metrics } }),
    ],
    ['a group without a column', 'groups[0].column', (json) => withGroups(json, { column: '' })],
    ['a group of nobody', 'groups[0].students', (json) => withGroups(json, { students: 0 })],
    [
      'a group with a coverage above 1',
      'groups[0].coverage90',
      (json) => withGroups(json, { coverage90: 90 }),
    ],
    ['half an interval', 'groups[0].meanGapInterval', (json) => withGroups(json, { meanGapInterval: [0] })],
    [
      'an interval that does not hold the mean gap',
      'groups[0].meanGapInterval',
      (json) => withGroups(json, { meanGapInterval: [0.5, 1] }),
    ],
    ['a group twice', 'groups[1]', (json) => withGroups(json, {}, {})],
    [
      'counts that are not as many as the nodes of the profile tree',
      'profileTree.students',
      (json) => withProfile(json, [9, 5, 4, 2]),
    ],
    [
      'a node of the profile tree that has more than its children',
      'profileTree.students[1]',
      (json) => withProfile(json, [10, 6, 3, 2, 4]),
    ],
    [
      'a fidelity above 1',
      'profileTree.fidelity',
      (json) => Object.assign(json, { profileTree: { tree: json.trees[0], fidelity: 86 } }),
    ],
  ])('names the path of %s', (_, path, change) => {
    expect(faultIn(change)).toEqual({ code: 'invalid-model', path });
  });

  test('takes children in any order as long as they form a tree', () => {
    const json = modelJson();
    json.trees[0] = {
      feature: [0, -1, -1, 1, -1],
      threshold: [5, 0, 0, 0.5, 0],
      left: [3, -1, -1, 1, -1],
      right: [2, -1, -1, 4, -1],
      value: [0, 1, -1, 0, 2],
      missingLeft: [1, 0, 0, 0, 0],
    };
    expect(parseModel(json).trees[0].left[0]).toBe(3);
  });

  test('checks the profile tree too', () => {
    const profileTree = { tree: { ...modelJson().trees[1], feature: [7] }, fidelity: 0.8 };
    expect(errorOf({ ...modelJson(), profileTree })).toMatchObject({ path: 'profileTree.tree.feature[0]' });
  });

  test('reads the figures of a selection, of groups, and how many reach each node of the profile tree', () => {
    const json = modelJson();
    withGroups(json, {}, { level: 'other', small: false });
    withProfile(json, [10, 6, 4, 2, 4]);
    Object.assign(json, { selection: { method: 'by tests', metrics } });
    expect(parseModel(json)).toEqual(json);
  });

  test('answers in time and without overflow when a long array is all wrong', () => {
    const trees = Array.from({ length: 90_000 }, () => 'tree');
    expect(errorOf({ ...modelJson(), trees }).path).toBe('trees[0]');
    expect(faultIn((json) => (json.trees[0].value = Array.from({ length: 200_000 }, () => 0))).path).toBe(
      'trees[0].value',
    );
    const holes: never[] = [];
    holes.length = 2 ** 32 - 1;
    expect(errorOf({ ...modelJson(), trees: holes }).path).toBe('trees');
  });

  test('a header named __proto__ is a column like any other', () => {
    const json = modelJson();
    json.features[0] = { column: '__proto__' };
    expect(parseModel(json).features[0].column).toBe('__proto__');
  });
});

const metrics = { rows: 9, rmse: 1, mae: 1, r2: 0.2, meanRmse: 2, coverage80: 0.8, coverage90: 0.9 };

const group = {
  column: 'job',
  level: 'health',
  students: 12,
  rmse: 2.5,
  meanGap: 0.25,
  meanGapInterval: [-1, 1.5],
  coverage80: 0.75,
  coverage90: 1,
  small: true,
};

function withGroups(json: Json, ...changes: readonly object[]): void {
  Object.assign(json, { groups: changes.map((change) => ({ ...group, ...change })) });
}

function withProfile(json: Json, students: readonly number[]): void {
  Object.assign(json, { profileTree: { tree: json.trees[0], fidelity: 0.9, students } });
}

describe('shownMetrics', () => {
  test('prefers the figures with the choice of columns in them', () => {
    const selection = { method: 'by tests', metrics: { ...metrics, rmse: 1.1 } };
    expect(shownMetrics({ metrics, selection })).toBe(selection.metrics);
    expect(shownMetrics({ metrics })).toBe(metrics);
    expect(shownMetrics({})).toBeUndefined();
  });
});
