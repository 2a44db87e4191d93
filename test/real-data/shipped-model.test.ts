import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filledModelCard } from '../../model/model-card.js';
import { main } from '../../model/train.js';
import { isTrainingData } from '../../src/core/model/fingerprint.js';
import { parseModel, shownMetrics } from '../../src/core/model/grade-model.js';
import { depthOf } from '../../src/core/model/tree-depth.js';
import { parseDataset } from '../../src/core/dataset/parse-dataset.js';
import { improvability } from '../../src/core/score/improvability.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

const text = readFileSync(projectFile('model/improvability-model.json'), 'utf8');
const model = parseModel(JSON.parse(text));
const card = readFileSync(projectFile('model/MODEL_CARD.md'), 'utf8');
const pilot = 'pilot-schools.csv';

describe('the shipped model', () => {
  test('shows the error with the choice of columns inside the folds, not the flattering one', () => {
    expect(model.metrics?.rmse).toBeLessThanOrEqual(2.9);
    const shown = shownMetrics(model);
    expect(shown).toBe(model.selection?.metrics);
    expect(shown?.rmse).toBeGreaterThan(2.92);
    expect(shown?.rmse).toBeLessThan(2.98);
    expect(shown?.meanRmse).toBeGreaterThan(3.2);
    expect(model.training?.hyperparameters).toMatchObject({ folds: 10, repeats: 10 });
    expect(text.length).toBeLessThan(150_000);
  });

  test('makes its intervals of the errors that it shows: coverage within 3 points, overall', () => {
    const { rmse = 0, coverage80, coverage90 } = shownMetrics(model) ?? {};
    const residuals = model.absoluteResiduals;
    const rms = Math.sqrt(residuals.reduce((sum, one) => sum + one ** 2, 0) / residuals.length);
    expect(rms).toBeCloseTo(rmse, 2);
    expect(Math.abs(Number(coverage80) - 0.8)).toBeLessThan(0.03);
    expect(Math.abs(Number(coverage90) - 0.9)).toBeLessThan(0.03);
  });

  test('tells errors by group, also of columns that it does not look at, none of fewer than 10 pupils', () => {
    const { groups = [], features } = model;
    const columns = new Set(groups.map(({ column }) => column));
    for (const column of ['school', 'sex', 'address', 'famsize', 'Pstatus', 'Mjob', 'Fjob', 'guardian'])
      expect(columns).toContain(column);
    expect(features.map(({ column }) => column)).not.toContain('sex');
    for (const { students, small } of groups) {
      expect(students).toBeGreaterThanOrEqual(10);
      expect(small).toBe(students < 30);
    }
    const sexes = groups.filter(({ column }) => column === 'sex');
    expect(sexes.reduce((sum, { students }) => sum + students, 0)).toBe(357);
  });

  test('has a profile tree of at most three questions in a row', () => {
    const { tree, fidelity, students } = model.profileTree!;
    expect(depthOf(tree)).toBe(3);
    expect(fidelity).toBeGreaterThan(0.5);
    expect(students?.[0]).toBe(357);
  });

  test('the model card and both READMEs hold the very figures of the model', () => {
    for (const page of ['model/MODEL_CARD.md', 'README.md', 'README.fr.md']) {
      const filled = readFileSync(projectFile(page), 'utf8');
      expect(filled).toContain('<!-- figures: ');
      expect(filledModelCard(filled, model), page).toBe(filled);
    }
    expect(card).toContain(`| RMSE | ${model.selection?.metrics.rmse.toFixed(3)} |`);
  });
});

describe.skipIf(realDataFolder === null)('the shipped model and the pilot file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'improvability-shipped-'));
  const out = join(folder, 'model.json');
  const cardOut = join(folder, 'MODEL_CARD.md');
  let results: string[];

  beforeAll(async () => {
    results = [];
    writeFileSync(cardOut, card.replaceAll(/(<!-- figures: .* -->\n)[^]*?(<!-- end -->)/g, '$1$2'));
    const argv = recordedCommand({ '--data': realDataFile(pilot), '--out': out, '--card': cardOut });
    expect(await main(argv, { result: (line) => results.push(line), progress: () => undefined })).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the command on the model card gives the same bytes', () => {
    expect(readFileSync(out, 'utf8')).toBe(text);
    expect(results.join('\n')).toContain(`RMSE ${model.metrics?.rmse.toFixed(3)} (guessing the mean:`);
    expect(results.join('\n')).toContain(`RMSE ${model.selection?.metrics.rmse.toFixed(3)} (guessing`);
    expect(readFileSync(cardOut, 'utf8')).toBe(card);
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
  const command = /^npm run train -- ((?:.*\\\n)*.*)$/m.exec(card)?.[1] ?? '';
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare,
  );
  return words.map((word, i) => replaced[words[i - 1]] ?? word);
}

function projectFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
