import type { Point } from './chart-view.js';

/** Between a mark and what is told of it, in pixels. */
const gap = 14;

/** Beside a mark, on the right where there is room; in a narrow box below or above it. Always within the box. */
export function placeTooltip(tooltip: HTMLElement, box: HTMLElement, mark: Point): void {
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const room = { x: Math.max(0, box.clientWidth - width), y: Math.max(0, box.clientHeight - height) };
  const right = mark.x + gap;
  const left = mark.x - gap - width;
  const isBeside = right <= room.x || left >= 0;
  const below = mark.y + gap;
  const x = !isBeside ? mark.x - width / 2 : right <= room.x ? right : left;
  const y = isBeside ? mark.y - height / 2 : below <= room.y ? below : mark.y - gap - height;
  tooltip.style.transform = `translate(${clamp(x, room.x)}px, ${clamp(y, room.y)}px)`;
}

function clamp(value: number, highest: number): number {
  return Math.round(Math.min(Math.max(0, value), highest));
}
