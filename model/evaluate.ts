// npm run evaluate: how good is the expected grade, on pupils that no model has seen? See `usage`.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../src/core/dataset/dataset.js';
import { parseDataset } from '../src/core/dataset/parse-dataset.js';
import { parseModel } from '../src/core/model/grade-model.js';
import type { ColumnChoice } from '../src/core/training/index.js';
import { crossValidate, type Judged } from './evaluation/cross-validate.js';
import { evaluateArguments, usage, type EvaluateArguments } from './evaluation/evaluate-arguments.js';
import { cart, choosing, original, peers, shipped, shippedOptions } from './evaluation/learners.js';
import { compareWithPublished, subjects } from './evaluation/published.js';
import { learnersReading, simulationReading, transferReading } from './evaluation/readings.js';
import {
  groupsTable,
  learnersTable,
  publishedTable,
  simulationTable,
  transferTable,
} from './evaluation/sections.js';
import { scenarios, simulate } from './evaluation/simulate.js';
import { capitalised } from './evaluation/markdown.js';
import { bySchool, transfer, withoutThoseOf, type Transfer } from './evaluation/transfer.js';
import type { Output } from './train.js';
import { columnChoices, UsageError } from './train-arguments.js';

/** More than this many pupils take the library ml-cart hours. */
const mostForCart = 1000;
/** As the published results were measured. */
const publishedRepeats = 20;
/** The same questions, in the order of the archive's own script that finds pupils who are in both files. */
const personColumns = [
  ...['school', 'sex', 'age', 'address', 'famsize', 'Pstatus', 'Medu', 'Fedu', 'Mjob', 'Fjob'],
  ...['reason', 'nursery', 'internet'],
];

/** Runs the command; returns the exit code. A fault is told in a sentence as progress. */
export async function main(argv: readonly string[], output: Output): Promise<number> {
  try {
    const given = evaluateArguments(argv);
    if (given === 'help') output.result(usage.trimEnd());
    else {
      const report = await evaluate(given, (line) => output.progress(line));
      output.result(report);
      if (given.out) writeFileSync(given.out, `${report}\n`);
    }
    return 0;
  } catch (error) {
    output.progress(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) output.progress('npm run evaluate -- --help explains.');
    return 1;
  }
}

/** The report, in Markdown. */
async function evaluate(given: EvaluateArguments, tell: (line: string) => void): Promise<string> {
  const dataset = parseDataset(readFileSync(given.data));
  const columns = given.columns
    ? columnChoices(given.columns, new Set(dataset.columns.keys()))
    : columnsOfShippedModel(dataset);
  const parts = given.simulate
    ? await simulationPart(dataset, columns, given, tell)
    : [
        ...(await learnersPart(dataset, columns, given, tell)),
        ...(await schoolsPart(dataset, given)),
        ...(given.uci ? await uciPart(given.uci, given, tell) : []),
      ];
  const title = given.simulate ? '# Who is found?' : '# How good is the expected grade?';
  return [title, 'Printed by `npm run evaluate`; `npm run evaluate -- --help` explains.', ...parts].join(
    '\n\n',
  );
}

/** Those of the shipped model where the file has them all; else every column. */
function columnsOfShippedModel(dataset: Dataset): ColumnChoice[] | undefined {
  const text = readFileSync(new URL('improvability-model.json', import.meta.url), 'utf8');
  const { features } = parseModel(JSON.parse(text));
  if (!features.every(({ column }) => dataset.columns.has(column))) return undefined;
  return features.map(({ column, level }) => (level === undefined ? column : { column, level }));
}

async function learnersPart(
  dataset: Dataset,
  columns: ColumnChoice[] | undefined,
  given: EvaluateArguments,
  tell: (line: string) => void,
): Promise<string[]> {
  const { data, folds, repeats, seed, quick } = given;
  const plan = { folds, repeats, seed };
  const progress = (done: number, total: number) => tell(`${done} of ${total}`);
  const learners = [shipped(columns), ...peers, ...(quick ? [] : [original(columns)])];
  const judged = await crossValidate(dataset, learners, plan, progress);
  const parts = [
    `## Learners`,
    `${basename(data)}: ${dataset.length} pupils, ${folds} folds, ${repeats} ${repeats === 1 ? 'repeat' : 'repeats'}, seed ${seed}. Errors in grade points. A difference is paired on the same folds; its standard error is corrected for training sets that overlap (Nadeau & Bengio 2003).`,
    learnersTable(dataset, judged, judged[0]),
    learnersReading(
      dataset.grades,
      judged,
      judged.find(({ learner }) => learner === choosing.name)!,
    ),
    'Learners with fixed columns (the first one, the original) are flattered where these were chosen on the same pupils.',
  ];
  const groups = groupsPart(dataset, judged);
  const ending = (text: string) => [...parts, text, ...groups];
  if (quick) return ending('Left out (`--quick`): the original 9000 trees, the trees of ml-cart.');
  if (dataset.length > mostForCart)
    return ending(`Left out: the trees of ml-cart, which would take hours on ${dataset.length} pupils.`);
  const once = await crossValidate(
    dataset,
    [shipped(columns), cart(columns)],
    { ...plan, repeats: 1 },
    progress,
  );
  return [
    ...parts,
    'The trees of the library ml-cart in place of ours, one repeat because they are slow:',
    learnersTable(dataset, once, once[0]),
    ...groups,
  ];
}

/** How the learner whose figures are shown to people judges groups of pupils. */
function groupsPart(dataset: Dataset, judged: readonly Judged[]): string[] {
  const shown = judged.find(({ learner }) => learner === choosing.name);
  if (!shown) return [];
  return [
    '## By group',
    `${capitalised(choosing.name)}; the same folds. A mean gap above 0: more was expected than the group got. Of so many groups one in twenty has an interval that misses 0 by chance alone. A star marks groups of fewer than 30 pupils; those of fewer than 10 are left out. Intervals are as wide for everybody, but for the ends of the scale.`,
    groupsTable(dataset, shown),
  ];
}

async function schoolsPart(dataset: Dataset, { seed }: EvaluateArguments): Promise<string[]> {
  const schools = bySchool(dataset);
  if (schools.length < 2) return [];
  const transfers: Transfer[] = [];
  for (const to of schools)
    for (const from of schools) if (from !== to) transfers.push(await transfer(choosing, from, to, seed));
  return [
    '## From one school to another',
    'Learned from the pupils of one school, columns and all; judged on those of another. A verdict other than "beats" is what switches a model off on the page.',
    transferTable(transfers),
    transferReading(transfers),
  ];
}

async function uciPart(
  folder: string,
  { seed }: EvaluateArguments,
  tell: (line: string) => void,
): Promise<string[]> {
  const read = (name: string) => parseDataset(readFileSync(join(folder, name)));
  const files = { mathematics: read('student-mat.csv'), portuguese: read('student-por.csv') };
  const transfers: Transfer[] = [];
  for (const [from, to] of [subjects, [...subjects].reverse()]) {
    const unseen = withoutThoseOf(files[to], files[from], personColumns);
    const learnFrom = { name: from, students: withoutEarlierGrades(files[from]) };
    transfers.push(await transfer(choosing, learnFrom, { name: to, students: unseen }, seed));
  }
  const comparisons = [];
  for (const subject of subjects) {
    tell(`published results: ${subject}`);
    comparisons.push(...(await compareWithPublished(subject, files[subject], publishedRepeats, seed)));
  }
  return [
    '## From one subject to another',
    'Only pupils who are in no way in both files; earlier grades left out.',
    transferTable(transfers),
    transferReading(transfers),
    '## Beside published results',
    `Cortez & Silva 2008, table 5: the best of their models for each setup, against one setting of ours for each. RMSE over ${publishedRepeats} × 10 folds, all pupils of the archive's files, those graded 0 too; ± one standard error over pupils.`,
    publishedTable(comparisons),
  ];
}

function withoutEarlierGrades(dataset: Dataset): Dataset {
  const columns = new Map(dataset.columns);
  columns.delete('G1');
  columns.delete('G2');
  return { ...dataset, columns };
}

async function simulationPart(
  dataset: Dataset,
  columns: ColumnChoice[] | undefined,
  { data, runs, seed }: EvaluateArguments,
  tell: (line: string) => void,
): Promise<string[]> {
  const parts = [
    '## Pupils with a known shortfall',
    `The characteristics of the ${dataset.length} pupils of ${basename(data)}; ${runs} simulations of each scenario, seed ${seed}. A correlation of 1 would put those who fall shortest first; 0 is chance.`,
  ];
  for (const scenario of scenarios) {
    tell(scenario.name);
    const correlations = await simulate(dataset, { ...shippedOptions, columns }, scenario, runs, seed);
    parts.push(simulationTable(scenario, correlations), simulationReading(correlations));
  }
  return parts;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2), {
    result: (line) => process.stdout.write(`${line}\n`),
    progress: (line) => process.stderr.write(`${line}\n`),
  });
