import { describe, expect, test } from 'vitest';
import { datasetOf, generatedClass } from '../../../test/support/models.js';
import { expectedGrade } from '../model/expected-grade.js';
import { isTrainingData } from '../model/fingerprint.js';
import { parseModel } from '../model/grade-model.js';
import { crossFit } from './cross-fit.js';
import { trainModel } from './train-model.js';

const dataset = generatedClass(80);
const options = { trees: 10, folds: 4, repeats: 2, seed: 7, subsample: 0.8, featuresPerSplit: 2 };

describe('trainModel', () => {
  test('gives a valid model that tells how it was trained and recognises its data', async () => {
    const { model, metrics } = await trainModel(dataset, {
      ...options,
      dataName: 'class.csv',
      notes: ['Invented.'],
    });
    expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
    expect(model.trees.length).toBe(10);
    expect(model.metrics).toEqual(metrics);
    expect(model.absoluteResiduals.length).toBe(160);
    expect(model.training).toMatchObject({
      dataName: 'class.csv',
      rows: 80,
      seed: 7,
      hyperparameters: {
        learner: 'histogram',
        trees: 10,
        depth: 3,
        learningRate: 0.05,
        subsample: 0.8,
        minLeaf: 5,
      },
    });
    expect(model.notes).toEqual(['Invented.']);
    expect(isTrainingData(model, dataset)).toBe(true);
    expect(isTrainingData(model, generatedClass(80, 2))).toBe(false);
  });

  test('is judged exactly as crossFit judges', async () => {
    const trained = await trainModel(dataset, options);
    const { crossFitted, metrics } = await crossFit(dataset, options);
    expect(trained.crossFitted).toEqual(crossFitted);
    expect(trained.metrics).toEqual(metrics);
  });

  test('gives the same text for the same seed and another for another', async () => {
    const text = async (seed: number) =>
      JSON.stringify((await trainModel(dataset, { ...options, seed })).model);
    const first = await text(7);
    expect(await text(7)).toBe(first);
    expect(await text(8)).not.toBe(first);
  });

  test('the model of all rows fits its own rows better than fairly judged models do', async () => {
    const { model, crossFitted } = await trainModel(dataset, options);
    const error = (estimates: Float64Array) =>
      estimates.reduce((sum, e, i) => sum + (e - dataset.grades[i]) ** 2, 0);
    expect(error(expectedGrade(model, dataset))).toBeLessThan(error(crossFitted));
  });

  test('learns from missing values and takes them', async () => {
    const holes = generatedClass(120, 3);
    const absences = holes.columns.get('absences');
    if (absences?.kind !== 'numeric') throw new Error('absences are numbers');
    // Who has many absences hides them.
    const hidden = absences.values.map((value) => (value > 15 ? NaN : value));
    const columns = new Map([['absences', { kind: 'numeric' as const, values: hidden }]]);
    const { model, metrics } = await trainModel({ ...holes, columns }, { trees: 60 });
    expect(metrics.rmse).toBeLessThan(metrics.meanRmse);
    const [missing, few] = expectedGrade(model, datasetOf([0, 0], { absences: [null, 0] }));
    expect(missing).toBeLessThan(few - 1);
  });

  test('trains on equal grades, and on no column at all', async () => {
    const equal = datasetOf(
      Array.from({ length: 10 }, () => 12),
      { age: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    );
    const { model, metrics } = await trainModel(equal, { folds: 2 });
    expect(metrics).toMatchObject({ rmse: 0, r2: 0, meanRmse: 0, coverage80: 1 });
    expect([...expectedGrade(parseModel(model), equal)]).toEqual([...equal.grades]);
    expect((await trainModel(dataset, { columns: [], trees: 2 })).model.features).toEqual([]);
  });

  test('tells its progress, ascending, up to the end', async () => {
    const told: [number, number][] = [];
    await trainModel(dataset, { ...options, onProgress: (done, total) => told.push([done, total]) });
    expect(told.length).toBeGreaterThanOrEqual(9);
    expect(told.at(-1)).toEqual([90, 90]);
    told.forEach(([done, total], i) => {
      expect(total).toBe(90);
      if (i > 0) expect(done).toBeGreaterThan(told[i - 1][0]);
    });
  });

  test('stops when it is aborted: before, from its progress, or from another task', async () => {
    const abortError: unknown = expect.objectContaining({ name: 'AbortError' });
    await expect(trainModel(dataset, { ...options, signal: AbortSignal.abort() })).rejects.toEqual(
      abortError,
    );

    const own = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      own.abort();
    };
    await expect(trainModel(dataset, { ...options, onProgress, signal: own.signal })).rejects.toEqual(
      abortError,
    );
    expect(told).toEqual([10]);

    const other = new AbortController();
    setTimeout(() => other.abort(), 5);
    await expect(trainModel(dataset, { trees: 100_000, signal: other.signal })).rejects.toEqual(abortError);
  });

  test('lets other tasks run in between', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    await trainModel(generatedClass(2000), { trees: 40, folds: 3, repeats: 1 });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });

  test.each([
    ['trees', { trees: 0 }],
    ['depth', { depth: 2.5 }],
    ['learningRate', { learningRate: 0 }],
    ['subsample', { subsample: 1.1 }],
    ['minLeaf', { minLeaf: NaN }],
    ['featuresPerSplit', { featuresPerSplit: 0 }],
    ['folds', { folds: 1 }],
    ['folds', { folds: 81 }],
    ['repeats', { repeats: 0 }],
    ['seed', { seed: -1 }],
  ])('refuses an impossible %s: %j', async (name, impossible) => {
    await expect(trainModel(dataset, impossible)).rejects.toThrow(new RegExp(`^${name}: `));
    await expect(trainModel(dataset, impossible)).rejects.toBeInstanceOf(RangeError);
  });

  test('leaves the dataset as it was', async () => {
    const copy = structuredClone(dataset);
    await trainModel(dataset, options);
    expect(dataset).toEqual(copy);
  });

  test('holds a profile tree and groups, and takes its residuals from the folds that chose their columns', async () => {
    const students = generatedClass(80, 3);
    const plain = await trainModel(students, options);
    const selectColumns = () => ['studytime'];
    const { model, selection, crossFitted } = await trainModel(students, {
      ...options,
      columns: [...students.columns.keys()],
      selectColumns,
      selectionMethod: 'Always the study time.',
    });
    expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
    expect(model.trees).toEqual(plain.model.trees);
    expect(model.profileTree).toEqual(plain.model.profileTree);
    expect(model.profileTree?.students?.[0]).toBe(80);
    expect(model.metrics).toEqual(plain.metrics);
    expect(crossFitted).toEqual(plain.crossFitted);
    expect(model.selection).toEqual(selection);
    expect(selection).toMatchObject({ method: 'Always the study time.', metrics: { rows: 80 } });
    const rms = (residuals: readonly number[]) =>
      Math.sqrt(residuals.reduce((sum, one) => sum + one * one, 0) / residuals.length);
    expect(model.absoluteResiduals.length).toBe(160);
    expect(rms(model.absoluteResiduals)).toBeCloseTo(selection!.metrics.rmse, 2);
    expect(rms(plain.model.absoluteResiduals)).toBeCloseTo(plain.metrics.rmse, 2);

    const groups = model.groups!;
    expect(groups.map(({ column, level }) => `${column}=${level}`)).toEqual([
      'job=health',
      'job=other',
      'job=teacher',
    ]);
    // The groups part all students; who looks at nothing but study time expects too little of health.
    expect(groups.reduce((sum, { students: count }) => sum + count, 0)).toBe(80);
    const error = groups.reduce((sum, { students: count, rmse }) => sum + count * rmse ** 2, 0) / 80;
    expect(Math.sqrt(error)).toBeCloseTo(selection!.metrics.rmse, 1);
    expect(groups[0].meanGap).toBeLessThan(-0.5);
  });

  test('refuses group columns that the dataset lacks before any work', async () => {
    const onProgress = () => expect.unreachable('nothing was to be fitted');
    await expect(trainModel(dataset, { ...options, groupBy: ['sex'], onProgress })).rejects.toMatchObject({
      code: 'missing-column',
    });
  });
});
