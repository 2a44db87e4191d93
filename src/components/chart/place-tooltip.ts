import type { Point } from './chart-view.js';

/** Beside a mark, on the right where there is room, and within the box. */
export function placeTooltip(tooltip: HTMLElement, box: HTMLElement, mark: Point): void {
  const gap = 14;
  const { offsetWidth, offsetHeight } = tooltip;
  const right = mark.x + gap;
  const x = right + offsetWidth <= box.clientWidth ? right : Math.max(0, mark.x - gap - offsetWidth);
  const y = Math.min(Math.max(0, mark.y - offsetHeight / 2), box.clientHeight - offsetHeight);
  tooltip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
