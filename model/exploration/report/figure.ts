import { nice, ticks } from 'd3-array';
import { html, type Markup, type Part } from './markup.js';
import { decimal } from './numbers.js';

/** Turns a value into a place in the picture. */
export type Scale = (value: number) => number;

export interface Axis {
  readonly label: string;
  /** All values that are to fit in; upwards the axis ends at round numbers around them. */
  readonly values: readonly number[];
}

export interface Figure {
  readonly title: string;
  /** What a person who cannot see the figure needs to know. */
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly draw: (x: Scale, y: Scale) => Part;
  /** Under the picture. */
  readonly more?: Part;
}

/** Near the size it has on a phone, so that its text stays readable there. */
export const width = 400;
const height = 260;
export const margin = { top: 28, right: 14, bottom: 40, left: 40 };

/** A picture with two axes, each with its label at its end. */
export function figure({ title, description, x, y, draw, more }: Figure): Markup {
  const across = axis(extent(x.values), margin.left, width - margin.right);
  const up = axis(nice(...extent(y.values), 5), height - margin.bottom, margin.top);
  const bottom = height - margin.bottom;
  return html`<figure>
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${description}">
      <g class="grid">
        ${up.ticks.map((tick) => html`<path d="M${margin.left} ${place(up.scale(tick))}H${width - margin.right}" />`)}
      </g>
      <g class="ticks">
        ${up.ticks.map((tick) => html`<text x="${margin.left - 6}" y="${place(up.scale(tick) + 4)}" text-anchor="end">${tickText(tick, up.ticks)}</text>`)}${across.ticks.map((tick) => html`<text x="${place(across.scale(tick))}" y="${bottom + 16}" text-anchor="middle">${tickText(tick, across.ticks)}</text>`)}
      </g>
      <g class="labels">
        <text x="4" y="13">↑ ${y.label}</text>
        <text x="${width - margin.right}" y="${height - 6}" text-anchor="end">${x.label} →</text>
      </g>
      ${draw(across.scale, up.scale)}
    </svg>
    ${more}
  </figure>`;
}

/** To a tenth of a pixel. */
export function place(value: number): string {
  return String(Math.round(10 * value) / 10);
}

function axis([low, high]: readonly [number, number], from: number, to: number) {
  return {
    scale: (value: number) => from + ((value - low) / (high - low)) * (to - from),
    ticks: ticks(low, high, 5),
  };
}

/** From the least to the greatest, or around a single value. */
function extent(values: readonly number[]): [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return low === high ? [low - 1, high + 1] : [low, high];
}

function tickText(tick: number, all: readonly number[]): string {
  const step = all.length > 1 ? all[1] - all[0] : 1;
  return decimal(tick, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}
