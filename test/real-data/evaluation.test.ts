import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../../model/evaluate.js';
import { crossValidate } from '../../model/evaluation/cross-validate.js';
import { choosing, original, shipped, shippedOptions } from '../../model/evaluation/learners.js';
import { pairedDifference } from '../../model/evaluation/paired-difference.js';
import { parseDataset } from '../../src/core/dataset/parse-dataset.js';
import { parseModel } from '../../src/core/model/grade-model.js';
import { metricsOf } from '../../src/core/training/metrics.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

const model = parseModel(JSON.parse(readFileSync(projectFile('model/improvability-model.json'), 'utf8')));
const columns = model.features.map(({ column, level }) => (level === undefined ? column : { column, level }));
const pilotFile = () => parseDataset(readFileSync(realDataFile('pilot-schools.csv')));

describe.skipIf(realDataFolder === null)('the evaluation of the shipped model', () => {
  test('it errs at most 0.01 more than 9000 trees, with at most 300', async () => {
    const pilot = pilotFile();
    expect(model.trees.length).toBeLessThanOrEqual(300);
    const { trees, depth, learningRate, subsample, minLeaf, featuresPerSplit } =
      model.training!.hyperparameters;
    expect({ trees, depth, learningRate, subsample, minLeaf, featuresPerSplit }).toEqual(shippedOptions);
    const plan = { folds: 10, repeats: 1, seed: 1 };
    const [few, many] = await crossValidate(pilot, [shipped(columns), original(columns)], plan);
    expect(pairedDifference(pilot.grades, few, many).rmse).toBeLessThanOrEqual(0.01);
  });

  test('its 80% and 90% intervals hold within 3 points of that, columns chosen inside the folds', async () => {
    const pilot = pilotFile();
    const [{ repeats }] = await crossValidate(pilot, [choosing], { folds: 10, repeats: 3, seed: 5 });
    const { rmse, coverage80, coverage90 } = metricsOf(pilot.grades, repeats);
    expect(Math.abs(coverage80 - 0.8)).toBeLessThan(0.03);
    expect(Math.abs(coverage90 - 0.9)).toBeLessThan(0.03);
    // Other folds and other trees than those of the model card, and still about the same.
    expect(Math.abs(rmse - model.selection!.metrics.rmse)).toBeLessThan(0.05);
  });

  test('docs/evaluation.md holds the figures that the command prints', async () => {
    const report = await printed('--quick');
    const committed = readFileSync(projectFile('docs/evaluation.md'), 'utf8').split('\n');
    const rows = report.filter((line) => line.startsWith('| '));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => !committed.includes(row))).toEqual([]);
  });

  test('docs/simulation.md is what the command prints', async () => {
    const report = await printed('--simulate');
    expect(`${report.join('\n')}\n`).toBe(readFileSync(projectFile('docs/simulation.md'), 'utf8'));
  });
});

async function printed(...flags: string[]): Promise<string[]> {
  const lines: string[] = [];
  const output = { result: (text: string) => lines.push(...text.split('\n')), progress: () => undefined };
  expect(await main(['--data', realDataFile('pilot-schools.csv'), ...flags], output)).toBe(0);
  return lines;
}

function projectFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
