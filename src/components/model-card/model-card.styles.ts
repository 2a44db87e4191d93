import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  p,
  li {
    max-inline-size: 75ch;
    text-wrap: pretty;
  }

  .heading + p {
    margin-block-start: 0.5rem;
  }

  /* A label, not a badge: the word itself, framed. */
  .ai {
    margin-inline-end: 0.25rem;
    padding-inline: 0.375rem;
    border: 1px solid var(--_control);
    border-radius: 4px;
    font-weight: 600;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
    margin-block-start: 1.25rem;
  }

  .part-heading {
    font-weight: 600;
  }

  @container (min-width: 46rem) {
    section {
      grid-template-columns: 13rem minmax(0, 1fr);
      column-gap: 2rem;
    }

    section > :not(.part-heading) {
      grid-column: 2;
    }

    section > .part-heading {
      grid-row: 1;
    }
  }

  .text-button {
    text-align: start;
  }

  bdi {
    overflow-wrap: anywhere;
  }

  ul {
    padding-inline-start: 1.25rem;
  }

  li + li {
    margin-block-start: 0.125rem;
  }

  li strong {
    font-weight: 600;
  }

  .table {
    max-block-size: 24rem;
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.25rem 1rem 0.25rem 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.75rem;
    vertical-align: bottom;
  }

  tbody th {
    min-inline-size: 6rem;
    overflow-wrap: anywhere;
  }

  .number {
    text-align: end;
  }

  .interval {
    white-space: nowrap;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }

  summary {
    inline-size: fit-content;
    min-block-size: max(24px, 1.5rem);
    color: var(--_accent);
    cursor: pointer;
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding-block: 0.5rem 0.75rem;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 0.25rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: 0 1.5rem;
    max-block-size: 20rem;
    padding: 4px;
    overflow: auto;
  }

  .check {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    min-block-size: max(24px, 1.75rem);
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: max(16px, 1rem);
    block-size: max(16px, 1rem);
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 2px;
  }

  .commands,
  .download {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: baseline;
  }

  .download {
    align-items: end;
  }

  .download p {
    flex-basis: 100%;
    font-size: 0.8125rem;
  }

  progress {
    inline-size: 12rem;
    max-inline-size: 50vw;
    accent-color: var(--_accent);
  }

  .problem {
    color: var(--_problem);
  }

  .choose {
    position: relative;
  }

  .choose:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .field .label {
    display: block;
    padding-block-end: 0.125rem;
    color: var(--_muted);
    font-size: 0.75rem;
  }

  .field input {
    display: block;
    inline-size: 18rem;
    max-inline-size: 100%;
    min-block-size: max(24px, 1.875rem);
    padding-inline: 0.5rem;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
  }

  .small-button {
    min-block-size: max(24px, 1.875rem);
    padding-inline: 0.75rem;
    border: 1px solid var(--_accent);
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    cursor: pointer;
  }

  .small-button[aria-disabled] {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: default;
  }
`;
