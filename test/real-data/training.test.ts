import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDataset } from '../../src/core/dataset/parse-dataset.js';
import { expectedGrade } from '../../src/core/model/expected-grade.js';
import { crossFit, trainModel } from '../../src/core/training/index.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

const read = (name: string) => parseDataset(readFileSync(realDataFile(name)));

describe.skipIf(realDataFolder === null)('training on real data', () => {
  test('all columns of the pilot file: better than the mean, intervals hold what they say, honest beside in-sample', async () => {
    const pilot = read('pilot-schools.csv');
    const { model, crossFitted, metrics } = await trainModel(pilot, { subsample: 0.5, featuresPerSplit: 10 });
    expect(metrics.rows).toBe(357);
    expect(metrics.rmse).toBeLessThan(metrics.meanRmse - 0.15);
    expect(Math.abs(metrics.coverage80 - 0.8)).toBeLessThan(0.03);
    expect(Math.abs(metrics.coverage90 - 0.9)).toBeLessThan(0.03);
    const r2 = (estimates: Float64Array) => {
      const mean = pilot.grades.reduce((sum, grade) => sum + grade, 0) / pilot.length;
      const error = estimates.reduce((sum, value, i) => sum + (value - pilot.grades[i]) ** 2, 0);
      return 1 - error / pilot.grades.reduce((sum, grade) => sum + (grade - mean) ** 2, 0);
    };
    // Judged on its own rows a model claims far more than it can.
    expect(r2(expectedGrade(model, pilot))).toBeGreaterThan(r2(crossFitted) + 0.15);
  });

  test('the UCI files: with the earlier grades the error comes near the published one, without them it is far larger', async () => {
    const mathematics = read('student-mat.csv');
    const columns = [...mathematics.columns.keys()];
    const options = { trees: 150, repeats: 2 };
    const withEarlier = await crossFit(mathematics, { ...options, columns });
    const without = await crossFit(mathematics, {
      ...options,
      columns: columns.filter((column) => column !== 'G1' && column !== 'G2'),
    });
    // Cortez & Silva 2008, table 5: 1.75 and 3.90
    expect(withEarlier.metrics.rmse).toBeLessThan(2);
    expect(without.metrics.rmse).toBeGreaterThan(3.5);
    expect(without.metrics.rmse).toBeLessThan(without.metrics.meanRmse);
  });
});
