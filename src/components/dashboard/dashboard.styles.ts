import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    position: relative;
    container-type: inline-size;
    /* A container has no width of its own: in a dialog, which is as wide as its content, this is it. */
    contain-intrinsic-inline-size: min(64rem, 85vw);
  }

  header {
    padding-block-end: 1rem;
    border-block-end: 1px solid var(--_line);
  }

  .title {
    font-size: 1.375rem;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }

  improvability-import {
    margin-block-start: 0.5rem;
  }

  ::slotted([slot='notice']) {
    margin: 0.25rem 0 0;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: end;
    padding-block: 1rem;
    border-block-end: 1px solid var(--_line);
  }

  /* Its controls stand in this row, its status and chips in a line of their own. */
  improvability-filter {
    display: contents;
  }

  .switch {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: max(24px, 2rem);
    cursor: pointer;
  }

  .switch input {
    inline-size: max(16px, 1rem);
    block-size: max(16px, 1rem);
    margin: 0;
    accent-color: var(--_accent);
  }

  .print {
    min-block-size: max(24px, 2rem);
    margin-inline-start: auto;
    padding: 0 0.875rem;
    border: 1px solid var(--_accent);
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  .print:hover {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .charts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem 3rem;
    margin-block-start: 1.5rem;
  }

  @container (min-width: 46rem) {
    .charts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    /* Under the manual chart, which is in the second column. */
    improvability-factors {
      grid-area: 2 / 2;
    }

    /* Where there is room: it moves nothing away. */
    improvability-student {
      grid-area: 2 / 1;
    }
  }

  .empty {
    display: grid;
    min-block-size: 20rem;
    place-content: center;
    text-align: center;
  }

  dialog {
    inline-size: min(62rem, 100vw - 2rem);
    max-block-size: calc(100dvb - 2rem);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .dialog-content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 1rem 1.5rem 1.5rem;
  }

  .close {
    position: sticky;
    inset-block-start: 0.5rem;
    z-index: 1;
    justify-self: end;
    padding-inline: 0.5rem;
    background: var(--_surface);
  }

  .drop {
    position: absolute;
    inset: -0.5rem;
    z-index: 4;
    display: grid;
    place-content: center;
    border: 2px dashed var(--_accent);
    border-radius: 8px;
    background: color-mix(in srgb, var(--_surface) 85%, transparent);
    font-size: 1.375rem;
    font-weight: 600;
    pointer-events: none;
  }
`;
