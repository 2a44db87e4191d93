import type { CategoricalColumn, Dataset } from '../../src/core/dataset/dataset.js';
import { groupColumns, groupErrors } from '../../src/core/training/group-errors.js';
import { mean } from '../../src/core/training/gradient-boosting.js';
import { metricsOf } from '../../src/core/training/metrics.js';
import type { Judged } from './cross-validate.js';
import { intervalWidths } from './interval-widths.js';
import { capitalised, decimal, percent, signed, table } from './markdown.js';
import { pairedDifference } from './paired-difference.js';
import type { PublishedComparison } from './published.js';
import { rankings, type Correlations, type Scenario } from './simulate.js';
import type { Transfer } from './transfer.js';

/** A row for each learner, compared with the one of the same folds that is named first. */
export function learnersTable(dataset: Dataset, judged: readonly Judged[], first: Judged): string {
  const { grades, gradeScale } = dataset;
  const rows = judged.map((one) => {
    const { rmse, mae, r2, coverage80, coverage90 } = metricsOf(grades, one.repeats);
    const { rmse: difference, standardError } = pairedDifference(grades, one, first);
    return [
      one.learner,
      rmse.toFixed(3),
      one === first ? '' : `${signed(difference)} ± ${standardError.toFixed(3)}`,
      mae.toFixed(3),
      decimal(r2, 3),
      percent(coverage80),
      percent(coverage90),
      mean(intervalWidths(grades, one.repeats, gradeScale, 0.8)).toFixed(1),
      mean(intervalWidths(grades, one.repeats, gradeScale, 0.9)).toFixed(1),
    ];
  });
  return table(
    [
      ...['learner', 'RMSE', 'against the first', 'MAE', 'R²'],
      ...['in the 80% interval', 'in the 90% interval', 'width at 80%', 'width at 90%'],
    ],
    rows,
  );
}

/** A row for each group of students: does one learner err more, or to one side, or promise too much, for some of them? */
export function groupsTable(dataset: Dataset, { repeats }: Judged): string {
  const { grades, gradeScale, columns } = dataset;
  const widths = [0.8, 0.9].map((level) => intervalWidths(grades, repeats, gradeScale, level));
  const rows = groupErrors(dataset, repeats, groupColumns(dataset)).map((group) => {
    const column = columns.get(group.column) as CategoricalColumn;
    const inGroup = (_: number, row: number) => column.levels[column.codes[row]] === group.level;
    return [
      `${group.column}: ${group.level}${group.small ? ' *' : ''}`,
      String(group.students),
      group.rmse.toFixed(2),
      `${signed(group.meanGap, 2)} (${intervalText(group.meanGapInterval)})`,
      percent(group.coverage80),
      percent(group.coverage90),
      ...widths.map((all) => mean(all.filter(inGroup)).toFixed(1)),
    ];
  });
  return table(
    [
      ...['group', 'pupils', 'RMSE', 'mean gap (95%)'],
      ...['in the 80% interval', 'in the 90% interval', 'width at 80%', 'width at 90%'],
    ],
    rows,
  );
}

export function transferTable(transfers: readonly Transfer[]): string {
  const rows = transfers.map(({ from, to, learned, fit, meanGap }) => [
    `${from} → ${to}`,
    `${learned} → ${fit.students}`,
    ...(fit.basis === 'this-file'
      ? [fit.rmse.toFixed(3), fit.meanRmse.toFixed(3), intervalText(fit.interval), fit.verdict]
      : ['', '', '', fit.verdict]),
    signed(meanGap, 2),
  ]);
  return table(
    [
      ...['learned → judged', 'pupils', 'RMSE', 'RMSE of the mean grade there'],
      ...['advantage in points² (95%)', 'verdict', 'mean gap there'],
    ],
    rows,
  );
}

export function publishedTable(comparisons: readonly PublishedComparison[]): string {
  const rows = comparisons.map(({ subject, setup, published, rmse, standardError }) => [
    `${subject}, ${setup.name}: ${setup.sees}`,
    published.toFixed(2),
    `${rmse.toFixed(3)} ± ${standardError.toFixed(3)}`,
    rmse <= published ? 'below' : rmse - standardError <= published ? 'within one standard error' : 'above',
  ]);
  return table(['subject and setup', 'best published RMSE', 'ours', 'ours is'], rows);
}

export function simulationTable(scenario: Scenario, correlations: Correlations): string {
  const rows = rankings.map((ranking) => {
    const runs = [...correlations[ranking]].sort((a, b) => a - b);
    return [
      ranking,
      signed(mean(Float64Array.from(runs)), 2),
      `${signed(runs[0], 2)} to ${signed(runs[runs.length - 1], 2)}`,
    ];
  });
  return `### ${capitalised(scenario.name)}\n\n${table(['ranking', 'Spearman correlation', 'over the runs'], rows)}`;
}

function intervalText([low, high]: readonly [number, number]): string {
  return `${signed(low, 2)} to ${signed(high, 2)}`;
}
