import { css } from 'lit';

/**
 * Colours and type. A host page sets `--improvability-*`; the elements themselves read `--_*`. Dark values follow the
 * `color-scheme` of the place where the element stands, not the system's alone.
 */
export const tokens = css`
  :host {
    --_text: var(--improvability-text, #16191d);
    --_muted: var(--improvability-muted, #5d6670);
    --_line: var(--improvability-line, #e4e7ea);
    --_control: var(--improvability-control, #7f8994);
    --_surface: var(--improvability-surface, #ffffff);
    --_accent: var(--improvability-accent, #0b61a4);
    --_on-accent: var(--improvability-on-accent, #ffffff);
    --_mark: var(--improvability-mark, #6f8296);
    --_proposed: var(--improvability-proposed, #c2410c);
    --_receding: var(--improvability-receding, #8a94a0);
    --_problem: var(--improvability-problem, #b3261e);

    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--improvability-font-family, inherit);
    font-size: 0.875rem;
    line-height: 1.45;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_text: var(--improvability-text, light-dark(#16191d, #eceff1));
      --_muted: var(--improvability-muted, light-dark(#5d6670, #9aa5af));
      --_line: var(--improvability-line, light-dark(#e4e7ea, #2b3137));
      --_control: var(--improvability-control, light-dark(#7f8994, #6f7b86));
      --_surface: var(--improvability-surface, light-dark(#ffffff, #14171a));
      --_accent: var(--improvability-accent, light-dark(#0b61a4, #6cb6f0));
      --_on-accent: var(--improvability-on-accent, light-dark(#ffffff, #10151a));
      --_mark: var(--improvability-mark, light-dark(#6f8296, #8fa3b5));
      --_proposed: var(--improvability-proposed, light-dark(#c2410c, #ff9a5c));
      --_receding: var(--improvability-receding, light-dark(#8a94a0, #66727e));
      --_problem: var(--improvability-problem, light-dark(#b3261e, #ff8a80));
    }
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  p,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  .heading {
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.3;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.8125rem;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button,
  input {
    font: inherit;
    color: inherit;
  }

  /* A command inside a sentence: reads like a link, is a button. */
  .text-button {
    display: inline-block;
    min-block-size: max(24px, 1.5rem);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    cursor: pointer;
  }

  .text-button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* Where its colour is not its own the line alone tells it from text. */
  @media (forced-colors: active) {
    .text-button {
      text-decoration: underline;
    }
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
`;
