// npm run explore: a CSV file in, one HTML page about it out. See `usage`.
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDataset } from '../src/core/dataset/parse-dataset.js';
import { exploreArguments, usage, type ExploreArguments } from './exploration/explore-arguments.js';
import { findings } from './exploration/findings.js';
import { report } from './exploration/report/report.js';
import type { Output } from './train.js';
import { columnChoices, UsageError } from './train-arguments.js';

/** With fewer the folds and the smallest sizes of the learning curve would be of one or two pupils. */
const fewestStudents = 30;

/** Runs the command; returns the exit code. A fault is told in a sentence as progress. */
export async function main(argv: readonly string[], output: Output): Promise<number> {
  try {
    const given = exploreArguments(argv);
    if (given === 'help') output.result(usage.trimEnd());
    else await explore(given, output);
    return 0;
  } catch (error) {
    output.progress(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) output.progress('npm run explore -- --help explains.');
    return 1;
  }
}

async function explore({ data, columns, seed, notes, out }: ExploreArguments, output: Output): Promise<void> {
  if (!isFolder(dirname(out))) throw new UsageError(`--out: there is no folder ${dirname(out)}.`);
  if (isFolder(out)) throw new UsageError(`--out: ${out} is a folder.`);
  if (!existsSync(data) || isFolder(data)) throw new UsageError(`--data: there is no file ${data}.`);
  const dataset = parseDataset(readFileSync(data));
  if (dataset.length < fewestStudents)
    throw new UsageError(
      `--data: ${fewestStudents} pupils with a grade are the fewest to say anything of; there are ${dataset.length}.`,
    );
  const candidates = columns && columnChoices(columns, new Set(dataset.columns.keys()));
  const found = await findings(dataset, candidates, seed, (line) => output.progress(line));
  writeFileSync(out, report(found, basename(data), notes));
  output.result(`Report written to ${out}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2), {
    result: (line) => process.stdout.write(`${line}\n`),
    progress: (line) => process.stderr.write(`${line}\n`),
  });
