import { shippedOptions } from '../../evaluation/learners.js';
import type { Findings } from '../findings.js';
import { curves } from './curves.js';
import { html, type Markup } from './markup.js';
import { decimal } from './numbers.js';

/** Would more pupils help, and are there enough trees? */
export function learningSection({ byStudents, meanByStudents, byTrees }: Findings): Markup {
  const guess = meanByStudents.at(-1)!;
  const [half, full] = [byStudents.at(-2) ?? byStudents[0], byStudents.at(-1)!];
  const best = byTrees.reduce((one, other) => (other.rmse < one.rmse ? other : one));
  return html`<section id="learning">
    <h2>Learning curves</h2>
    <p>
      On held-out folds, 10 folds, 3 repeats, columns chosen anew by those a model learns from; bands from the
      best to the worst repeat. From ${half.at} to ${full.at} pupils the error changes from
      ${decimal(half.rmse, 2)} to ${decimal(full.rmse, 2)}: a curve that still falls says that more pupils
      would help. With trees it is lowest at ${best.at}; the settings use ${shippedOptions.trees}.
    </p>
    <div class="figures">
      ${[
        curves(
          'Error against pupils to learn from',
          'pupils',
          { label: 'model', points: byStudents },
          { label: 'guessing the mean', points: meanByStudents },
        ),
        curves(
          'Error against trees',
          'trees',
          { label: 'model', points: byTrees },
          { label: 'guessing the mean', points: byTrees.map(({ at }) => ({ ...guess, at })) },
        ),
      ]}
    </div>
  </section>`;
}
