import { deviation, mean, median } from 'd3-array';
import type { RowIssue } from '../../../src/core/dataset/dataset.js';
import type { Findings } from '../findings.js';
import { histogram } from './histogram.js';
import { html, type Markup } from './markup.js';
import { counted, decimal } from './numbers.js';
import { table } from './table.js';

/** What was read of the file, and the grades. Of a cell that was not understood the report tells no text. */
export function dataSection({ dataset, proposal }: Findings): Markup {
  const { report, grades, gradeScale, columns, roles } = dataset;
  const kinds = [...columns.values()].map(({ kind }) => kind);
  const count = (kind: string) => kinds.filter((other) => other === kind).length;
  return html`<section id="data">
    <h2>Data</h2>
    <div class="beside">
      <div>
        ${table(
          ['what', 'how many'],
          [
            ['pupils with a grade', report.accepted],
            ['excluded: no usable grade', total(report.excluded)],
            ...byCode(report.excluded).map(([code, number]) => [
              html`<span class="sub">${code}</span>`,
              number,
            ]),
            ['rows that could not be read', total(report.rejected)],
            ['columns to learn from', columns.size],
            [html`<span class="sub">numbers</span>`, count('numeric')],
            [html`<span class="sub">categories</span>`, count('categorical')],
            ['features that were tested (a number, or one level)', proposal.tested.length],
          ],
        )}
        <p>
          The grade is the column <b>${roles.grade}</b>, on a scale from ${gradeScale.min} to
          ${gradeScale.max}${gradeScale.higherIsBetter ? '' : ', where lower is better'}: mean
          ${decimal(mean(grades), 2)}, standard deviation ${decimal(deviation(grades), 2)}, median
          ${decimal(median(grades), 1)}.
        </p>
        ${warnings(report.warnings)}
      </div>
      ${histogram('Grades', roles.grade, grades)}
    </div>
  </section>`;
}

function warnings(all: readonly RowIssue[]): Markup {
  if (all.length === 0) return html`<p>Reading the file gave no warning.</p>`;
  return html`<p>
    Warnings while reading:
    ${byCode(all)
      .map(([code, number]) => `${code} (${number})`)
      .join(', ')}.
  </p>`;
}

function byCode(issues: readonly RowIssue[]): [string, number][] {
  const codes = [...new Set(issues.map(({ code }) => code))].sort();
  return codes.map((code) => [
    code.replaceAll('-', ' '),
    total(issues.filter((issue) => issue.code === code)),
  ]);
}

function total(issues: readonly RowIssue[]): number {
  return issues.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** The first lines: what most readers came for. */
export function summary({ dataset, proposal, metrics, difference, gapCorrelation }: Findings): Markup {
  const tile = (value: string, label: string) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="tiles">
      ${[
        tile(String(dataset.length), 'pupils with a grade'),
        tile(`${proposal.chosen.length} of ${proposal.tested.length}`, 'features proposed'),
        tile(decimal(metrics.rmse, 2), 'error on pupils never seen, grade points (RMSE)'),
        tile(decimal(metrics.meanRmse, 2), 'the same for guessing the mean grade'),
        tile(decimal(metrics.r2, 2), 'part of the variance explained (R²)'),
        tile(decimal(gapCorrelation, 2), 'correlation of gap and grade'),
      ]}
    </dl>
    <p>
      ${verdict(difference)} ${counted(metrics.rows, 'pupil')}, 10 folds, 5 repeats; the columns were chosen
      anew inside each fold.
    </p>`;
}

function verdict({ rmse, standardError }: Findings['difference']): string {
  const size = `${decimal(Math.abs(rmse), 2)} ± ${decimal(standardError, 2)} grade points`;
  if (rmse < -2 * standardError) return `The expected grade errs by ${size} less than guessing the mean.`;
  if (rmse > 2 * standardError)
    return `The expected grade errs by ${size} more than guessing the mean: do not use it.`;
  return `The expected grade is not shown to err less than guessing the mean (difference ${size}): do not rely on it.`;
}
