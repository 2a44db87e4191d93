import { html, type Markup, type Part } from './markup.js';

/** The first cell of a row is its header; columns in `wide` are text or pictures, the rest numbers. */
export function table(
  header: readonly Part[],
  rows: readonly (readonly Part[])[],
  wide: ReadonlySet<number> = new Set(),
): Markup {
  const kind = (index: number) => (index === 0 || wide.has(index) ? '' : html` class="number"`);
  return html`<table>
    <thead>
      <tr>
        ${header.map((cell, index) => html`<th scope="col" ${kind(index)}>${cell}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...others]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${others.map((cell, index) => html`<td${kind(index + 1)}>${cell}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table>`;
}

/** A table that may be wider than a phone: it scrolls in a box of its own, also by the keyboard. */
export function wideTable(
  label: string,
  header: readonly Part[],
  rows: readonly (readonly Part[])[],
  wide?: ReadonlySet<number>,
): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">
    ${table(header, rows, wide)}
  </div>`;
}
