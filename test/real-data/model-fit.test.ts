import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDataset } from '../../src/core/dataset/parse-dataset.js';
import { parseModel, shownMetrics } from '../../src/core/model/grade-model.js';
import { modelFit, type FitToFile, type ModelFit } from '../../src/core/model/model-fit.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

const model = parseModel(
  JSON.parse(readFileSync(new URL('../../model/improvability-model.json', import.meta.url), 'utf8')),
);

function fitOf(name: string): ModelFit {
  return modelFit(model, parseDataset(readFileSync(realDataFile(name))));
}

describe.skipIf(realDataFolder === null)('the shipped model against the mean grade of a real file', () => {
  test('the pilot file trained it: its cross-validated errors count', () => {
    const fit = fitOf('pilot-schools.csv');
    expect(fit).toMatchObject({ basis: 'cross-validation', students: 357, verdict: 'beats' });
    const { rmse, meanRmse } = shownMetrics(model)!;
    expect(fit).toMatchObject({ rmse, meanRmse });
  });

  test('other grades: of 649 pupils in Portuguese it knows more than their mean grade', () => {
    const fit = fitOf('student-por.csv') as FitToFile;
    expect(fit).toMatchObject({ basis: 'this-file', students: 649, verdict: 'beats' });
    expect(fit.rmse).toBeCloseTo(2.945, 3);
    expect(fit.meanRmse).toBeCloseTo(3.228, 3);
    expect(fit.difference).toBeCloseTo(1.747, 3);
    expect(fit.interval[0]).toBeCloseTo(1.114, 3);
    expect(fit.interval[1]).toBeCloseTo(2.38, 3);
  });

  // 357 of the 395 pupils trained the model, which flatters it, and it was never shown a grade of 0.
  test('the mathematics file is not taken for the training data', () => {
    const fit = fitOf('student-mat.csv') as FitToFile;
    expect(fit).toMatchObject({ basis: 'this-file', students: 395, verdict: 'beats' });
    expect(fit.rmse).toBeCloseTo(4.315, 3);
    expect(fit.meanRmse).toBeCloseTo(4.576, 3);
    expect(fit.interval[0]).toBeCloseTo(0.598, 3);
  });

  test('a single class of 25 shows it seldom, though the model is the same', () => {
    const [header, ...rows] = readFileSync(realDataFile('student-por.csv'), 'utf8').trim().split('\n');
    const verdicts = Array.from({ length: 25 }, (_, start) => {
      const everyTwentyFifth = rows.filter((_row, index) => index % 25 === start);
      return modelFit(model, parseDataset([header, ...everyTwentyFifth].join('\n'))).verdict;
    });
    expect(verdicts.filter((verdict) => verdict === 'beats').length).toBeLessThan(10);
  });
});
