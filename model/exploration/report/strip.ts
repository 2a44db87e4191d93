import { place } from './figure.js';
import { html, type Markup } from './markup.js';

const width = 110;

/** A small bar for one number beside others; the number itself stands next to it. */
export function countBar(count: number, most: number): Markup {
  const length = place((width * count) / Math.max(1, most));
  return html`<svg class="strip" viewBox="0 0 ${width} 14" width="${width}" height="14" aria-hidden="true">
    <rect class="bar" y="2" width="${length}" height="10" />
  </svg>`;
}

/** A dot with its interval on a common scale, and a rule where nothing would be to see. */
export function intervalStrip(
  value: number,
  [low, high]: readonly [number, number],
  rule: number,
  [from, to]: readonly [number, number],
): Markup {
  const x = (at: number) => place(4 + (width - 8) * Math.min(1, Math.max(0, (at - from) / (to - from || 1))));
  return html`<svg class="strip" viewBox="0 0 ${width} 14" width="${width}" height="14" aria-hidden="true">
    <path class="zero" d="M${x(rule)} 0V14" />
    <path class="interval" d="M${x(low)} 7H${x(high)}" />
    <circle class="mark" cx="${x(value)}" cy="7" r="3.5" />
  </svg>`;
}
