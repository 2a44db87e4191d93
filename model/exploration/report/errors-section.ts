import { max, min } from 'd3-array';
import type { Findings } from '../findings.js';
import { histogram } from './histogram.js';
import { html, type Markup } from './markup.js';
import { decimal } from './numbers.js';
import { scatter } from './scatter.js';

/** Expected against actual grades, and what is left over. All expected grades are cross-fitted. */
export function errorsSection({ dataset, expected, gaps, metrics, gapCorrelation }: Findings): Markup {
  const { grades } = dataset;
  const residuals = gaps.map((gap) => (gap === 0 ? 0 : -gap));
  const ends = [min(expected)!, max(expected)!] as const;
  const structural = metrics.r2 >= 0 ? -Math.sqrt(1 - metrics.r2) : -1;
  return html`<section id="errors">
    <h2>Expected and actual grades</h2>
    <p>
      Every expected grade comes from models that did not see the pupil (mean of 5 repeats). They lie between
      ${decimal(ends[0], 1)} and ${decimal(ends[1], 1)}: means of similar pupils differ less than pupils do.
      Error ${decimal(metrics.rmse, 2)} (RMSE), ${decimal(metrics.mae, 2)} (mean absolute). Intervals made to
      hold 80% and 90% hold ${decimal(100 * metrics.coverage80, 1)}% and
      ${decimal(100 * metrics.coverage90, 1)}%.
    </p>
    <div class="figures">
      ${[
        scatter({
          title: 'Actual against expected grade',
          description: `${grades.length} pupils; the expected grade explains ${decimal(100 * metrics.r2, 0)}% of the variance.`,
          x: { label: 'expected grade', values: expected },
          y: { label: 'actual grade', values: grades },
          rule: { from: [ends[0], ends[0]], to: [ends[1], ends[1]], label: 'as expected' },
        }),
        histogram('Residuals: actual minus expected', 'residual, grade points', residuals),
        scatter({
          title: 'Residual against expected grade',
          description:
            'An even band around zero would mean that the error is the same for every expected grade.',
          x: { label: 'expected grade', values: expected },
          y: { label: 'residual, grade points', values: residuals },
          rule: { from: [ends[0], 0], to: [ends[1], 0], label: 'no residual' },
        }),
        scatter({
          title: 'Gap against grade',
          description: `Correlation ${decimal(gapCorrelation, 2)}: the lower the grade, the larger the gap.`,
          x: { label: 'grade', values: grades },
          y: { label: 'gap: expected minus actual, grade points', values: gaps },
          rule: { from: [min(grades)!, 0], to: [max(grades)!, 0], label: 'no gap' },
        }),
      ]}
    </div>
    <p>
      Gap and grade correlate by <b>${decimal(gapCorrelation, 2)}</b>. That is structural and no fault to
      mend: expected grades vary less than grades, so the gap is mostly the grade turned round. A model
      without bias that explains ${decimal(Math.max(0, metrics.r2), 2)} of the variance gives −√(1 − R²) =
      ${decimal(structural, 2)}. Whoever is far below expectation often rises without help (regression to the
      mean); a gap does not tell who benefits from support.
    </p>
  </section>`;
}
