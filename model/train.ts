// npm run train: a CSV file in, a grade model out. See `usage`.
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '../src/core/dataset/dataset.js';
import { parseDataset } from '../src/core/dataset/parse-dataset.js';
import { trainModel, type Metrics } from '../src/core/training/index.js';
import { filledModelCard } from './model-card.js';
import { modelFileText } from './model-file.js';
import { columnChoices, trainArguments, usage, UsageError, type TrainArguments } from './train-arguments.js';

/** Where results and progress go. */
export interface Output {
  result(line: string): void;
  progress(line: string): void;
}

/** Runs the command; returns the exit code. A fault is told in a sentence as progress. */
export async function main(argv: readonly string[], output: Output): Promise<number> {
  try {
    const given = trainArguments(argv);
    if (given === 'help') output.result(usage.trimEnd());
    else await train(given, output);
    return 0;
  } catch (error) {
    output.progress(faultText(error));
    return 1;
  }
}

async function train(given: TrainArguments, output: Output): Promise<void> {
  const { data, out, cards, columns, groupBy, options } = given;
  if (!isFolder(dirname(out))) throw new UsageError(`--out: there is no folder ${dirname(out)}.`);
  if (isFolder(out)) throw new UsageError(`--out: ${out} is a folder.`);
  if (!existsSync(data) || isFolder(data)) throw new UsageError(`--data: there is no file ${data}.`);
  for (const card of cards)
    if (!existsSync(card) || isFolder(card)) throw new UsageError(`--card: there is no file ${card}.`);
  const dataset = parseDataset(readFileSync(data));
  const headers = new Set(dataset.columns.keys());
  const { accepted, excluded, rejected } = dataset.report;
  output.progress(
    `${data}: ${accepted} rows read, ${excluded.length} without a usable grade, ${rejected.length} unreadable`,
  );

  let told = 0;
  const { model, metrics, selection } = await trainModel(dataset, {
    ...options,
    columns: columns && columnChoices(columns, headers),
    groupBy: groupBy?.flatMap((text) => (headers.has(text) ? [text] : text.split(','))),
    notes: [...(options.notes ?? []), ...leftOut(dataset.report)],
    dataName: basename(data),
    onProgress: (done, total) => {
      const tenths = Math.floor((10 * done) / total);
      if (tenths > told) output.progress(`${done} of ${total} trees`);
      told = tenths;
    },
  });
  writeFileSync(out, modelFileText(model));
  const { folds = 0, repeats = 0 } = model.training?.hyperparameters ?? {};
  output.result(`${model.features.length} features; cross-validated, ${folds} folds, ${repeats} repeats:`);
  for (const line of resultLines(metrics)) output.result(line);
  if (selection) {
    output.result('with the columns chosen anew inside each fold, as the figures are shown to people:');
    for (const line of resultLines(selection.metrics)) output.result(line);
  }
  output.result(`Model written to ${out}`);
  for (const card of cards) {
    writeFileSync(card, filledModelCard(readFileSync(card, 'utf8'), model));
    output.result(`Figures filled into ${card}`);
  }
}

/** Who could not be learned from, as a limit of the model. */
function leftOut({ excluded, rejected }: ImportReport): string[] {
  const rows = excluded.length + rejected.length;
  return rows === 0 ? [] : [`Left out of the training data: ${rows} rows without a usable grade.`];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function resultLines({ rows, rmse, mae, r2, meanRmse, coverage80, coverage90 }: Metrics): string[] {
  return [
    `rows ${rows}`,
    `RMSE ${rmse.toFixed(3)} (guessing the mean: ${meanRmse.toFixed(3)})`,
    `MAE ${mae.toFixed(3)}`,
    `R² ${r2.toFixed(3)}`,
    `coverage ${coverage80.toFixed(3)} at 80%, ${coverage90.toFixed(3)} at 90%`,
  ];
}

/** What the person is told. An option that the training refuses is named as the flag that set it. */
function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.message.replace(/^([a-z]+)([A-Z]\w*)?:/, (name) =>
    error instanceof RangeError
      ? `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
      : name,
  );
  return error instanceof UsageError ? `${text}\nnpm run train -- --help explains.` : text;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2), {
    result: (line) => process.stdout.write(`${line}\n`),
    progress: (line) => process.stderr.write(`${line}\n`),
  });
