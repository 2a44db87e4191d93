import { mean } from 'd3-array';
import type { Column, Dataset } from '../../../src/core/dataset/dataset.js';
import type { Findings } from '../findings.js';
import { valueGroups, type ValueGroup } from '../value-groups.js';
import { html, type Markup } from './markup.js';
import { counted, decimal } from './numbers.js';
import { countBar, intervalStrip } from './strip.js';
import { table } from './table.js';

/** Every column: how its values are distributed, beside the mean grade of each. */
export function columnsSection({ dataset, proposal }: Findings): Markup {
  const looked = new Set(proposal.tested.map(({ feature }) => feature.column));
  const cards = [...dataset.columns].map(([header, column]) => ({
    header,
    column,
    groups: valueGroups(column, dataset.grades),
  }));
  const range = commonRange(
    cards.flatMap(({ groups }) => groups),
    dataset,
  );
  return html`<section id="columns">
    <h2>Every column</h2>
    <p>
      Bars: pupils. Dots: their mean grade with its 95% interval, all on one scale from
      ${decimal(range[0], 1)} to ${decimal(range[1], 1)}; the upright line is the mean of all,
      ${decimal(mean(dataset.grades), 1)}. A mean of fewer than 5 pupils is not told, and a level that fewer
      have is not named.
    </p>
    <div class="cards">
      ${cards.map(({ header, column, groups }) => card(header, column, groups, dataset, range, looked.has(header)))}
    </div>
  </section>`;
}

function card(
  header: string,
  column: Column,
  groups: readonly ValueGroup[],
  { grades }: Dataset,
  range: readonly [number, number],
  tested: boolean,
): Markup {
  const most = Math.max(...groups.map(({ students }) => students));
  const all = mean(grades)!;
  const kind = column.kind === 'numeric' ? 'numbers' : counted(levelCount(column.codes), 'level');
  return html`<article>
    <h3>${header} <small>${kind}${tested ? '' : ', not tested'}</small></h3>
    ${table(
      [
        'value',
        html`<span class="hidden">bar</span>`,
        'pupils',
        html`<span class="hidden">dot</span>`,
        'mean grade',
      ],
      groups.map(({ label, students, mean: average, interval }) => [
        label,
        countBar(students, most),
        students,
        average !== undefined && interval ? intervalStrip(average, interval, all, range) : '',
        decimal(average, 1),
      ]),
      new Set([1, 3]),
    )}
  </article>`;
}

function levelCount(codes: Int32Array): number {
  return new Set(codes.filter((code) => code >= 0)).size;
}

/** From the lowest to the highest mean; a very wide interval is cut off rather than making all others small. */
function commonRange(groups: readonly ValueGroup[], { grades }: Dataset): readonly [number, number] {
  const means = groups.flatMap(({ mean: average }) => (average === undefined ? [] : [average]));
  const all = mean(grades)!;
  return [
    Math.min(all - 1, ...means.map((value) => value - 1)),
    Math.max(all + 1, ...means.map((value) => value + 1)),
  ];
}
