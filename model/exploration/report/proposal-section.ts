import { featureName } from '../../columns/associations.js';
import { significance } from '../../columns/choose-columns.js';
import { columnsArgument, quoted } from '../columns-argument.js';
import type { Findings } from '../findings.js';
import { redundantFrom } from '../../columns/redundant-pairs.js';
import { shippedOptions } from '../../evaluation/learners.js';
import { html, type Markup } from './markup.js';
import { decimal, signed } from './numbers.js';
import { wideTable } from './table.js';

export function redundancySection({ pairs, proposal: { redundant } }: Findings): Markup {
  const because = new Map(redundant.map((one) => [one.dropped, one.because]));
  const verdict = ({ one, other }: Findings['pairs'][number]) =>
    [one, other]
      .filter((dropped) => because.has(dropped))
      .map(({ feature }) => `${featureName(feature)} is left out`)
      .join('; ');
  return html`<section id="redundant">
    <h2>Features that say the same</h2>
    <p>
      Pairs that correlate by ${redundantFrom} or more to either side. Of two that are both below
      ${significance} the surer one is proposed. Levels of one column always exclude each other.
    </p>
    ${
      pairs.length === 0
        ? html`<p>There are none.</p>`
        : wideTable(
            'Features that say the same',
            ['feature', 'and', 'correlation', 'proposal'],
            pairs.map((pair) => [
              featureName(pair.one.feature),
              featureName(pair.other.feature),
              signed(pair.correlation, 2),
              verdict(pair),
            ]),
            new Set([1, 3]),
          )
    }
  </section>`;
}

/** No habit or family goes with a grade so much; another grade does. */
const gradeLike = 0.7;

/** The list as a command that trains on it, with the settings that the report was made with. */
export function proposalSection(findings: Findings, dataName: string): Markup {
  const { dataset, choices, seed, proposal, flattering, metrics } = findings;
  const { text, unnamed } = columnsArgument(choices, new Set(dataset.columns.keys()));
  const likeGrades = proposal.chosen
    .filter(({ feature, effect }) => feature.level === undefined && Math.abs(effect) >= gradeLike)
    .map(({ feature, effect }) => `${feature.column} (${signed(effect, 2)})`);
  const unsure = !proposal.chosen.some(({ p }) => p < significance);
  return html`<section id="proposal">
    <h2>Columns to train on</h2>
    ${unsure ? html`<p><b>No feature goes with the grade below ${significance}.</b> ${choices.length > 0 ? 'The surest one stands here alone; do not expect much of it.' : ''}</p>` : ''}
    ${likeGrades.length > 0 ? html`<p><b>${likeGrades.join(', ')} goes with the grade as only another grade does.</b> If it is one, leave it out: name the other columns with <code>--columns</code>.</p>` : ''}
    ${text === '' ? '' : html`<pre tabindex="0" role="region" aria-label="Command"><code>${commandLines(dataName, text, seed).join(' \\\n  ')}</code></pre>`}
    ${unnamed.length > 0 ? html`<p>A command line cannot name ${unnamed.map((one) => (typeof one === 'string' ? one : `${one.column}=${one.level}`)).join(', ')}: rename the header or the level in the file.</p>` : ''}
    <p>
      This command tells an error of ${decimal(flattering.rmse, 2)}: too good, since the columns were chosen
      by the grades of the same pupils. Chosen anew inside each fold it is ${decimal(metrics.rmse, 2)}, and
      that is the figure to tell people. Leave out what a model should not look at, such as an earlier grade,
      with <code>--columns</code>.
    </p>
  </section>`;
}

function commandLines(dataName: string, columns: string, seed: number): string[] {
  const flags = Object.entries(shippedOptions).map(
    ([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${value}`,
  );
  return [
    `npm run train -- --data ${quoted(dataName)} --out model.json`,
    columns,
    [...flags, `--seed ${seed}`].join(' '),
  ];
}
