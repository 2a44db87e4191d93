import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { ColumnChoice } from '../../src/core/training/index.js';
import { columnChoices, trainArguments } from '../train-arguments.js';
import { columnsArgument } from './columns-argument.js';

/** What a shell hands over, read as `npm run train` reads it. */
function reread(text: string, headers: ReadonlySet<string>): ColumnChoice[] {
  const program = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';
  const argv = JSON.parse(
    execFileSync('sh', ['-c', `"$0" -e '${program}' -- ${text}`, process.execPath], { encoding: 'utf8' }),
  ) as string[];
  const given = trainArguments(['--data', 'x.csv', '--out', 'x.json', ...argv]);
  if (given === 'help') throw new Error('not asked for');
  return columnChoices(given.columns ?? [], headers);
}

describe('columnsArgument', () => {
  test('names columns and levels in one flag', () => {
    const choices = ['age', { column: 'job', level: 'health' }];
    const headers = new Set(['age', 'job', 'sex']);
    const { text, unnamed } = columnsArgument(choices, headers);
    expect(text).toBe('--columns=age,job=health');
    expect(unnamed).toEqual([]);
    expect(reread(text, headers)).toEqual(choices);
  });

  test.each<[string, ColumnChoice[], string[]]>([
    ['a header with commas', ['age', 'likes, dislikes'], []],
    ['a header that looks like a list of others', ['a', 'b'], ['a,b']],
    ['quotes, dollars and spaces', [`Pa$HOME "job's" \`x\``, { column: 'job', level: "l'élève" }], []],
    ['a header that looks like a flag', ['--help', '-x'], []],
    ['a header with an equals sign', ['a=b'], []],
  ])('%s: the shell and the train command read the same choice', (_, choices, more) => {
    const headers = new Set([...choices.map((one) => (typeof one === 'string' ? one : one.column)), ...more]);
    const { text, unnamed } = columnsArgument(choices, headers);
    expect(unnamed).toEqual([]);
    expect(reread(text, headers)).toEqual(choices);
  });

  test('tells what no command line can name, and names the rest', () => {
    const comma = { column: 'job', level: 'health, other' };
    const equals = { column: 'a=b', level: 'yes' };
    const { text, unnamed } = columnsArgument([comma, 'age', equals], new Set(['job', 'age', 'a=b']));
    expect(text).toBe('--columns=age');
    expect(unnamed).toEqual([comma, equals]);
  });

  test('no columns need no flag', () => {
    expect(columnsArgument([], new Set(['age']))).toEqual({ text: '', unnamed: [] });
  });
});
