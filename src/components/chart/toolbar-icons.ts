import { svg, type SVGTemplateResult } from 'lit';

/** Drawn in lines of the text's colour on a grid of 16. */
export const toolbarIcons = {
  'zoom-in': svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5M7 5v4M5 7h4"/>`,
  'zoom-out': svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5M5 7h4"/>`,
  'zoom-box': svg`<path d="M2 4.5V2h2.5M7 2h2M11.5 2H14v2.5M14 7v1M2 7v2M2 11.5V14h2.5M7 14h1"/><circle cx="10.5" cy="10.5" r="2"/><path d="m12 12 2 2"/>`,
  pan: svg`<path d="M8 2v12M2 8h12M6.5 3.5 8 2l1.5 1.5M6.5 12.5 8 14l1.5-1.5M3.5 6.5 2 8l1.5 1.5M12.5 6.5 14 8l-1.5 1.5"/>`,
  'select-box': svg`<path d="M2.5 5V2.5H5M7 2.5h2M11 2.5h2.5V5M13.5 7v2M13.5 11v2.5H11M9 13.5H7M5 13.5H2.5V11M2.5 9V7"/><circle class="solid" cx="8" cy="8" r="1.5"/>`,
  lasso: svg`<path d="M4.5 10.3C3 9.6 2 8.4 2 7c0-2.5 2.7-4.5 6-4.5S14 4.5 14 7s-2.7 4.5-6 4.5a8 8 0 0 1-1.5-.1"/><circle cx="5.2" cy="11" r="1.3"/><path d="M4.7 12.3c-.2.7-.7 1.3-1.7 1.7"/>`,
  reset: svg`<path d="M2.5 7.5 8 2.5l5.5 5M4 6.5v7h3v-4h2v4h3v-7"/>`,
  png: svg`<path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 11.5v2h11v-2"/>`,
  fullscreen: svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>`,
  columns: svg`<path d="M2 3h12v7.5H7.5L4.5 13.5v-3H2zM4.5 5.5h7M4.5 8h4.5"/>`,
  table: svg`<path d="M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 3v10"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type ToolName = keyof typeof toolbarIcons;
