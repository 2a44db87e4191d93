import { parseArgs } from 'node:util';
import { UsageError } from '../train-arguments.js';

export const usage = `Usage: npm run explore -- --data FILE [options]

Looks at a file before a model is trained on it, and writes one HTML page: distributions, what goes with the grade, which
columns to train on, learning curves, errors. The same file, options and seed give the same bytes. The page loads nothing.

  --data FILE      the pupils: a grade column and what may be looked at
  --columns a,b    look at these only, as in npm run train; may be repeated; default: every column
  --seed N         default 1
  --note SENTENCE  where the data come from, what else a reader must know; may be repeated
  --out FILE       where to write the page; default build/exploration.html
`;

export interface ExploreArguments {
  readonly data: string;
  readonly columns?: readonly string[];
  readonly seed: number;
  readonly notes: readonly string[];
  readonly out: string;
}

/** Reads the command line. Throws a UsageError that names the flag at fault; returns `'help'` when that is asked. */
export function exploreArguments(argv: readonly string[]): ExploreArguments | 'help' {
  const flags = readFlags(argv);
  if (flags.help) return 'help';
  if (!flags.data) throw new UsageError('--data is needed: which file?');
  return {
    data: flags.data,
    columns: flags.columns,
    seed: seed(flags.seed ?? '1'),
    notes: flags.note ?? [],
    out: flags.out ?? 'build/exploration.html',
  };
}

function readFlags(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: { data: text, columns: texts, seed: text, note: texts, out: text, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function seed(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) >= 2 ** 32)
    throw new UsageError(`--seed: "${text}" is not a whole number from 0 to ${2 ** 32 - 1}.`);
  return Number(text);
}
