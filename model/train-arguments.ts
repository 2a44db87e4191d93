import { parseArgs } from 'node:util';
import type { ColumnChoice, TrainOptions } from '../src/core/training/index.js';
import { cartLearner } from './cart-learner.js';
import { chooseColumns, significance } from './columns/choose-columns.js';
import { redundantFrom } from './columns/redundant-pairs.js';

export const usage = `Usage: npm run train -- --data FILE --out FILE [options]

Trains a grade model on a CSV file and writes it as JSON. The same file, options and seed give the same bytes.

  --data FILE               the students: a grade column and what the model may look at
  --out FILE                where to write the model
  --columns a,b,job=health  what the model may look at: headers, or one level of a column of categories;
                            may be repeated; default: every column
  --choose-in-folds         judges the model a second time, with columns chosen anew inside each fold by tests against the
                            grade, and has these figures shown; without --columns also chooses what the model looks at
  --group-by a,b            columns whose levels are judged as groups; default: all categorical ones with 2 to 6 levels
  --trees N                 default 75
  --depth N                 the most splits from the root to a leaf; default 3
  --learning-rate X         default 0.05
  --subsample X             part of the students that each tree sees; default 1
  --min-leaf N              the fewest students in a leaf; default 5
  --features-per-split N    how many features, drawn at random, each split may choose from; default: all
  --folds N                 parts of the data for cross-validation; default 10
  --repeats N               how often the data are divided anew; default 5
  --seed N                  default 1
  --learner NAME            histogram (default), or cart: trees of the library ml-cart, slow, for comparison
  --note SENTENCE           a limit of the model, to be kept in it; may be repeated
  --card FILE               a model card, or any Markdown text, whose marked blocks of figures are filled from the
                            model; may be repeated
`;

const choiceInWords =
  `Columns whose own test against the grade has p < ${significance}, none that correlates ${redundantFrom} or more with a ` +
  'surer one; chosen anew inside each fold.';

/** A fault of the command line, told to the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface TrainArguments {
  readonly data: string;
  readonly out: string;
  readonly columns?: readonly string[];
  readonly groupBy?: readonly string[];
  readonly cards: readonly string[];
  readonly options: TrainOptions;
}

/** Reads the command line. Throws a UsageError that names the flag at fault; returns `'help'` when that is asked. */
export function trainArguments(argv: readonly string[]): TrainArguments | 'help' {
  const flags = readFlags(argv);
  if (flags.help) return 'help';
  if (!flags.data || !flags.out)
    throw new UsageError('--data and --out are needed: from which file, and to which?');
  return {
    data: flags.data,
    out: flags.out,
    columns: flags.columns,
    groupBy: flags['group-by'],
    cards: flags.card ?? [],
    options: {
      trees: number('--trees', flags.trees),
      depth: number('--depth', flags.depth),
      learningRate: number('--learning-rate', flags['learning-rate']),
      subsample: number('--subsample', flags.subsample),
      minLeaf: number('--min-leaf', flags['min-leaf']),
      featuresPerSplit: number('--features-per-split', flags['features-per-split']),
      folds: number('--folds', flags.folds),
      repeats: number('--repeats', flags.repeats),
      seed: number('--seed', flags.seed),
      notes: flags.note,
      ...(flags['choose-in-folds'] && { selectColumns: chooseColumns, selectionMethod: choiceInWords }),
      ...learnerOptions(flags.learner, flags),
    },
  };
}

function readFlags(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: text,
        out: text,
        columns: texts,
        'choose-in-folds': { type: 'boolean' },
        'group-by': texts,
        card: texts,
        trees: text,
        depth: text,
        'learning-rate': text,
        subsample: text,
        'min-leaf': text,
        'features-per-split': text,
        folds: text,
        repeats: text,
        seed: text,
        learner: text,
        note: texts,
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function number(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value)) throw new UsageError(`${flag}: "${text}" is not a number.`);
  return value;
}

function learnerOptions(name = 'histogram', flags: Readonly<Record<string, unknown>>): TrainOptions {
  if (name === 'histogram') return {};
  if (name !== 'cart') throw new UsageError(`--learner: "${name}" is neither histogram nor cart.`);
  const refused = ['min-leaf', 'features-per-split'].filter((flag) => flags[flag] !== undefined);
  if (refused.length > 0)
    throw new UsageError(`--learner cart cannot honour ${refused.map((flag) => `--${flag}`).join(' and ')}.`);
  return { learner: cartLearner, minLeaf: 1 };
}

/**
 * Reads `a,b,job=health`: what is a header as it stands is a column, however many commas it has; else what is before an
 * equals sign is the column and what follows is the level. Whether the data have them is for the training to say.
 */
export function columnChoices(texts: readonly string[], headers: ReadonlySet<string>): ColumnChoice[] {
  return texts
    .flatMap((text) => (headers.has(text) ? [text] : text.split(',')))
    .map((text) => {
      const sign = text.indexOf('=');
      if (headers.has(text) || sign === -1) return text;
      return { column: text.slice(0, sign), level: text.slice(sign + 1) };
    });
}
