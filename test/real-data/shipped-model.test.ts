import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../model/train.js';
import { isTrainingData } from '../../src/core/model/fingerprint.js';
import { parseModel } from '../../src/core/model/grade-model.js';
import { parseDataset } from '../../src/core/dataset/parse-dataset.js';
import { improvability } from '../../src/core/score/improvability.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

const text = readFileSync(projectFile('model/improvability-model.json'), 'utf8');
const model = parseModel(JSON.parse(text));
const pilot = 'pilot-schools.csv';

describe('the shipped model', () => {
  test('has a cross-validated RMSE of at most 2.90 and says what flatters it', () => {
    expect(model.metrics?.rmse).toBeLessThanOrEqual(2.9);
    expect(model.metrics?.meanRmse).toBeGreaterThan(3.2);
    expect(model.training?.hyperparameters).toMatchObject({ folds: 10, repeats: 10 });
    expect(model.notes).toContain('The 13 columns were chosen on all rows, which flatters these figures.');
    expect(text.length).toBeLessThan(150_000);
  });

  test('holds the figures that the model card tells', () => {
    const { rmse = 0, mae = 0, r2 = 0, meanRmse = 0 } = model.metrics ?? {};
    const card = readFileSync(projectFile('model/MODEL_CARD.md'), 'utf8');
    expect(card).toContain(`| RMSE | ${rmse.toFixed(3)} | ${meanRmse.toFixed(3)} |`);
    expect(card).toContain(`| MAE | ${mae.toFixed(3)} |`);
    expect(card).toContain(`| R² | ${r2.toFixed(3)} |`);
  });
});

describe.skipIf(realDataFolder === null)('the shipped model and the pilot file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'improvability-shipped-'));
  const out = join(folder, 'model.json');
  let results: string[];

  beforeAll(async () => {
    results = [];
    const argv = recordedCommand({ '--data': realDataFile(pilot), '--out': out });
    expect(await main(argv, { result: (line) => results.push(line), progress: () => undefined })).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the command on the model card gives the same bytes', () => {
    expect(readFileSync(out, 'utf8')).toBe(text);
    expect(results.join('\n')).toContain(`RMSE ${model.metrics?.rmse.toFixed(3)} (guessing the mean:`);
  });

  test('recognises the pilot file, scores it, and does not take another file for it', () => {
    const dataset = parseDataset(readFileSync(realDataFile(pilot)));
    expect(isTrainingData(model, dataset)).toBe(true);
    expect(isTrainingData(model, parseDataset(readFileSync(realDataFile('student-mat.csv'))))).toBe(false);
    const gaps = improvability(model, dataset);
    expect(gaps.length).toBe(357);
    expect(Math.abs(gaps.reduce((sum, gap) => sum + gap, 0) / 357)).toBeLessThan(0.1);
  });
});

/** The arguments of the command in MODEL_CARD.md, with other values for some flags. */
function recordedCommand(replaced: Readonly<Record<string, string>>): string[] {
  const card = readFileSync(projectFile('model/MODEL_CARD.md'), 'utf8');
  const command = /^npm run train -- ((?:.*\\\n)*.*)$/m.exec(card)?.[1] ?? '';
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare,
  );
  return words.map((word, i) => replaced[words[i - 1]] ?? word);
}

function projectFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
