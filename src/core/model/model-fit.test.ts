import { describe, expect, test } from 'vitest';
import { datasetOf, generatedClass, modelJson } from '../../../test/support/models.js';
import { DatasetError } from '../dataset/dataset-error.js';
import { seededRandom } from '../training/random.js';
import { trainModel } from '../training/train-model.js';
import { fingerprintRows } from './fingerprint.js';
import { parseModel, type GradeModel } from './grade-model.js';
import { ModelError } from './model-error.js';
import { fitOfExpected, modelFit, type FitToFile, type ModelFit } from './model-fit.js';

const model = parseModel(modelJson());

/** The fit of a model that expects these grades. */
function fit(grades: readonly number[], expected: readonly number[]): ModelFit {
  return fitOfExpected(model, datasetOf(grades, {}), Float64Array.from(expected), false);
}

describe('modelFit', () => {
  test('compares each error with that of the mean grade, by hand for three students', () => {
    // The mean grade is 37/3; of Student's t with 2 degrees of freedom the 0.975 quantile is 4.302653.
    const result = fit([8, 12, 17], [10, 11, 17]) as FitToFile;
    const mean = 37 / 3;
    const advantages = [(8 - mean) ** 2 - 4, (12 - mean) ** 2 - 1, (17 - mean) ** 2];
    const difference = advantages.reduce((sum, advantage) => sum + advantage, 0) / 3;
    const squares = advantages.reduce((sum, advantage) => sum + (advantage - difference) ** 2, 0);
    const halfWidth = 4.302653 * Math.sqrt(squares / 2 / 3);
    expect(result).toMatchObject({ basis: 'this-file', students: 3, verdict: 'not-shown' });
    expect(result.rmse).toBeCloseTo(Math.sqrt(5 / 3), 12);
    expect(result.meanRmse).toBeCloseTo(Math.sqrt(122 / 9), 12);
    expect(result.difference).toBeCloseTo(difference, 12);
    expect(result.interval[0]).toBeCloseTo(difference - halfWidth, 9);
    expect(result.interval[1]).toBeCloseTo(difference + halfWidth, 9);
  });

  test('the interval excludes no difference in more than about 5 of 100 files', () => {
    const random = seededRandom(3);
    const chance = () => random() + random() + random() - 1.5; // variance 1/4
    // Grades are m + 2c + d, the model expects m + 2c − d: errors 2d against 2c + d, on average 1 against 5/4.
    const [files, students] = [1000, 100];
    let held = 0;
    for (let file = 0; file < files; file++) {
      const parts = Array.from({ length: students }, () => [2 * chance(), chance()]);
      const { interval } = fit(
        parts.map(([common, own]) => common + own),
        parts.map(([common, own]) => common - own),
      ) as FitToFile;
      held += Number(interval[0] <= 0.25 && 0.25 <= interval[1]);
    }
    expect(held / files).toBeGreaterThan(0.93);
    expect(held / files).toBeLessThan(0.97);
  });

  test('a model that says the same of everybody never beats the mean grade, whatever it says', () => {
    const random = seededRandom(4);
    for (let file = 0; file < 300; file++) {
      const grades = Array.from({ length: 2 + (file % 40) }, () => Math.floor(20 * random()));
      const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
      const constant = mean + (file % 3 === 0 ? 0 : random() - 0.5);
      const { verdict } = fit(
        grades,
        grades.map(() => constant),
      );
      expect(verdict).toBe('worse');
    }
  });

  test('beats: the interval is above zero', () => {
    const grades = Array.from({ length: 30 }, (_, student) => 5 + (student % 10));
    const result = fit(
      grades,
      grades.map((grade) => grade + 0.5),
    ) as FitToFile;
    expect(result.interval[0]).toBeGreaterThan(0);
    expect(result.verdict).toBe('beats');
  });

  test('worse: the model’s error is not smaller, however wide the interval; not when it is equal', () => {
    const result = fit([8, 12, 16], [16, 12, 7]) as FitToFile;
    expect(result.interval[0]).toBeLessThan(0);
    expect(result.interval[1]).toBeGreaterThan(0);
    expect(result.verdict).toBe('worse');
    expect(fit([8, 12, 16], [12, 12, 12])).toMatchObject({ difference: 0, verdict: 'worse' });
  });

  test('nobody is more exact than the mean where all grades are equal', () => {
    expect(fit([12, 12, 12], [11, 12, 12])).toMatchObject({ meanRmse: 0, verdict: 'worse' });
    const perfect = fit([12, 12, 12], [12, 12, 12]);
    expect(perfect).toMatchObject({ rmse: 0, meanRmse: 0, interval: [0, 0], verdict: 'worse' });
  });

  test('of one student or none there is nothing to compare with', () => {
    expect(fit([8], [8])).toEqual({ basis: 'nothing', students: 1, verdict: 'not-shown' });
    expect(fit([], [])).toEqual({ basis: 'nothing', students: 0, verdict: 'not-shown' });
  });

  test('of two students even a good model is hardly ever shown to be one', () => {
    expect(fit([8, 12], [9, 12])).toMatchObject({ students: 2, verdict: 'not-shown' });
  });

  test('every figure is finite, also with the largest grades that a model may have', () => {
    const result = fit([-1e15, 1e15, 0], [1e15, -1e15, 3]) as FitToFile;
    const { rmse, meanRmse, difference, interval } = result;
    for (const figure of [rmse, meanRmse, difference, ...interval]) expect(figure).toSatisfy(Number.isFinite);
  });

  test('throws what expectedGrade throws: missing columns, another scale', () => {
    expect(() => modelFit(model, datasetOf([8, 9], { absences: [1, 2] }))).toThrow(DatasetError);
    const columns = { absences: [0, 5], job: ['health', 'other'] };
    const percent = datasetOf([80, 55], columns, { min: 0, max: 100, higherIsBetter: true });
    expect(() => modelFit(model, percent)).toThrow(ModelError);
  });
});

describe('modelFit, the file trained the model', () => {
  const options = { trees: 10, depth: 2, folds: 3, repeats: 1, seed: 1 };

  test('takes the cross-validated metrics: errors in the file itself would flatter', async () => {
    const dataset = generatedClass(60);
    const { model: trained, metrics } = await trainModel(dataset, options);
    expect(modelFit(trained, dataset)).toEqual({
      basis: 'cross-validation',
      students: 60,
      rmse: metrics.rmse,
      meanRmse: metrics.meanRmse,
      verdict: metrics.rmse < metrics.meanRmse ? 'beats' : 'worse',
    });
    expect(modelFit(trained, generatedClass(60, 2)).basis).toBe('this-file');
  });

  test('worse, when cross-validated it was no better', () => {
    const [dataset, trained] = trainedOn({ rmse: 3.2, meanRmse: 3.2 });
    expect(modelFit(trained, dataset)).toMatchObject({ basis: 'cross-validation', verdict: 'worse' });
  });

  test('knows nothing when nobody cross-validated the model', () => {
    const [dataset, trained] = trainedOn(undefined);
    expect(modelFit(trained, dataset)).toEqual({ basis: 'nothing', students: 3, verdict: 'not-shown' });
  });

  function trainedOn(errors?: {
    rmse: number;
    meanRmse: number;
  }): [ReturnType<typeof datasetOf>, GradeModel] {
    const dataset = datasetOf([8, 12, 15], { absences: [0, 5, 10], job: ['health', 'other', 'other'] });
    const hyperparameters = {
      ...{ learner: 'by hand', trees: 2, depth: 2, learningRate: 1, subsample: 1 },
      ...{ minLeaf: 1, featuresPerSplit: 2, folds: 2, repeats: 1 },
    };
    const fingerprint = fingerprintRows(dataset, ['absences', 'job']);
    const training = { dataName: 'invented', rows: 3, seed: 1, hyperparameters, fingerprint };
    const metrics = errors && { rows: 3, mae: 1, r2: 0, coverage80: 0.8, coverage90: 0.9, ...errors };
    return [dataset, parseModel({ ...modelJson(), training, ...(metrics && { metrics }) })];
  }
});
