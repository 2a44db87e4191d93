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
    max-inline-size: 88ch;
    margin-block-start: 0.25rem;
    text-wrap: pretty;
  }

  .content {
    position: relative;
  }

  .plot,
  .table,
  .empty {
    block-size: var(--improvability-chart-height, clamp(19rem, 42vh, 40rem));
  }

  .plot {
    position: relative;
    touch-action: pan-y;
    user-select: none;
  }

  .plot[data-mode] {
    touch-action: none;
    cursor: crosshair;
  }

  .plot[data-mode='pan'] {
    cursor: grab;
  }

  .plot[data-mode='pan']:active {
    cursor: grabbing;
  }

  /* The marks reach to the box's edge: the ring of focus keeps clear of them. */
  .plot:focus-visible {
    outline-offset: 3px;
  }

  canvas {
    position: absolute;
    inset: 0;
  }

  .probe {
    position: absolute;
    visibility: hidden;
    font-size: 0.75rem;
    color: var(--_mark);
    background-color: var(--_surface);
    border: 0 solid;
    border-color: var(--_muted) var(--_line) var(--_proposed) var(--_receding);
    outline: 0 solid var(--_text);
    transition:
      color 1ms,
      border-color 1ms,
      background-color 1ms;
  }

  .outline {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }

  .outline polygon {
    fill: color-mix(in srgb, var(--_accent) 8%, transparent);
    stroke: var(--_accent);
  }

  .ring {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 1.0625rem;
    block-size: 1.0625rem;
    margin: -0.53125rem;
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
    margin-block-start: 1rem;
    padding: 1rem;
    border: 1px solid var(--_line);
    place-content: center;
    justify-items: center;
    gap: 0.5rem;
    text-align: center;
  }

  .empty p {
    max-inline-size: 60ch;
    text-wrap: pretty;
  }

  /* Beside the title of the y axis. */
  .selection {
    position: absolute;
    inset-block-start: 26px;
    inset-inline-end: 0;
    font-size: 0.75rem;
    display: flex;
    gap: 0.25em;
    align-items: center;
  }

  /* The title and the commands leave no room for the count. */
  @media (max-width: 23.5rem) {
    .selection > :first-child {
      display: none;
    }
  }

  /* Beside the buttons, of which few are left. */
  [data-table] > .selection {
    inset-block-start: 4px;
    inset-inline: 0 auto;
  }

  :host(:fullscreen) {
    padding: 2rem;
    background: var(--_surface);
    overflow: auto;
  }

  :host(:fullscreen) figure {
    grid-template-rows: auto minmax(20rem, 1fr);
  }

  :host(:fullscreen) .content {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }

  :host(:fullscreen) :is(.plot, .table, .empty) {
    block-size: auto;
  }

  @media (forced-colors: active) {
    .tooltip {
      border: 1px solid;
    }

    .probe {
      --_mark: CanvasText;
      --_muted: CanvasText;
      --_line: GrayText;
      --_proposed: Highlight;
      --_receding: GrayText;
      --_text: CanvasText;
      --_surface: Canvas;
      forced-color-adjust: none;
    }
  }
`;
