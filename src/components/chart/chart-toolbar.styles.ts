import { css } from 'lit';

export const toolbarStyles = css`
  /* Its row is always there, so that nothing moves when it appears. */
  .toolbar {
    display: flex;
    justify-content: flex-end;
    block-size: max(24px, 2rem);
    padding-block-end: 4px;
    opacity: 0;
  }

  figure:hover .toolbar,
  figure:focus-within .toolbar,
  [data-changed] > .toolbar,
  :host(:fullscreen) .toolbar {
    opacity: 1;
  }

  @media (hover: none) {
    .toolbar {
      opacity: 1;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .toolbar {
      transition: opacity 0.12s;
    }
  }

  .toolbar button {
    position: relative;
    flex: 0 1 max(24px, 1.75rem);
    min-inline-size: max(24px, 1.5rem);
    block-size: max(24px, 1.75rem);
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .toolbar :is([data-tool='select-box'], [data-tool='columns']) {
    margin-inline-start: 6px;
  }

  .toolbar button:hover {
    color: var(--_text);
  }

  .toolbar button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .toolbar svg {
    display: block;
    margin: auto;
    inline-size: max(16px, 1rem);
    block-size: max(16px, 1rem);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .toolbar .solid {
    fill: currentColor;
    stroke: none;
  }

  /* The name of a button. */
  .toolbar:not([data-quiet]) button:is(:hover, :focus-visible)::after {
    content: attr(aria-label);
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    z-index: 2;
    padding: 0.25rem 0.5rem;
    border-radius: 4px;
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .toolbar:not([data-quiet]) button:nth-last-child(n + 7):is(:hover, :focus-visible)::after {
    inset-inline: 0 auto;
  }

  .columns {
    position: absolute;
    inset: auto;
    margin: 0 0 0 auto;
    inline-size: fit-content;
    max-inline-size: min(20rem, 90vw);
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 4px 16px rgb(0 0 0 / 12%);
  }

  .columns ul {
    max-block-size: 40vh;
    margin-block: 0.25rem;
    overflow: auto;
    list-style: none;
  }

  .columns label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: max(24px, 1.75rem);
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: max(16px, 1rem);
    block-size: max(16px, 1rem);
    margin: 0;
    accent-color: var(--_accent);
  }

  .table {
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: 0.5rem;
    text-align: start;
  }

  th,
  td {
    padding: 0.375rem 0.5rem;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.75rem;
  }

  .number {
    text-align: end;
  }

  td:first-child {
    inline-size: max(24px, 1.5rem);
    padding-inline: 4px;
    line-height: 0;
  }

  [data-selected] > th {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .toolbar button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .toolbar button::after {
      border: 1px solid;
    }
  }

  @media print {
    .toolbar,
    .selection button {
      display: none;
    }
  }
`;
