import type { ScatterPicture } from './chart-picture.js';
import { dodge, dodgeLimit } from './dodge.js';
import type { ChartView, PlotArea } from './chart-view.js';

/** Where marks stand, in pixels of the canvas; `NaN` for a student who is not in view. */
export interface PlacedMarks {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: number;
}

/** How much larger, in parts of the font size, the radius of a student who was singled out is. */
const selectedGrowth = 1 / 6;

/** Where many lie on each other it gets darker; one alone still has a contrast of 3 to 1. */
const manyOpacity = 0.85;

export function placeMarks({ x, y, view, look }: ScatterPicture, area: PlotArea): PlacedMarks {
  const perGrade = (area.right - area.left) / (view.x[1] - view.x[0]);
  const perPoint = (area.bottom - area.top) / (view.y[1] - view.y[0]);
  const trueX = x.map((grade) => area.left + (grade - view.x[0]) * perGrade);
  const placedY = y.map((score, student) =>
    isWithin(view, x[student], score) ? area.bottom - (score - view.y[0]) * perPoint : NaN,
  );
  const { offset, radius } = dodge(trueX, placedY, perGrade, look.fontSize / 12);
  return {
    x: trueX.map((value, student) => (Number.isNaN(placedY[student]) ? NaN : value + offset[student])),
    y: placedY,
    radius,
  };
}

export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: PlacedMarks,
  { selected, look }: ScatterPicture,
  { left, right, top, bottom }: PlotArea,
): void {
  const chosen = new Set(selected);
  context.save();
  context.beginPath();
  // A mark stands on the edge in full; only what is set aside far beyond it is cut.
  const room = 2 * marks.radius + 2;
  context.rect(left - room, top - room, right - left + 2 * room, bottom - top + 2 * room);
  context.clip();
  const others = Array.from(marks.x.keys()).filter((student) => !chosen.has(student));
  // Hollow, the others recede and can still be seen; colour alone tells nothing apart.
  const paint = chosen.size > 0 ? hollow(look.receding, look.fontSize / 12) : filled(look.mark);
  if (others.length > dodgeLimit)
    stampMarks(context, marks, others, paint, chosen.size > 0 ? 1 : manyOpacity);
  else paint(context, pathOf(marks, others, marks.radius));
  context.fillStyle = look.proposed;
  context.strokeStyle = look.surface;
  for (const student of chosen) {
    const mark = pathOf(marks, [student], marks.radius + selectedGrowth * look.fontSize);
    context.fill(mark);
    // A rim of the background keeps it apart from what it lies on.
    context.stroke(mark);
  }
  context.restore();
}

type Paint = (context: CanvasRenderingContext2D, path: Path2D) => void;

const filled =
  (colour: string): Paint =>
  (context, path) => {
    context.fillStyle = colour;
    context.fill(path);
  };

const hollow =
  (colour: string, lineWidth: number): Paint =>
  (context, path) => {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.stroke(path);
  };

/** A student who is not in view has no part in it. */
function pathOf({ x, y }: PlacedMarks, students: readonly number[], radius: number): Path2D {
  const path = new Path2D();
  for (const student of students) {
    if (Number.isNaN(x[student])) continue;
    path.moveTo(x[student] + radius, y[student]);
    path.arc(x[student], y[student], radius, 0, 2 * Math.PI);
  }
  return path;
}

/** One mark, painted once and stamped everywhere: a path of thousands that overlap takes seconds to fill. */
function stampMarks(
  context: CanvasRenderingContext2D,
  { x, y, radius }: PlacedMarks,
  students: readonly number[],
  paint: Paint,
  opacity: number,
): void {
  const pixelRatio = context.getTransform().a;
  const half = Math.ceil(radius + 1);
  const stamp = document.createElement('canvas');
  stamp.width = stamp.height = 2 * half * pixelRatio;
  const ink = stamp.getContext('2d')!;
  ink.scale(pixelRatio, pixelRatio);
  const middle = { x: Float64Array.of(half), y: Float64Array.of(half), radius };
  paint(ink, pathOf(middle, [0], radius));
  context.globalAlpha = opacity;
  for (const student of students)
    if (!Number.isNaN(x[student]))
      context.drawImage(stamp, x[student] - half, y[student] - half, 2 * half, 2 * half);
  context.globalAlpha = 1;
}

/** False for `NaN`. */
function isWithin({ x, y }: ChartView, grade: number, score: number): boolean {
  return grade >= x[0] && grade <= x[1] && score >= y[0] && score <= y[1];
}
