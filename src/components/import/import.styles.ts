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

  details {
    margin-block-start: 0.25rem;
  }

  summary {
    inline-size: fit-content;
    min-block-size: max(24px, 1.5rem);
    color: var(--_accent);
    cursor: pointer;
  }

  ul {
    max-block-size: 16rem;
    padding-inline-start: 1.25rem;
    overflow: auto;
  }

  li {
    overflow-wrap: anywhere;
  }

  .problem {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: baseline;
    margin-block-start: 0.75rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_problem);
    overflow-wrap: anywhere;
  }
`;
