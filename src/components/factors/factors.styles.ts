import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .factors {
    display: grid;
    gap: 0.75rem;
  }

  .factor {
    display: grid;
    grid-template-columns: minmax(7rem, 9.5rem) minmax(4.5rem, 1fr) 4.25rem;
    gap: 0.75rem;
    align-items: center;
  }

  .name {
    line-height: 1.25;
  }

  .direction {
    font-size: 0.75rem;
  }

  input[type='range'] {
    inline-size: 100%;
    block-size: max(24px, 1.5rem);
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  input[type='number'] {
    inline-size: 100%;
    min-block-size: max(24px, 2rem);
    padding: 0 0.5rem;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    text-align: center;
  }

  input[type='number']:user-invalid {
    border-color: var(--_problem);
  }
`;
