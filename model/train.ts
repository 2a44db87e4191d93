// npm run train: a CSV file in, a grade model out. See `usage`.
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDataset } from '../src/core/dataset/parse-dataset.js';
import { trainModel, type Metrics } from '../src/core/training/index.js';
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

async function train({ data, out, columns, options }: TrainArguments, output: Output): Promise<void> {
  if (!isFolder(dirname(out))) throw new UsageError(`--out: there is no folder ${dirname(out)}.`);
  if (isFolder(out)) throw new UsageError(`--out: ${out} is a folder.`);
  if (!existsSync(data) || isFolder(data)) throw new UsageError(`--data: there is no file ${data}.`);
  const dataset = parseDataset(readFileSync(data));
  const { accepted, excluded, rejected } = dataset.report;
  output.progress(
    `${data}: ${accepted} rows read, ${excluded.length} without a usable grade, ${rejected.length} unreadable`,
  );

  let told = 0;
  const { model, metrics } = await trainModel(dataset, {
    ...options,
    columns: columns && columnChoices(columns, new Set(dataset.columns.keys())),
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
  output.result(`Model written to ${out}`);
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
