import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedGrade } from '../src/core/model/expected-grade.js';
import { parseModel } from '../src/core/model/grade-model.js';
import { parseDataset } from '../src/core/dataset/parse-dataset.js';
import { generatedCsv, runCommand } from '../test/support/commands.js';
import { main } from './train.js';

const folder = mkdtempSync(join(tmpdir(), 'improvability-train-'));
const data = join(folder, 'class.csv');
const quick = ['--trees', '5', '--folds', '3', '--repeats', '2'];

const run = (...argv: string[]) => runCommand(main, argv);

beforeAll(() => writeFileSync(data, generatedCsv(60)));
afterAll(() => rmSync(folder, { recursive: true }));

describe('main of npm run train', () => {
  test('writes a model that scores the file, and tells the cross-validated errors beside the error of the mean', async () => {
    const out = join(folder, 'a.json');
    const { code, results, progress } = await run('--data', data, '--out', out, ...quick);
    expect(code).toBe(0);
    const model = parseModel(JSON.parse(readFileSync(out, 'utf8')));
    const { rmse, mae, r2, meanRmse } = model.metrics ?? {};
    expect(results).toContain(`RMSE ${rmse?.toFixed(3)} (guessing the mean: ${meanRmse?.toFixed(3)})`);
    expect(results).toContain(`MAE ${mae?.toFixed(3)}`);
    expect(results).toContain(`R² ${r2?.toFixed(3)}`);
    expect(progress.at(-1)).toBe('35 of 35 trees');
    expect(model.training?.dataName).toBe('class.csv');
    expect(expectedGrade(model, parseDataset(readFileSync(data))).length).toBe(60);
  });

  test('gives the same bytes for the same seed, others for another', async () => {
    const bytes = async (seed: string) => {
      const out = join(folder, `seed.json`);
      await run('--data', data, '--out', out, ...quick, '--subsample', '0.7', '--seed', seed);
      return readFileSync(out, 'utf8');
    };
    const first = await bytes('1');
    expect(await bytes('1')).toBe(first);
    expect(await bytes('2')).not.toBe(first);
  });

  test('passes every option on', async () => {
    const out = join(folder, 'options.json');
    const options = ['--depth', '2', '--learning-rate', '0.2', '--subsample', '0.9', '--min-leaf', '6'];
    const more = [
      '--features-per-split',
      '1',
      '--seed',
      '9',
      '--columns',
      'absences,job=health',
      '--columns',
      'age',
    ];
    const notes = ['--note', 'Invented.', '--note', 'Small.'];
    expect((await run('--data', data, '--out', out, ...quick, ...options, ...more, ...notes)).code).toBe(0);
    const model = parseModel(JSON.parse(readFileSync(out, 'utf8')));
    expect(model.features).toEqual([
      { column: 'absences' },
      { column: 'job', level: 'health' },
      { column: 'age' },
    ]);
    expect(model.training).toMatchObject({
      seed: 9,
      hyperparameters: {
        learner: 'histogram',
        trees: 5,
        depth: 2,
        learningRate: 0.2,
        subsample: 0.9,
        minLeaf: 6,
        featuresPerSplit: 1,
        folds: 3,
        repeats: 2,
      },
    });
    expect(model.notes).toEqual(['Invented.', 'Small.']);
  });

  test('--choose-in-folds judges the choice of columns too, and --card gets the figures', async () => {
    const out = join(folder, 'chosen.json');
    const card = join(folder, 'card.md');
    writeFileSync(card, '# Mine\n\n<!-- figures: errors -->\n<!-- end -->\n');
    const chosen = ['--choose-in-folds', '--group-by', 'job', '--card', card];
    const { code, results } = await run('--data', data, '--out', out, ...quick, ...chosen);
    expect(code).toBe(0);
    const model = parseModel(JSON.parse(readFileSync(out, 'utf8')));
    expect(model.features).toContainEqual({ column: 'absences' });
    expect(model.features).not.toContainEqual({ column: 'age' });
    expect(model.selection?.method).toMatch(/p < 0\.05.*inside each fold/);
    const rmse = Number(model.selection?.metrics.rmse).toFixed(3);
    expect(results.filter((line) => line.startsWith('RMSE'))[1]).toContain(`RMSE ${rmse}`);
    expect(readFileSync(card, 'utf8')).toMatch(new RegExp(`^# Mine[^]*\\| RMSE \\| ${rmse} \\|`));
    expect(new Set(model.groups?.map(({ column }) => column))).toEqual(new Set(['job']));
  });

  test('notes how many rows were left out', async () => {
    const gaps = join(folder, 'gaps.csv');
    const out = join(folder, 'gaps.json');
    writeFileSync(gaps, generatedCsv(60).replace(/^(3|4),[^,]*/gm, '$1,'));
    expect((await run('--data', gaps, '--out', out, ...quick)).code).toBe(0);
    expect(parseModel(JSON.parse(readFileSync(out, 'utf8'))).notes).toEqual([
      'Left out of the training data: 2 rows without a usable grade.',
    ]);
  });

  test('--learner cart boosts ml-cart trees and comes close to the histogram learner', async () => {
    const rmse = async (...learner: string[]) => {
      const out = join(folder, 'learner.json');
      const columns = [
        '--columns',
        'absences,studytime',
        '--trees',
        '30',
        '--depth',
        '2',
        '--folds',
        '3',
        '--repeats',
        '1',
      ];
      const { code } = await run('--data', data, '--out', out, ...columns, ...learner);
      expect(code).toBe(0);
      return parseModel(JSON.parse(readFileSync(out, 'utf8')));
    };
    const cart = await rmse('--learner', 'cart');
    const histogram = await rmse('--min-leaf', '1');
    expect(cart.comparison).toBe('<');
    expect(cart.training?.hyperparameters.learner).toBe('cart');
    expect(cart.trees[0].feature[0]).toBe(histogram.trees[0].feature[0]);
    expect(cart.trees[0].threshold[0]).toBe(histogram.trees[0].threshold[0]);
    expect(Math.abs(Number(cart.metrics?.rmse) - Number(histogram.metrics?.rmse))).toBeLessThan(0.1);
  });

  test.each<[string, string[], RegExp]>([
    ['no --data', ['--out', 'x.json'], /--data and --out are needed/],
    ['an unknown flag', ['--data', data, '--out', 'x.json', '--tree', '3'], /'--tree'/],
    [
      'a word for a number',
      ['--data', data, '--out', 'x.json', '--trees', 'many'],
      /--trees: "many" is not a number/,
    ],
    [
      'a value out of range',
      ['--data', data, '--out', 'x.json', '--learning-rate', '2'],
      /^--learning-rate: 2 is not/,
    ],
    ['too many folds', ['--data', data, '--out', 'x.json', '--folds', '61'], /^--folds: .*there are 60/],
    ['a file that is not there', ['--data', 'no.csv', '--out', 'x.json'], /there is no file no\.csv/],
    ['a folder that is not there', ['--data', data, '--out', 'nowhere/x.json'], /there is no folder nowhere/],
    ['a folder as the model', ['--data', data, '--out', folder], /is a folder/],
    [
      'a column that is not there',
      ['--data', data, '--out', 'x.json', '--columns', 'age,Dalc'],
      /lack columns: Dalc/,
    ],
    ['a level that is not there', ['--data', data, '--out', 'x.json', '--columns', 'job=pilot'], /job=pilot/],
    [
      'a card that is not there',
      ['--data', data, '--out', 'x.json', '--card', 'no.md'],
      /--card: there is no file no\.md/,
    ],
    [
      'groups of a numeric column',
      ['--data', data, '--out', 'x.json', '--group-by', 'age'],
      /^--group-by: "age" is numeric/,
    ],
    ['an unknown learner', ['--data', data, '--out', 'x.json', '--learner', 'forest'], /"forest" is neither/],
    [
      'flags that cart cannot honour',
      [
        '--data',
        data,
        '--out',
        'x.json',
        '--learner',
        'cart',
        '--min-leaf',
        '5',
        '--features-per-split',
        '2',
      ],
      /cannot honour --min-leaf and --features-per-split/,
    ],
  ])('refuses %s in a sentence, with exit code 1', async (_, argv, text) => {
    const { code, results, progress } = await run(...argv);
    expect(code).toBe(1);
    expect(results).toEqual([]);
    expect(progress.at(-1)).toMatch(text);
    expect(progress.join('\n')).not.toMatch(/\n\s+at /);
  });

  test('a file that is not a table of students is refused by its own reason', async () => {
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'a,b\n1,2\n');
    const { code, progress } = await run('--data', other, '--out', join(folder, 'x.json'));
    expect(code).toBe(1);
    expect(progress.join('\n')).toMatch(/grade/);
  });

  test('--learner cart refuses missing values', async () => {
    const holes = join(folder, 'holes.csv');
    writeFileSync(holes, generatedCsv(60).replace(/^(1,[^,]*),[^,]*/m, '$1,'));
    const { code, progress } = await run(
      '--data',
      holes,
      '--out',
      join(folder, 'x.json'),
      '--learner',
      'cart',
      ...quick,
    );
    expect(code).toBe(1);
    expect(progress.at(-1)).toMatch(/missing values/);
  });

  test('--help explains every flag', async () => {
    const { code, results } = await run('--help');
    expect(code).toBe(0);
    for (const flag of ['--data', '--columns', '--features-per-split', '--learner', '--note'])
      expect(results.join('\n')).toContain(flag);
  });
});
