import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatedCsv, runCommand } from '../test/support/commands.js';
import { main } from './evaluate.js';

const folder = mkdtempSync(join(tmpdir(), 'improvability-evaluate-'));
const data = join(folder, 'class.csv');
const quick = ['--data', data, '--quick', '--folds', '3', '--repeats', '2'];

async function run(...argv: string[]) {
  const { code, results, progress } = await runCommand(main, argv);
  return { code, report: results.join('\n'), progress };
}

beforeAll(() => writeFileSync(data, generatedCsv(90)));
afterAll(() => rmSync(folder, { recursive: true }));

describe('main of npm run evaluate', () => {
  test('prints the same report for the same seed, another for another, and writes it where it is told', async () => {
    const out = join(folder, 'report.md');
    const first = await run(...quick, '--out', out);
    expect(first.code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(`${first.report}\n`);
    expect((await run(...quick)).report).toBe(first.report);
    expect((await run(...quick, '--seed', '2')).report).not.toBe(first.report);
  });

  test('compares learners, and reports errors and intervals by group', async () => {
    const { report } = await run(...quick);
    for (const learner of ['shipped settings', 'ridge regression, all columns', 'guessing the mean grade'])
      expect(report).toContain(`\n| ${learner} | `);
    expect(report).toMatch(/- Guessing the mean grade: errs more/);
    expect(report).toMatch(/## By group[^]*\| job: health \|[^]*\| job: other \* \|/);
    expect(report).not.toContain('## From one school');
  });

  test('carries models from school to school where there are schools', async () => {
    const schools = join(folder, 'schools.csv');
    const lines = generatedCsv(90).trimEnd().split('\n');
    writeFileSync(schools, lines.map((line, i) => `${line},${i === 0 ? 'school' : 'AB'[i % 2]}`).join('\n'));
    const { report } = await run('--data', schools, '--quick', '--folds', '3', '--repeats', '1');
    expect(report).toMatch(/## From one school to another[^]*\| A → B \| 45 → 45 \|[^]*\| B → A \|/);
  });

  test('says what is wrong in a sentence, with exit code 1', async () => {
    const { code, progress } = await run('--data', data, '--folds', '91', '--quick');
    expect(code).toBe(1);
    expect(progress.at(-1)).toMatch(/^folds: 91 folds need/);
    expect((await run()).progress[0]).toMatch(/--data is needed/);
    expect((await run('--data', join(folder, 'no.csv'))).code).toBe(1);
    expect((await run('--help')).report).toContain('--simulate');
  });
});
