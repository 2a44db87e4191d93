import { parseArgs } from 'node:util';
import { UsageError } from '../train-arguments.js';

export const usage = `Usage: npm run evaluate -- --data FILE [options]

Judges ways to estimate the expected grade, each on pupils it has not seen, and prints a report in Markdown.

  --data FILE      the pupils
  --columns a,b    what the shipped settings may look at; default: the columns of the shipped model
  --folds N        parts of the data for cross-validation; default 10
  --repeats N      how often the data are divided anew; default 5
  --seed N         default 1
  --quick          leaves out what takes minutes: the 9000-tree model and the trees of the library ml-cart
  --uci FOLDER     a folder with student-mat.csv and student-por.csv (npm run data fetches them): carries models from one
                   subject to the other, and compares with the published results, over 20 repeats
  --simulate       pupils with a known shortfall instead: which ranking finds them?
  --runs N         simulations of each scenario; default 20
  --out FILE       writes the report there as well
`;

export interface EvaluateArguments {
  readonly data: string;
  readonly columns?: readonly string[];
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly quick: boolean;
  readonly uci?: string;
  readonly simulate: boolean;
  readonly runs: number;
  readonly out?: string;
}

/** Reads the command line. Throws a UsageError that names the flag at fault; returns `'help'` when that is asked. */
export function evaluateArguments(argv: readonly string[]): EvaluateArguments | 'help' {
  const flags = readFlags(argv);
  if (flags.help) return 'help';
  if (!flags.data) throw new UsageError('--data is needed: which file?');
  return {
    data: flags.data,
    columns: flags.columns,
    folds: whole('--folds', flags.folds, 10, 2),
    repeats: whole('--repeats', flags.repeats, 5, 1),
    seed: whole('--seed', flags.seed, 1, 0),
    quick: flags.quick,
    uci: flags.uci,
    simulate: flags.simulate,
    runs: whole('--runs', flags.runs, 20, 1),
    out: flags.out,
  };
}

function readFlags(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: text,
        columns: { type: 'string', multiple: true },
        folds: text,
        repeats: text,
        seed: text,
        quick: flag,
        uci: text,
        simulate: flag,
        runs: text,
        out: text,
        help: flag,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function whole(flag: string, text: string | undefined, otherwise: number, min: number): number {
  const value = text === undefined ? otherwise : /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value < 2 ** 32))
    throw new UsageError(`${flag}: "${text}" is not a whole number of at least ${min}.`);
  return value;
}
