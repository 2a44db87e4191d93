import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  /* Side by side, charts with a longer and a shorter sentence keep their drawings level. */
  figure {
    display: grid;
    grid-template: 1fr auto / minmax(0, 1fr);
    block-size: 100%;
  }

  .sentence {
    max-inline-size: 72ch;
    margin-block-start: 0.25rem;
    text-wrap: pretty;
  }

  .plot {
    position: relative;
    block-size: var(--improvability-chart-height, clamp(20rem, 48vh, 40rem));
    margin-block-start: 1rem;
    touch-action: pan-y;
  }

  /* The marks reach to the box's edge: the ring of focus keeps clear of them. */
  .plot:focus-visible {
    outline-offset: 6px;
  }

  canvas {
    position: absolute;
    inset: 0;
  }

  .probe {
    position: absolute;
    visibility: hidden;
    color: var(--_mark);
    border: 0 solid var(--_muted);
    border-inline-end-color: var(--_line);
    transition: color 1ms;
  }

  .ring {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 17px;
    block-size: 17px;
    margin: -8.5px;
    border: 2px solid var(--_text);
    border-radius: 50%;
    pointer-events: none;
  }

  .tooltip {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 1;
    inline-size: max-content;
    max-inline-size: min(17rem, 90%);
    padding: 0.5rem 0.75rem;
    border-radius: 4px;
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.75rem;
    pointer-events: none;
  }

  .tooltip strong {
    font-size: 0.8125rem;
    font-weight: 600;
  }

  .notice {
    margin-block-start: 0.5rem;
  }

  .empty {
    display: grid;
    block-size: var(--improvability-chart-height, clamp(20rem, 48vh, 40rem));
    margin-block-start: 1rem;
    padding: 1rem;
    border: 1px solid var(--_line);
    place-content: center;
    text-align: center;
  }

  @media (forced-colors: active) {
    .tooltip {
      border: 1px solid;
    }
  }
`;
