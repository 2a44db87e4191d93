import { bin, min, max, nice, ticks } from 'd3-array';
import { figure, place } from './figure.js';
import { html, type Markup } from './markup.js';
import { table } from './table.js';
import { decimal } from './numbers.js';

export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly students: number;
}

/** A bar for each whole number where there are few, else about 20 ranges. */
export function bars(values: ArrayLike<number>): Bar[] {
  const all = Array.from(values);
  const [low, high] = [min(all)!, max(all)!];
  if (all.every(Number.isInteger) && high - low <= 40)
    return Array.from({ length: high - low + 1 }, (_, index) => ({
      from: low + index - 0.5,
      to: low + index + 0.5,
      students: all.filter((value) => value === low + index).length,
    }));
  if (low === high) return [{ from: low - 0.5, to: high + 0.5, students: all.length }];
  const [from, to] = nice(low, high, 20);
  const edges = ticks(from, to, 20).slice(1, -1);
  return bin<number, number>()
    .domain([from, to])
    .thresholds(edges)(all)
    .map((group) => ({ from: group.x0!, to: group.x1!, students: group.length }));
}

/** How many pupils have which value, with the mean marked. */
export function histogram(title: string, label: string, values: ArrayLike<number>): Markup {
  const all = bars(values);
  const mean = Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
  const most = all.reduce((one, other) => (other.students > one.students ? other : one));
  const name = ({ from, to }: Bar) =>
    to - from === 1 && !Number.isInteger(from)
      ? decimal((from + to) / 2, 0)
      : `${decimal(from, 2)} to ${decimal(to, 2)}`;
  return figure({
    title,
    description: `${values.length} pupils, mean ${decimal(mean, 1)}; most, ${most.students}, at ${name(most)}.`,
    x: { label, values: all.flatMap(({ from, to }) => [from, to]) },
    y: { label: 'pupils', values: [0, most.students] },
    draw: (x, y) => [
      all.map(
        ({ from, to, students }) =>
          html`<rect
            class="bar"
            x="${place(x(from) + 0.5)}"
            y="${place(y(students))}"
            width="${place(Math.max(0.5, x(to) - x(from) - 1))}"
            height="${place(y(0) - y(students))}"
          />`,
      ),
      html`<path class="rule" d="M${place(x(mean))} ${place(y(0))}V22" /><text
          class="note"
          x="${place(x(mean) + 4)}"
          y="30"
          >mean ${decimal(mean, 1)}</text
        >`,
    ],
    more: html`<details>
      <summary>The same as a table</summary>
      ${table(
        [label, 'pupils'],
        all.map((bar) => [name(bar), bar.students]),
      )}
    </details>`,
  });
}
