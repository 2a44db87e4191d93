import { html, svg, type TemplateResult } from 'lit';
import type { Locale } from '../shared/locale.js';

/** One line: what adds to a figure or takes from it, and how much. */
export interface Bar {
  /** May hold text of the file. */
  readonly label: string;
  readonly amount: number;
}

/** Signed bars about a middle line: which way one goes is told by its side and by its sign, not by a colour. */
export function renderBars(bars: readonly Bar[], { texts, format }: Locale): TemplateResult {
  const largest = bars.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 0);
  return html`<ul class="bars" role="list">
    ${bars.map(({ label, amount }) => {
      const width = largest > 0 ? (50 * Math.abs(amount)) / largest : 0;
      return html`<li part="reason">
        <span class="label"><bdi>${label}</bdi><span class="visually-hidden">${texts.colon}</span></span>
        <svg class="bar" aria-hidden="true" width="100%" height="12">
          ${svg`<rect x="${amount < 0 ? 50 - width : 50}%" y="1" width="${width}%" height="10" />`}
          <line x1="50%" x2="50%" y1="0" y2="12" />
        </svg>
        <span class="amount">${format.gap(amount)}</span>
      </li>`;
    })}
  </ul>`;
}
