import { css } from 'lit';

export const styles = css`
  /* A page may say "display: contents" here: the controls then stand in its own row. */
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: end;
  }

  .field {
    position: relative;
    inline-size: 11.25rem;
    max-inline-size: 100%;
  }

  .label {
    display: block;
    padding-block-end: 0.25rem;
    color: var(--_muted);
    font-size: 0.75rem;
    line-height: 1.25;
  }

  .control {
    display: block;
    inline-size: 100%;
    block-size: max(24px, 2rem);
    padding: 0 0.625rem;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    text-align: start;
  }

  .control:focus-visible {
    outline-offset: 1px;
    border-radius: 4px;
  }

  .control::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .opener {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    cursor: pointer;
  }

  .value {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .opener::after {
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    margin-block-start: -3px;
    border: solid var(--_muted);
    border-width: 0 1.5px 1.5px 0;
    content: '';
    rotate: 45deg;
  }

  .panel {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    z-index: 3;
    inline-size: max-content;
    min-inline-size: 100%;
    max-inline-size: min(20rem, calc(100vw - 16px));
    padding: 0.5rem;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 16%);
  }

  .panel:focus-visible {
    outline: none;
  }

  .wide {
    inline-size: 20rem;
  }

  .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding: 0 0.375rem 0.25rem;
  }

  .text-button[aria-disabled='true'] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }

  .checks {
    max-block-size: min(18rem, 60vh);
    overflow: auto;
  }

  .check {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: max(24px, 1.75rem);
    padding: 0.125rem 0.375rem;
    border-radius: 4px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .check > span {
    min-inline-size: 0;
  }

  .check:hover {
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }

  .check:focus-within {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }

  .check input {
    flex: none;
    inline-size: max(16px, 1rem);
    block-size: max(16px, 1rem);
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .note {
    padding: 0.25rem 0.375rem;
  }

  /* A line of its own below all controls, which makes the row no wider. */
  .outcome {
    display: flex;
    flex-wrap: wrap;
    order: 1;
    gap: 0.25rem 1rem;
    align-items: center;
    inline-size: 0;
    min-inline-size: 100%;
    font-size: 0.8125rem;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    align-items: center;
    list-style: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: max(24px, 1.5rem);
    padding-inline-start: 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }

  .chip > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip.outside {
    border-style: dashed;
    border-color: var(--_control);
    color: var(--_muted);
  }

  .chip button {
    position: relative;
    flex: none;
    inline-size: max(24px, 1.5rem);
    block-size: max(24px, 1.5rem);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .chip button:hover {
    color: var(--_text);
  }

  .chip button::before,
  .chip button::after {
    position: absolute;
    inset: 11px 7px;
    block-size: 0;
    border-block-start: 1.5px solid;
    content: '';
    rotate: 45deg;
  }

  .chip button::after {
    rotate: -45deg;
  }
`;
