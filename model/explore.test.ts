import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatedCsv, runCommand } from '../test/support/commands.js';
import { main } from './explore.js';

const folder = mkdtempSync(join(tmpdir(), 'improvability-explore-'));
const data = join(folder, 'class.csv');
const hostile = `<script>alert("x")</script>`;

const run = (...argv: string[]) => runCommand(main, argv);

beforeAll(() => writeFileSync(data, generatedCsv(60)));
afterAll(() => rmSync(folder, { recursive: true }));

describe('main of npm run explore', { timeout: 60_000 }, () => {
  test('writes a page with every part, well-formed, that loads nothing', async () => {
    const page = await explored();
    for (const id of ['data', 'columns', 'associations', 'redundant', 'proposal', 'learning', 'errors'])
      expect(page.match(new RegExp(`<section id="${id}">`, 'g')), id).toHaveLength(1);
    for (const title of [
      'Grades',
      'Error against trees',
      'Gap against grade',
      'Residuals: actual minus expected',
    ])
      expect(page, title).toContain(`<figcaption>${title}</figcaption>`);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/\s(src|srcset|style|on\w+)=|href="(?!#)|url\(|@import|https?:/i);
    expect(page).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(unclosed(page)).toEqual([]);
  });

  test('the same file, options and seed give the same bytes, another seed others', async () => {
    const first = await explored('--seed', '4');
    expect(await explored('--seed', '4')).toBe(first);
    expect(await explored('--seed', '5')).not.toBe(first);
  });

  test('what the file says stays text: headers, levels, notes', async () => {
    writeFileSync(
      join(folder, 'hostile.csv'),
      generatedCsv(60)
        .replace('job', hostile.replaceAll('"', '""').replace(/^|$/g, '"'))
        .replaceAll('health', '\'"><img src=x>'),
    );
    const page = await explored('--data', join(folder, 'hostile.csv'), '--note', '<b onclick=x>');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).toContain('&lt;b onclick=x&gt;');
    expect(page).not.toMatch(/<script|<img|<b o/i);
    expect(unclosed(page)).toEqual([]);
  });

  test('tells neither ids nor names nor rare levels, nor where the file lies', async () => {
    const rare = generatedCsv(60)
      .split('\n')
      .map((line, row) => (row === 3 ? line.replace(/[^,]*$/, 'lighthouse keeper') : line));
    writeFileSync(join(folder, 'rare.csv'), rare.join('\n').replace(/^([0-9]+),/gm, 'ID-$1-X,'));
    const page = await explored('--data', join(folder, 'rare.csv'));
    expect(page).toContain('(1 other level)');
    expect(page).not.toMatch(/lighthouse|ID-\d/);
    expect(page).not.toContain(folder);
    expect(page).toContain('<h1>Exploration of rare.csv</h1>');
  });

  test('--columns limits what is looked at', async () => {
    const page = await explored('--columns', 'absences,age');
    const proposal = /--columns=\S+/.exec(page)?.[0] ?? '';
    expect(proposal).toMatch(/^--columns=(absences|age)(,(absences|age))?$/);
    expect(page).toMatch(/studytime <small>numbers, not tested/);
  });

  test('asks whether a column is another grade', async () => {
    const lines = generatedCsv(60).trimEnd().split('\n');
    const twice = lines.map((line, row) => `${line},${row === 0 ? 'oral' : line.split(',')[1]}`);
    writeFileSync(join(folder, 'twice.csv'), twice.join('\n'));
    const argv = ['--data', join(folder, 'twice.csv'), '--columns', 'oral'];
    expect(await explored(...argv)).toContain('oral (+1.00) goes with the grade as only another grade does');
    expect(await explored('--columns', 'age')).not.toContain('another grade does');
  });

  test('missing values, constant columns and equal grades are told, not stumbled over', async () => {
    const lines = generatedCsv(60).trimEnd().split('\n');
    const holes = lines.map((line, row) =>
      row === 0
        ? `${line},constant`
        : `${row % 4 === 0 ? line.replace(/^(\d+,[^,]*),[^,]*/, '$1,') : line},7`,
    );
    writeFileSync(join(folder, 'holes.csv'), holes.join('\n'));
    const page = await explored('--data', join(folder, 'holes.csv'));
    expect(page).toContain('(missing)');
    expect(page).toContain('too little to test');
    const equal = lines.map((line, row) => (row === 0 ? line : line.replace(/^(\d+),[^,]*/, '$1,11')));
    writeFileSync(join(folder, 'equal.csv'), equal.join('\n'));
    const flat = await explored('--data', join(folder, 'equal.csv'));
    expect(flat).toContain('No feature goes with the grade');
    expect(flat).toContain('is not shown to err less');
    for (const text of [page, flat]) expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('a file with nothing but grades', async () => {
    const only = generatedCsv(60)
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',').slice(0, 2).join());
    writeFileSync(join(folder, 'only.csv'), only.join('\n'));
    const page = await explored('--data', join(folder, 'only.csv'));
    expect(page).toContain('No feature goes with the grade');
    expect(page).not.toMatch(/npm run train|NaN|undefined/);
  });

  test.each<[string, string[], RegExp]>([
    ['no --data', ['--out', 'x.html'], /--data is needed/],
    ['an unknown flag', ['--data', data, '--column', 'a'], /'--column'/],
    ['a seed that is no number', ['--data', data, '--seed', '1.5'], /--seed: "1.5"/],
    [
      'a file that is not there',
      ['--data', 'no.csv', '--out', join(folder, 'x.html')],
      /there is no file no\.csv/,
    ],
    ['a folder that is not there', ['--data', data, '--out', 'nowhere/x.html'], /there is no folder nowhere/],
    ['a folder as the page', ['--data', data, '--out', folder], /is a folder/],
    [
      'a column that is not there',
      ['--data', data, '--out', join(folder, 'x.html'), '--columns', 'Dalc'],
      /lack columns: Dalc/,
    ],
  ])('refuses %s in a sentence, with exit code 1', async (_, argv, text) => {
    const { code, results, progress } = await run(...argv);
    expect(code).toBe(1);
    expect(results).toEqual([]);
    expect(progress.join('\n')).toMatch(text);
  });

  test('refuses a file of fewer than 30 pupils', async () => {
    writeFileSync(join(folder, 'few.csv'), generatedCsv(60).split('\n').slice(0, 30).join('\n'));
    const { code, progress } = await run('--data', join(folder, 'few.csv'), '--out', join(folder, 'x.html'));
    expect(code).toBe(1);
    expect(progress.join('\n')).toMatch(/30 pupils .* there are 29/);
  });

  test('--help explains every flag', async () => {
    const { code, results } = await run('--help');
    expect(code).toBe(0);
    for (const flag of ['--data', '--columns', '--seed', '--note', '--out'])
      expect(results.join('\n')).toContain(flag);
  });
});

async function explored(...argv: string[]): Promise<string> {
  const out = join(folder, 'page.html');
  const { code, progress } = await run('--data', data, '--out', out, ...argv);
  expect(code, progress.join('\n')).toBe(0);
  return readFileSync(out, 'utf8');
}

/** Elements that are closed in the wrong order or never; the page has no element that may be left open but these. */
function unclosed(page: string): string[] {
  const open: string[] = [];
  for (const [, end, name, self] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
    if (name === 'meta' || self === '/') continue;
    if (end === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}
