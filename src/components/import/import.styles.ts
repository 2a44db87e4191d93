import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .over {
    outline: 2px dashed var(--_accent);
    outline-offset: 4px;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    row-gap: 0.25rem;
    align-items: baseline;
  }

  /* No gap for the status while it is empty; it must exist before it speaks. */
  .line > :not(:empty) {
    margin-inline-end: 1rem;
  }

  strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .choose {
    position: relative;
    cursor: pointer;
  }

  .choose:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .button {
    padding: 0.375rem 0.875rem;
    border-radius: 4px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .progress {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
  }

  progress {
    inline-size: 10rem;
    max-inline-size: 40vw;
    accent-color: var(--_accent);
  }

  summary {
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: max(24px, 1.5rem);
    color: var(--_accent);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .check-reading {
    flex-basis: 100%;
    min-inline-size: 0;
  }

  /* The summary stands in the line of commands, what it opens in a row of its own. */
  @supports selector(::details-content) {
    .check-reading.in-line {
      display: contents;
    }

    .check-reading.in-line::details-content {
      flex-basis: 100%;
      min-inline-size: 0;
    }

    .check-reading.in-line:not([open])::details-content {
      display: none;
    }
  }

  .line > .check-reading {
    margin-inline-end: 0;
  }

  .panel {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr));
    gap: 0.75rem 3rem;
    padding-block: 0.75rem;
    font-size: 0.8125rem;
  }

  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    align-content: start;
  }

  .report,
  .join {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    justify-items: start;
  }

  .starred {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: center;
  }

  .fields,
  .own-scale {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: end;
  }

  .field .label {
    display: block;
    padding-block-end: 0.125rem;
    color: var(--_muted);
    font-size: 0.75rem;
  }

  select,
  .field input {
    min-block-size: max(24px, 1.875rem);
    max-inline-size: 100%;
    padding-inline: 0.5rem;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .field :is(select, input) {
    display: block;
  }

  .field input[type='number'] {
    inline-size: 6rem;
  }

  .search {
    display: block;
    padding-block-end: 0.5rem;
  }

  .search input {
    inline-size: 16rem;
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

  .check {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: max(24px, 1.875rem);
    cursor: pointer;
  }

  .check input {
    inline-size: max(16px, 1rem);
    block-size: max(16px, 1rem);
    margin: 0;
    accent-color: var(--_accent);
  }

  .table {
    max-block-size: 22rem;
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-block-end: 0.25rem;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }

  th,
  td {
    padding: 0.25rem 0.75rem 0.25rem 0;
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
  }

  tbody th {
    min-inline-size: 5rem;
    max-inline-size: 16rem;
    overflow-wrap: anywhere;
  }

  .long-header > bdi {
    display: block;
    max-block-size: 10rem;
    overflow: auto;
  }

  th:last-child,
  td:last-child {
    inline-size: 50%;
    min-inline-size: 5.5rem;
    padding-inline-end: 0;
  }

  .samples {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .samples bdi + bdi::before {
    content: ' · ';
  }

  .issues ul,
  .ambiguous {
    max-block-size: 16rem;
    padding-inline-start: 1.25rem;
    overflow: auto;
  }

  .ambiguous {
    display: grid;
    gap: 0.375rem;
    padding: 0.25rem;
    list-style: none;
  }

  .ambiguous label {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: baseline;
  }

  li,
  .panel p {
    overflow-wrap: anywhere;
  }

  .second-file {
    inline-size: 100%;
  }

  .second-file .field {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    padding-block: 0.25rem 0.5rem;
  }

  .joined {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: baseline;
  }

  .problem {
    display: flex;
    flex-basis: 100%;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: baseline;
    margin-block: 0.5rem 0.25rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_problem);
    overflow-wrap: anywhere;
  }
`;
