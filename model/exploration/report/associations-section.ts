import { featureName, type Association } from '../../columns/associations.js';
import { significance } from '../../columns/choose-columns.js';
import type { Findings } from '../findings.js';
import { html, type Markup } from './markup.js';
import { counted, decimal, probability, signed } from './numbers.js';
import { intervalStrip } from './strip.js';
import { wideTable } from './table.js';

/** What goes with the grade, one test for each feature, the surest first. */
export function associationsSection({ proposal: { tested, chosen } }: Findings): Markup {
  const tests = tested.filter(({ p }) => !Number.isNaN(p));
  const below = (value: 'p' | 'adjusted') => tests.filter((one) => one[value] < significance).length;
  const numbers = tested.filter(({ feature }) => feature.level === undefined);
  const levels = tested.filter(({ feature }) => feature.level !== undefined);
  return html`<section id="associations">
    <h2>What goes with the grade</h2>
    <p>
      ${counted(tests.length, 'test')}, one for each feature. Where nothing goes with the grade about
      ${decimal(significance * tests.length, 0)} of so many would fall below 0.05 by chance: uncorrected p
      tells how surprising one feature is by itself, p corrected for the number of tests (Holm 1979, over both
      tables) holds for the whole list. Below 0.05 are ${below('p')} uncorrected and ${below('adjusted')}
      corrected. The proposal takes the uncorrected ones, since a model can weigh a weak feature, and whether
      that helps is judged on pupils never seen. None of it says what causes a grade.
    </p>
    <h3>Numbers: correlation with the grade (Pearson)</h3>
    ${associationTable('Numbers', 'correlation', numbers, chosen)}
    <h3>Levels: mean grade with the level minus that without (Welch)</h3>
    ${associationTable('Levels', 'difference', levels, chosen)}
  </section>`;
}

function associationTable(
  label: string,
  effect: string,
  found: readonly Association[],
  chosen: readonly Association[],
): Markup {
  if (found.length === 0) return html`<p>The file has none.</p>`;
  const reach = Math.max(...found.map((one) => Math.abs(one.effect))) * 1.5;
  return wideTable(
    `${label} and the grade`,
    [
      'feature',
      'pupils',
      effect,
      html`<span class="hidden">picture</span>`,
      '95% interval',
      'p',
      'p, corrected',
      'proposed',
    ],
    found.map((one) => [
      featureName(one.feature),
      one.feature.level === undefined ? one.students : one.values.filter((value) => value === 1).length,
      Number.isNaN(one.p) ? '–' : signed(one.effect, 2),
      one.interval ? intervalStrip(one.effect, one.interval, 0, [-reach, reach]) : '',
      one.interval ? `${signed(one.interval[0], 2)} to ${signed(one.interval[1], 2)}` : 'too little to test',
      probability(one.p),
      probability(one.adjusted),
      chosen.includes(one) ? 'yes' : '',
    ]),
    new Set([3]),
  );
}
