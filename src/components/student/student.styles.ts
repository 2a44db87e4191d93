import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    max-inline-size: 46rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_control);
  }

  header {
    display: flex;
    gap: 1rem;
    justify-content: space-between;
    align-items: start;
  }

  .heading {
    /* Room for the first figures below the name. */
    scroll-margin-block: 3rem 45vh;
    font-size: 1.125rem;
    overflow-wrap: anywhere;
  }

  .close {
    flex: none;
    min-block-size: max(24px, 2rem);
    padding: 0 0.75rem;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: none;
    cursor: pointer;
  }

  .close:hover {
    border-color: var(--_text);
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
    margin: 0;
  }

  dd {
    font-size: 1.25rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }

  .beside {
    font-weight: 400;
  }

  .notice {
    max-inline-size: 88ch;
    text-wrap: pretty;
  }

  .axis {
    display: block;
    overflow: visible;
    font-size: 0.75rem;
  }

  /* A rim in the colour of the ground keeps labels apart from what they lie on. */
  .axis text {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 3px;
    paint-order: stroke;
  }

  .axis text.muted {
    fill: var(--_muted);
  }

  .axis text.strong {
    font-weight: 600;
  }

  .band {
    fill: color-mix(in srgb, var(--_mark) 25%, transparent);
  }

  .tick {
    stroke: var(--_text);
    stroke-width: 1.5;
  }

  .guide {
    stroke: var(--_control);
    stroke-dasharray: 2 3;
  }

  .pupil {
    fill: var(--_proposed);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }

  .other {
    fill: var(--_mark);
  }

  .base {
    stroke: var(--_control);
  }

  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }

  .part-heading {
    margin-block-start: 0.5rem;
    font-weight: 600;
  }

  .part p {
    max-inline-size: 88ch;
    text-wrap: pretty;
  }

  .bars {
    list-style: none;
  }

  .bars li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) clamp(5rem, 34%, 14rem) 3rem;
    gap: 0.75rem;
    align-items: center;
    padding-block: 0.1875rem;
  }

  .label {
    position: relative;
    overflow-wrap: anywhere;
    line-height: 1.3;
  }

  .bar {
    display: block;
  }

  .bar rect {
    fill: var(--_mark);
  }

  .bar line {
    stroke: var(--_control);
  }

  .amount {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  summary {
    display: list-item;
    inline-size: fit-content;
    min-block-size: max(24px, 1.5rem);
    color: var(--_accent);
    cursor: pointer;
  }

  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .result {
    margin-block: 0.25rem 0.75rem;
    max-inline-size: 88ch;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
    gap: 0.75rem 1rem;
    align-items: end;
    margin-block-end: 0.75rem;
  }

  .fields label {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
  }

  .fields bdi {
    overflow-wrap: anywhere;
  }

  select,
  input {
    /* What lies in a details element inherits from a node of the browser's own. */
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: max(24px, 2rem);
    padding: 0 0.5rem;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  input:invalid {
    border-color: var(--_problem);
    border-width: 2px;
  }

  @media (max-width: 46rem) {
    .heading {
      scroll-margin-block-end: 80vh;
    }
  }

  @media (forced-colors: active) {
    .band {
      fill: Canvas;
      stroke: CanvasText;
    }

    .pupil {
      fill: Highlight;
    }

    .other,
    .bar rect,
    .axis text,
    .axis text.muted {
      fill: CanvasText;
    }

    .axis text,
    .axis text.muted {
      stroke: Canvas;
    }

    .tick,
    .guide,
    .base,
    .bar line {
      stroke: CanvasText;
    }
  }
`;
