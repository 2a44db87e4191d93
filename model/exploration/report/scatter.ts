import { sampledIndices, seededRandom } from '../../../src/core/training/random.js';
import { figure, margin, place, width } from './figure.js';
import { html, type Markup, type Part } from './markup.js';

/** More dots than these would only cover each other. */
const mostDots = 2000;

export interface Scatter {
  readonly title: string;
  readonly description: string;
  readonly x: { readonly label: string; readonly values: Float64Array };
  readonly y: { readonly label: string; readonly values: Float64Array };
  /** A straight line between two points, explained above the dots, where it hides none. */
  readonly rule: {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly label: string;
  };
  readonly more?: Part;
}

/** A dot for each pupil, in the order of their places and not of the file: nothing tells whose dot it is. */
export function scatter({ title, description, x, y, rule, more }: Scatter): Markup {
  const { length } = x.values;
  const drawn = sampledIndices(length, Math.min(length, mostDots), seededRandom(1));
  const note =
    length > mostDots ? html`<p>${mostDots} of ${length} pupils are drawn, taken at random.</p>` : '';
  return figure({
    title,
    description,
    x: { label: x.label, values: [...x.values, rule.from[0], rule.to[0]] },
    y: { label: y.label, values: [...y.values, rule.from[1], rule.to[1]] },
    draw: (across, up) => [
      html`<path
        class="rule"
        d="M${place(across(rule.from[0]))} ${place(up(rule.from[1]))}L${place(across(rule.to[0]))} ${place(up(rule.to[1]))}"
      />`,
      html`<g class="dots"
        >${Array.from(drawn, (student) => ({
          left: across(x.values[student]),
          top: up(y.values[student]),
        }))
          .sort((one, other) => one.left - other.left || one.top - other.top)
          .map(({ left, top }) => html`<circle cx="${place(left)}" cy="${place(top)}" r="2.5" />`)}</g
      >`,
      html`<text class="note" x="${width - margin.right}" y="13" text-anchor="end">— ${rule.label}</text>`,
    ],
    more: [note, more],
  });
}
