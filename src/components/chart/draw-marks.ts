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
  const others = new Path2D();
  for (let student = 0; student < marks.x.length; student += 1)
    if (!chosen.has(student)) addMark(others, marks, student, marks.radius);
  context.save();
  context.beginPath();
  // A mark stands on the edge in full; only what is set aside far beyond it is cut.
  const room = 2 * marks.radius + 2;
  context.rect(left - room, top - room, right - left + 2 * room, bottom - top + 2 * room);
  context.clip();
  if (marks.x.length > dodgeLimit) context.globalAlpha = 0.4;
  if (chosen.size > 0) {
    // Hollow: they recede and can still be seen; colour alone tells nothing apart.
    context.strokeStyle = look.receding;
    context.lineWidth = look.fontSize / 12;
    context.stroke(others);
  } else {
    context.fillStyle = look.mark;
    context.fill(others);
  }
  context.globalAlpha = 1;
  context.fillStyle = look.proposed;
  context.strokeStyle = look.surface;
  for (const student of chosen) {
    const mark = new Path2D();
    addMark(mark, marks, student, marks.radius + selectedGrowth * look.fontSize);
    context.fill(mark);
    // A rim of the background keeps it apart from what it lies on.
    context.stroke(mark);
  }
  context.restore();
}

/** Nothing for a student who is not in view. */
function addMark(path: Path2D, { x, y }: PlacedMarks, student: number, radius: number): void {
  if (Number.isNaN(x[student]) || Number.isNaN(y[student])) return;
  path.moveTo(x[student] + radius, y[student]);
  path.arc(x[student], y[student], radius, 0, 2 * Math.PI);
}

/** False for `NaN`. */
function isWithin({ x, y }: ChartView, grade: number, score: number): boolean {
  return grade >= x[0] && grade <= x[1] && score >= y[0] && score <= y[1];
}
