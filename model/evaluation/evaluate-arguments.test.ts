import { describe, expect, test } from 'vitest';
import { UsageError } from '../train-arguments.js';
import { evaluateArguments, usage } from './evaluate-arguments.js';

describe('evaluateArguments', () => {
  test('fills in what is not given', () => {
    expect(evaluateArguments(['--data', 'a.csv'])).toEqual({
      data: 'a.csv',
      folds: 10,
      repeats: 5,
      seed: 1,
      quick: false,
      simulate: false,
      runs: 20,
    });
  });

  test('reads every flag that the help names', () => {
    const numbers = ['--folds', '4', '--repeats', '2', '--seed', '0', '--runs', '3'];
    const argv = ['--data', 'a.csv', '--columns', 'a,b', '--columns', 'c', '--uci', 'data', '--out', 'b.md'];
    expect(evaluateArguments([...argv, ...numbers, '--quick', '--simulate'])).toEqual({
      ...{ data: 'a.csv', columns: ['a,b', 'c'], uci: 'data', out: 'b.md', quick: true, simulate: true },
      ...{ folds: 4, repeats: 2, seed: 0, runs: 3 },
    });
    for (const flag of ['--data', '--columns', '--folds', '--repeats', '--seed', '--quick', '--uci'])
      expect(usage).toContain(flag);
    expect(evaluateArguments(['--help'])).toBe('help');
  });

  test.each<[string[], RegExp]>([
    [[], /--data is needed/],
    [['--data', 'a.csv', '--fold', '3'], /--fold/],
    [['--data', 'a.csv', '--folds', '1'], /--folds: "1"/],
    [['--data', 'a.csv', '--repeats', '0'], /--repeats: "0"/],
    [['--data', 'a.csv', '--repeats', '1.5'], /--repeats: "1\.5"/],
    [['--data', 'a.csv', '--seed', '4294967296'], /--seed/],
    [['--data', 'a.csv', '--runs', 'many'], /--runs: "many"/],
  ])('refuses %j', (argv, text) => {
    expect(() => evaluateArguments(argv)).toThrow(text);
    expect(() => evaluateArguments(argv)).toThrow(UsageError);
  });
});
