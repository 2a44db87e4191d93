import type { Point } from './chart-view.js';

/** Whether a place lies within a closed outline, by the even-odd rule (crossings of a ray to the right). */
export function isInside(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  outline.forEach((corner, index) => {
    const next = outline[(index + 1) % outline.length];
    if (corner.y > y === next.y > y) return;
    const crossing = corner.x + ((y - corner.y) / (next.y - corner.y)) * (next.x - corner.x);
    if (x < crossing) inside = !inside;
  });
  return inside;
}

/** The outline of the box between two opposite corners. */
export function boxBetween(a: Point, b: Point): readonly Point[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}
