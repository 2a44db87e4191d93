import { isCursorKey, type CursorKey } from './student-cursor.js';

/** What a key asks of the chart that has the focus. */
export type ChartCommand =
  | { readonly type: 'move'; readonly key: CursorKey }
  | { readonly type: 'toggle' }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'pan'; readonly right: number; readonly up: number }
  | { readonly type: 'reset' }
  | { readonly type: 'leave' };

/** Of a step with the keyboard or with a button. */
export const zoomFactor = 1.5;
const panStep = 0.2;

const pans: Readonly<Record<string, ChartCommand>> = {
  ArrowLeft: { type: 'pan', right: -panStep, up: 0 },
  ArrowRight: { type: 'pan', right: panStep, up: 0 },
  ArrowUp: { type: 'pan', right: 0, up: panStep },
  ArrowDown: { type: 'pan', right: 0, up: -panStep },
};

/** `null` for a key that the chart leaves to the page. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): ChartCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (shiftKey && Object.hasOwn(pans, key)) return pans[key];
  if (isCursorKey(key)) return { type: 'move', key };
  if (key === 'Enter' || key === ' ') return { type: 'toggle' };
  // Unshifted on many keyboards the plus is this key.
  if (key === '+' || key === '=') return { type: 'zoom', factor: zoomFactor };
  if (key === '-') return { type: 'zoom', factor: 1 / zoomFactor };
  if (key === '0') return { type: 'reset' };
  return key === 'Escape' ? { type: 'leave' } : null;
}
