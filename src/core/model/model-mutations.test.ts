import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { datasetOf, generatedClass, modelJson } from '../../../test/support/models.js';
import type { Dataset } from '../dataset/dataset.js';
import { DatasetError } from '../dataset/dataset-error.js';
import { seededRandom } from '../training/random.js';
import { trainModel } from '../training/train-model.js';
import { expectedGrade } from './expected-grade.js';
import { parseModel, type GradeModel } from './grade-model.js';
import { ModelError } from './model-error.js';
import { modelFit } from './model-fit.js';

/** What can be wrong with a value, and what only looks wrong. */
const hostile: readonly (() => unknown)[] = [
  ...[null, true, false, '', 'x', '1', '__proto__', 'constructor', NaN, Infinity, -Infinity].map(
    (v) => () => v,
  ),
  ...[0, -0, 1, -1, -2, 0.5, 7, 255, 2 ** 31, 2 ** 32, 2 ** 53, 1e15, 1e308, -1e308, 5e-324].map(
    (v) => () => v,
  ),
  ...[undefined, 10n, Symbol('s'), () => 1].map((v) => () => v),
  () => [],
  () => ({}),
  () => [[[]]],
  () => Array.from({ length: 2000 }, () => 0),
  () => Array.from({ length: 2000 }, () => 'x'),
  () => Array<number>(5),
  () => 'long '.repeat(5000),
  () => nested(300),
  () =>
    JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    ) as unknown,
];

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level++)
    value = level % 2 === 0 ? [value] : { trees: value, level: value };
  return value;
}

type Container = Record<string, unknown>;
type Draw = (count: number) => number;

/** Somewhere in a JSON value: an object or array, and a key of it. Deep places are as likely as shallow ones. */
function placeIn(root: Container, draw: Draw): [Container, string] {
  let container = root;
  for (;;) {
    const keys = Object.keys(container);
    const key = keys[draw(keys.length)] ?? 'length';
    const child = container[key];
    if (typeof child !== 'object' || child === null || Object.keys(child).length === 0 || draw(5) === 0)
      return [container, key];
    container = child as Container;
  }
}

const mutations: readonly ((place: Container, key: string, draw: Draw) => void)[] = [
  (place, key) => Reflect.deleteProperty(place, key),
  (place, key, draw) => (place[key] = hostile[draw(hostile.length)]()),
  // A value from another place of the same object or array: cycles in trees, swapped columns, repeated features.
  (place, key, draw) => (place[key] = place[Object.keys(place)[draw(Object.keys(place).length)]]),
  (place, key, draw) => {
    if (Array.isArray(place)) place.splice(draw(place.length + 1), 0, place[Number(key)]);
    else place[`${key}2`] = place[key];
  },
  (place, key, draw) => {
    if (Array.isArray(place)) place.length = draw(place.length + 1);
    else place[key] = [place[key]];
  },
  (place, key, draw) => {
    if (typeof place[key] === 'number') place[key] += draw(5) - 2;
    else place[key] = { [key]: place[key] };
  },
];

/** One to three changes of a copy of a model. */
function mutated(text: string, draw: Draw): Container {
  const json = JSON.parse(text) as Container;
  for (let change = 0; change <= draw(3); change++) {
    const [place, key] = placeIn(json, draw);
    mutations[draw(mutations.length)](place, key, draw);
  }
  return json;
}

const codes = ['not-a-model', 'unsupported-version', 'invalid-model'];

/** The model; `null` when it was refused as it ought to be. Any other error goes on. */
function modelOrRefusal(json: unknown): GradeModel | null {
  try {
    return parseModel(json);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    expect(codes).toContain(error.code);
    expect(error.path).toMatch(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+|\[\d+\])*$/);
    expect(error.message.length).toBeLessThan(500);
    return null;
  }
}

/** Uses a model that was accepted: a grade for every student, or a refusal that says what does not fit. */
function use(model: GradeModel, students: Dataset): 'worked' | 'refused' {
  try {
    for (const mode of ['auto', 'tables'] as const) {
      const expected = expectedGrade(model, students, { mode });
      expect(expected.length).toBe(students.length);
      expect(expected.every(Number.isFinite)).toBe(true);
    }
    const fit = modelFit(model, students);
    expect(JSON.stringify(fit)).not.toContain('null'); // as NaN and Infinity are written
    return 'worked';
  } catch (error) {
    if (error instanceof DatasetError) expect(error.code).toBe('missing-column');
    else if (error instanceof ModelError)
      expect(['other-scale', 'column-kind', 'too-large-for-tables', 'float32-summation']).toContain(
        error.code,
      );
    else throw error;
    return 'refused';
  }
}

/** A few students with the columns of a model, some values missing. */
function studentsFor({ features }: GradeModel): Dataset {
  const cells = new Map<string, (number | string | null)[]>();
  for (const { column, level } of features)
    cells.set(column, level === undefined ? [0, null, 3, 99] : [level, null, 'other', level]);
  return datasetOf([8, 12, 15, 11], Object.fromEntries(cells));
}

describe('hostile models', () => {
  const texts: { text: string; students: Dataset; count: number }[] = [];

  beforeAll(async () => {
    const shipped = readFileSync(new URL('../../../model/improvability-model.json', import.meta.url), 'utf8');
    const options = { trees: 3, depth: 2, folds: 2, repeats: 1, seed: 1, dataName: 'invented' };
    const { model: trained } = await trainModel(generatedClass(30), options);
    const withProfile = { ...trained, profileTree: { tree: trained.trees[0], fidelity: 0.5 } };
    for (const [json, count] of [
      [JSON.parse(shipped), 400],
      [withProfile, 5000],
      [modelJson(), 5000],
    ] as const)
      texts.push({ text: JSON.stringify(json), students: studentsFor(parseModel(json)), count });
  });

  test('10,400 seeded mutations: each works or is refused with a code and a path, nothing else', () => {
    const outcomes = { invalid: 0, refused: 0, worked: 0 };
    for (const { text, students, count } of texts) {
      const random = seededRandom(11);
      const draw = (limit: number) => Math.floor(random() * limit);
      for (let round = 0; round < count; round++) {
        const model = modelOrRefusal(mutated(text, draw));
        outcomes[model ? use(model, students) : 'invalid']++;
      }
    }
    expect(outcomes.invalid + outcomes.refused + outcomes.worked).toBe(10_400);
    // The mutations reach all three.
    expect(Math.min(outcomes.invalid, outcomes.worked)).toBeGreaterThan(1000);
    expect(outcomes.refused).toBeGreaterThan(20);
    expect(({} as Container).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 60_000);

  test('any JSON, alone and behind the header of a model, is refused with a code and a path', () => {
    const header = { format: 'improvability-grade-model', version: 1 };
    const keys = fc.constantFrom(
      ...Object.keys(modelJson()),
      'metrics',
      'training',
      'profileTree',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue()), (value, parts) => {
        expect(modelOrRefusal(value)).toBeNull();
        expect(modelOrRefusal({ ...parts, ...header })).toBeNull();
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('any JSON in the place of one part of a model', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(modelJson())), fc.jsonValue(), (key, value) => {
        const model = modelOrRefusal({ ...modelJson(), [key]: value });
        if (model) use(model, studentsFor(model));
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  test('100,000 levels deep: text of JSON at the root and in every part', () => {
    const deep = [
      '['.repeat(100_000) + ']'.repeat(100_000),
      '{"trees":'.repeat(100_000) + '1' + '}'.repeat(100_000),
    ].map((text) => JSON.parse(text) as unknown);
    for (const value of deep) {
      expect(modelOrRefusal(value)).toBeNull();
      for (const key of [...Object.keys(modelJson()), 'metrics', 'training', 'profileTree'])
        expect(modelOrRefusal({ ...modelJson(), [key]: value }), key).toBeNull();
      const [tree] = modelJson().trees;
      for (const key of Object.keys(tree))
        expect(modelOrRefusal({ ...modelJson(), trees: [{ ...tree, [key]: value }] }), key).toBeNull();
      expect(modelOrRefusal({ ...modelJson(), features: [{ column: value }] })).toBeNull();
      // Unknown keys are dropped unread.
      expect(modelOrRefusal({ ...modelJson(), comment: value })).toEqual(modelJson());
    }
  });

  test('a tree as deep as it may be long: 49,999 nodes below each other', () => {
    const length = 99_999;
    const nodes = Array.from({ length }, (_, node) => ({
      node,
      isLeaf: node % 2 === 1 || node === length - 1,
    }));
    const tree = {
      feature: nodes.map(({ isLeaf }) => (isLeaf ? -1 : 0)),
      threshold: nodes.map(({ node }) => node / 1000),
      left: nodes.map(({ node, isLeaf }) => (isLeaf ? -1 : node + 1)),
      right: nodes.map(({ node, isLeaf }) => (isLeaf ? -1 : node + 2)),
      value: nodes.map(() => 0.5),
      missingLeft: nodes.map(() => 0),
    };
    const model = parseModel({ ...modelJson(), trees: [tree] });
    expect(expectedGrade(model, studentsFor(model))).toEqual(new Float64Array(4).fill(10.5));
    use(model, studentsFor(model)); // as tables it is too large, and says so
  });

  test('a million wrong items, and a million right ones too many', () => {
    const wrong = Array.from({ length: 1_000_000 }, () => ({ column: 1 }));
    const right = Array.from({ length: 1_000_000 }, (_, index) => ({ column: `c${index}` }));
    for (const key of ['features', 'categories', 'trees', 'notes', 'absoluteResiduals'])
      expect(modelOrRefusal({ ...modelJson(), [key]: wrong }), key).toBeNull();
    expect(modelOrRefusal({ ...modelJson(), features: right })).toBeNull();
  });

  test('10,000 columns of one model: the file lacks them, and they are named', () => {
    const features = Array.from({ length: 10_000 }, (_, index) => ({ column: `c${index}` }));
    const model = parseModel({ ...modelJson(), features, categories: [] });
    expect(use(model, datasetOf([8], { absences: [1] }))).toBe('refused');
    expect(use(model, studentsFor(model))).toBe('worked');
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'a column and a level named %s are a column and a level like any other',
    (name) => {
      const json = modelJson();
      json.features = [{ column: name }, { column: 'job', level: name }];
      json.categories = [{ column: 'job', levels: [name, 'other'] }];
      const model = parseModel(JSON.parse(JSON.stringify(json)));
      const students = datasetOf([8, 12], { job: [name, 'other'] });
      const columns = new Map(students.columns).set(name, { kind: 'numeric', values: Float64Array.of(1, 9) });
      const expected = expectedGrade(model, { ...students, columns });
      expect([...expected]).toEqual([12.25, 9.25]);
    },
  );

  test('keys that would reach a prototype are dropped', () => {
    const text = JSON.stringify(modelJson()).replace(
      '"gradeScale":{',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"gradeScale":{"__proto__":{"polluted":1},',
    );
    const model = parseModel(JSON.parse(text)) as GradeModel & Container;
    expect(model).toEqual(modelJson());
    expect([model.polluted, (model.gradeScale as unknown as Container).polluted]).toEqual([
      undefined,
      undefined,
    ]);
    expect(({} as Container).polluted).toBeUndefined();
  });

  test('a header that only a prototype has is no header', () => {
    expect(modelOrRefusal(JSON.parse(`{"__proto__":${JSON.stringify(modelJson())}}`))).toBeNull();
  });
});
