import { describe, expect, it } from 'vitest';
import { datasetOf, generatedClass, modelJson, wellJudgedClass } from '../../../test/support/models.js';
import { expectedGrade } from '../model/expected-grade.js';
import { fingerprintRows } from '../model/fingerprint.js';
import { parseModel } from '../model/grade-model.js';
import { fitOfExpected, modelFit } from '../model/model-fit.js';
import { leverFactors, readinessFactors, type Factor } from '../score/factor.js';
import { improvability } from '../score/improvability.js';
import { weightedScore } from '../score/weighted-score.js';
import type { Dataset } from '../dataset/dataset.js';
import { trainModel } from '../training/train-model.js';
import { modelResult, modelResultAllTheSame, weightedResult, type Scores } from './derive.js';
import { initialState, type WorkspaceState } from './workspace-state.js';

const model = parseModel(modelJson());

function pupils(grades = [8, 12, 15]): Dataset {
  return datasetOf(grades, {
    studytime: [4, 2, 1],
    Dalc: [1, 3, 5],
    absences: [0, 5, 10],
    job: ['health', 'other', 'other'],
  });
}

function stateOf(dataset: Dataset, change: Partial<WorkspaceState> = {}): WorkspaceState {
  return { ...initialState, data: { dataset, name: '', origin: 'property' }, model, ...change };
}

describe('weightedResult', () => {
  it('is null without data', () => {
    expect(weightedResult(initialState)).toBeNull();
  });

  it('equals weightedScore with the factors of the state', () => {
    const dataset = pupils();
    for (const factors of [readinessFactors, leverFactors])
      expect(weightedResult(stateOf(dataset, { factors }))).toEqual({
        kind: 'scores',
        values: weightedScore(dataset, factors),
        expected: null,
        ownTrainingData: false,
        crossFitted: false,
        fit: null,
      });
  });

  it('gives the same answer, unchanged, while dataset and factors are the same', () => {
    const state = stateOf(pupils());
    const first = weightedResult(state);
    expect(weightedResult({ ...state, hovered: 1, loading: true, model: null })).toBe(first);
  });

  it('gives a new answer for other factors and for another dataset', () => {
    const state = stateOf(pupils());
    const first = weightedResult(state);
    expect(weightedResult({ ...state, factors: leverFactors })).not.toBe(first);
    expect(weightedResult(stateOf(pupils()))).not.toBe(first);
  });

  it('keeps an answer per dataset: two workspaces do not push each other out', () => {
    const one = stateOf(pupils());
    const other = stateOf(pupils([1, 2, 3]));
    const first = weightedResult(one);
    weightedResult(other);
    expect(weightedResult(one)).toBe(first);
  });

  it('is NaN for a student without a value, and a score for the others', () => {
    const dataset = datasetOf([8, 12, 15], { absences: [0, null, 10] });
    const factors: Factor[] = [{ column: 'absences', weight: 5, direction: 'lowers' }];
    expect(weightedResult(stateOf(dataset, { factors }))).toMatchObject({
      values: Float64Array.of(10, NaN, 0),
    });
  });

  it('lists all columns that the file lacks, and those of another kind', () => {
    const dataset = datasetOf([8, 12], { absences: ['few', 'many'] });
    expect(weightedResult(stateOf(dataset))).toEqual({
      kind: 'missing-columns',
      columns: ['studytime', 'Dalc', 'absences'],
    });
  });

  it('goes on with a fault that is not of the file: a weight that cannot be', () => {
    const factors: Factor[] = [{ column: 'absences', weight: 11, direction: 'lowers' }];
    expect(() => weightedResult(stateOf(pupils(), { factors }))).toThrow(RangeError);
  });
});

describe('modelResult', () => {
  it('is null without data, and without a model', () => {
    expect(modelResult({ ...initialState, model })).toBeNull();
    expect(modelResult(stateOf(pupils(), { model: null }))).toBeNull();
  });

  it('equals improvability, beside the expected grades and how well they fit', () => {
    const dataset = wellJudgedClass();
    expect(modelResult(stateOf(dataset))).toEqual({
      kind: 'scores',
      values: improvability(model, dataset),
      expected: expectedGrade(model, dataset),
      ownTrainingData: false,
      crossFitted: false,
      fit: modelFit(model, dataset),
    });
    expect(modelFit(model, dataset).verdict).toBe('beats');
  });

  it('scores nobody with a model that does not beat the mean grade of the file, and says how it fared', () => {
    const dataset = pupils();
    const fit = modelFit(model, dataset);
    expect(fit.verdict).toBe('worse');
    expect(modelResult(stateOf(dataset))).toEqual({ kind: 'switched-off-model', fit });
  });

  it('nor with one that is better, but on too few students to tell', () => {
    const columns = { absences: [0, 2, 10], job: ['health', 'other', 'other'] };
    const result = modelResult(stateOf(datasetOf([13, 10, 8], columns)));
    expect(result).toMatchObject({ kind: 'switched-off-model', fit: { verdict: 'not-shown' } });
  });

  it('scores with such a model when a person insists, and keeps both answers', () => {
    const dataset = pupils();
    const off = stateOf(dataset);
    const on = { ...off, insistsOnModel: true };
    expect(modelResult(on)).toMatchObject({
      kind: 'scores',
      values: improvability(model, dataset),
      fit: { verdict: 'worse' },
    });
    expect(modelResult({ ...on, hovered: 1 })).toBe(modelResult(on));
    expect(modelResult({ ...off, hovered: 1 })).toBe(modelResult(off));
  });

  it('insisting does not help a model whose columns the file lacks', () => {
    const state = stateOf(datasetOf([8], { studytime: [1] }), { insistsOnModel: true });
    expect(modelResult(state)).toMatchObject({ kind: 'missing-columns' });
  });

  it('judging the fit adds little time at 20,000 students', () => {
    const dataset = generatedClass(20_000);
    const expected = expectedGrade(model, dataset);
    const start = performance.now();
    for (let round = 0; round < 10; round++) fitOfExpected(model, dataset, expected, false);
    expect((performance.now() - start) / 10).toBeLessThan(50);
  });

  it('gives the same answer while dataset and model are the same, whatever the weights', () => {
    const state = stateOf(pupils());
    expect(modelResult({ ...state, factors: leverFactors })).toBe(modelResult(state));
    expect(modelResult({ ...state, model: parseModel(modelJson()) })).not.toBe(modelResult(state));
  });

  it('lists the columns of the model that the file lacks', () => {
    expect(modelResult(stateOf(datasetOf([8], { studytime: [1] })))).toEqual({
      kind: 'missing-columns',
      columns: ['absences', 'job'],
    });
  });

  it('says with a code why a model does not fit: another grade scale, another kind of column', () => {
    const columns = { absences: [0, 5], job: ['health', 'other'] };
    const percent = datasetOf([80, 55], columns, { min: 0, max: 100, higherIsBetter: true });
    expect(modelResult(stateOf(percent))).toEqual({ kind: 'unfit-model', code: 'other-scale' });
    const coded = datasetOf([8, 12], { ...columns, job: [1, 2] });
    expect(modelResult(stateOf(coded))).toEqual({ kind: 'unfit-model', code: 'column-kind' });
  });

  it('keeps a refusal as it keeps an answer', () => {
    const state = stateOf(datasetOf([8], { studytime: [1] }));
    expect(modelResult(state)).toBe(modelResult({ ...state, hovered: 0 }));
  });

  it('tells when these are the students that trained the model', () => {
    const dataset = pupils();
    const training = {
      dataName: 'invented',
      rows: 3,
      seed: 1,
      hyperparameters: {
        ...{ learner: 'by hand', trees: 2, depth: 2, learningRate: 1, subsample: 1 },
        ...{ minLeaf: 1, featuresPerSplit: 2, folds: 2, repeats: 1 },
      },
      fingerprint: fingerprintRows(dataset, ['absences', 'job']),
    };
    const trained = parseModel({ ...modelJson(), training });
    const result = (data: Dataset) =>
      modelResult(stateOf(data, { model: trained, insistsOnModel: true })) as Scores;
    expect(result(dataset).ownTrainingData).toBe(true);
    expect(result(pupils([8, 12, 16])).ownTrainingData).toBe(false);
  });
});

describe('modelResult, a model that was trained on the students shown', () => {
  const settings = { trees: 20, folds: 4, repeats: 2 };

  async function trainedState(dataset: Dataset) {
    const { model: trained, crossFitted } = await trainModel(dataset, settings);
    const state = stateOf(dataset, {
      model: trained,
      crossFitted: { ids: dataset.ids, expected: crossFitted },
    });
    return { state, crossFitted };
  }

  it('scores them by models that did not see them: crossFitted − grade', async () => {
    const dataset = generatedClass(150);
    const { state, crossFitted } = await trainedState(dataset);
    const result = modelResult(state) as Scores;
    expect(result).toMatchObject({ kind: 'scores', crossFitted: true, ownTrainingData: false });
    expect(result.expected).toEqual(crossFitted);
    expect(result.values).toEqual(dataset.grades.map((grade, student) => crossFitted[student] - grade));
    expect(result.fit).toMatchObject({ basis: 'cross-validation', verdict: 'beats' });
  });

  it('so that the gaps are larger than those of the model that knows their grades', async () => {
    const { state } = await trainedState(generatedClass(150));
    const spread = ({ values }: Scores) => Math.hypot(...values);
    const fair = modelResult(state) as Scores;
    const flattering = modelResult({ ...state, crossFitted: null }) as Scores;
    expect(flattering).toMatchObject({ ownTrainingData: true, crossFitted: false });
    expect(spread(fair)).toBeGreaterThan(1.05 * spread(flattering));
  });

  it('goes on when a second file adds columns, and not with other students', async () => {
    const dataset = generatedClass(150);
    const { state } = await trainedState(dataset);
    const columns = new Map([...dataset.columns, ['late', dataset.columns.get('age')!]]);
    const joined = { ...state.data!, dataset: { ...dataset, columns } };
    expect(modelResult({ ...state, data: joined })).toMatchObject({ crossFitted: true });
    const others = { ...state.data!, dataset: { ...generatedClass(150, 2) } };
    expect(modelResult({ ...state, data: others })).toMatchObject({ crossFitted: false });
  });

  it('asks for the columns of the model when they are taken away again', async () => {
    const dataset = generatedClass(150);
    const { state } = await trainedState(dataset);
    const columns = new Map([...dataset.columns].filter(([header]) => header !== 'age'));
    const without = { ...state.data!, dataset: { ...dataset, columns } };
    expect(modelResult({ ...state, data: without })).toEqual({ kind: 'missing-columns', columns: ['age'] });
  });
});

describe('modelResult, switched off by a person', () => {
  it('scores nobody, not even with a good model or one that was insisted on', () => {
    const good = stateOf(wellJudgedClass(), { modelOff: true });
    expect(modelResult(good)).toEqual({ kind: 'model-off' });
    expect(modelResult(stateOf(pupils(), { modelOff: true, insistsOnModel: true }))).toEqual({
      kind: 'model-off',
    });
    expect(modelResult({ ...good, hovered: 1 })).toBe(modelResult(good));
  });

  it('is still judged for those who ask', () => {
    const state = stateOf(wellJudgedClass(), { modelOff: true });
    expect(modelResultAllTheSame(state)).toMatchObject({ kind: 'scores', fit: { verdict: 'beats' } });
  });

  it('has nothing to switch off without data', () => {
    expect(modelResult({ ...initialState, model, modelOff: true })).toBeNull();
  });
});
