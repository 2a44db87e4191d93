import type { Judged } from './cross-validate.js';
import { pairedDifference } from './paired-difference.js';
import { capitalised, signed } from './markdown.js';
import { rankings, type Correlations, type Ranking } from './simulate.js';
import type { Transfer } from './transfer.js';

/** A difference of fewer standard errors may be chance. */
const sureFrom = 2;

/** In words, against one learner: which others err more, which less, of which no difference is shown. */
export function learnersReading(grades: Float64Array, judged: readonly Judged[], against: Judged): string {
  const lines = judged
    .filter((one) => one !== against)
    .map((one) => {
      const { rmse, standardError } = pairedDifference(grades, one, against);
      const shown = Math.abs(rmse) > sureFrom * standardError;
      const verdict = shown ? (rmse > 0 ? 'errs more' : 'errs less') : 'no difference is shown';
      return `- ${capitalised(one.learner)}: ${verdict} (${signed(rmse)} ± ${standardError.toFixed(3)}).`;
    });
  return [`Against "${against.learner}":`, '', ...lines].join('\n');
}

/** In words: from where to where a model is not shown to know more than the mean grade there. */
export function transferReading(transfers: readonly Transfer[]): string {
  const failed = transfers.filter(({ fit }) => fit.verdict !== 'beats');
  if (failed.length === 0) return 'Everywhere it is shown to know more than the mean grade there.';
  const ways = failed.map(({ from, to, learned }) => `${from} (${learned} pupils) → ${to}`).join(', ');
  return `Not shown to know more than the mean grade there: ${ways}.`;
}

/** In words: does the gap find those who fall short better than their low grade does? */
export function simulationReading(correlations: Correlations): string {
  const meanOf = (ranking: Ranking) =>
    correlations[ranking].reduce((sum, one) => sum + one, 0) / correlations[ranking].length;
  const [gap, , grade] = rankings;
  const runs = correlations[gap];
  const better = runs.filter((one, run) => one > correlations[grade][run]).length;
  const best = [...rankings].sort((a, b) => meanOf(b) - meanOf(a))[0];
  return (
    `The cross-fitted gap against the low grade: ${signed(meanOf(gap) - meanOf(grade), 3)} on average; ` +
    `the gap was the better of the two in ${better} of ${runs.length} simulations. Best on average: ${best}.`
  );
}
