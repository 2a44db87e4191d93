import type { ScatterPicture } from './chart-picture.js';
import type { PlotArea } from './chart-view.js';
import { rgbOf, type Rgb } from './colours.js';
import { drawMedians, paintDensity, rampEnds } from './density.js';
import type { PixelLayer } from './pixel-layer.js';
import type { PlacedMarks } from './place-marks.js';
import { stampMarks, type MarkShape } from './stamp-marks.js';

/** How much larger, in parts of the font size, the radius of a student who was singled out is. */
const selectedGrowth = 1 / 6;
/** Where many lie on each other it gets darker; one alone still has a contrast of 3 to 1. */
const manyOpacity = 0.85;
/** More students singled out than this have no rims. */
const mostRims = 1000;

/** @param layer for what is painted by pixel */
export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: PlacedMarks,
  picture: ScatterPicture,
  area: PlotArea,
  layer: PixelLayer,
): void {
  const { selected, look } = picture;
  const { left, right, top, bottom } = area;
  const pixelRatio = context.getTransform().a;
  context.save();
  context.beginPath();
  // A mark stands on the edge in full; only what is set aside far beyond it is cut.
  const room = 2 * marks.radius + 2;
  context.rect(left - room, top - room, right - left + 2 * room, bottom - top + 2 * room);
  context.clip();
  if (marks.presentation === 'density') {
    layer.cover(area, room, pixelRatio);
    paintDensity(layer, marks, ...rampEnds(picture));
    layer.drawOn(context);
    drawMedians(context, marks, picture, area);
  } else {
    const others = rowsBut(selected, marks.x.length);
    const isHollow = selected.length > 0;
    // Hollow, the others recede and can still be seen; colour alone tells nothing apart.
    const line = look.fontSize / 12;
    if (marks.presentation === 'dodge') {
      const paths = pathOf(marks, others, marks.radius);
      context.strokeStyle = look.receding;
      context.lineWidth = line;
      context.fillStyle = look.mark;
      if (isHollow) context.stroke(paths);
      else context.fill(paths);
    } else {
      const { radius } = marks;
      const shape = isHollow ? { radius, line, opacity: 1 } : { radius, opacity: manyOpacity };
      stampLayer(others, shape, isHollow ? look.receding : look.mark);
    }
  }
  drawSelected();
  context.restore();

  function drawSelected(): void {
    const radius = marks.radius + selectedGrowth * look.fontSize;
    if (selected.length > mostRims) {
      stampLayer(selected, { radius, opacity: 1 }, look.proposed);
      return;
    }
    context.fillStyle = look.proposed;
    context.strokeStyle = look.surface;
    context.lineWidth = look.fontSize / 12;
    for (const student of selected) {
      const mark = pathOf(marks, [student], radius);
      context.fill(mark);
      // A rim of the background keeps it apart from what it lies on.
      context.stroke(mark);
    }
  }

  function stampLayer(rows: ArrayLike<number>, shape: MarkShape, colour: string): void {
    layer.cover(area, room + shape.radius, pixelRatio);
    stampMarks(layer, marks, rows, shape, rgbOf(colour) ?? grey);
    layer.drawOn(context);
  }
}

const grey: Rgb = [128, 128, 128];

function rowsBut(selected: readonly number[], length: number): Int32Array {
  const isSelected = new Uint8Array(length);
  for (const row of selected) isSelected[row] = 1;
  const rows = new Int32Array(length);
  let count = 0;
  for (let row = 0; row < length; row += 1) if (isSelected[row] === 0) rows[count++] = row;
  return rows.subarray(0, count);
}

/** A student who is not in view has no part in it. */
function pathOf({ x, y }: PlacedMarks, students: ArrayLike<number>, radius: number): Path2D {
  const path = new Path2D();
  for (let at = 0; at < students.length; at += 1) {
    const student = students[at];
    if (Number.isNaN(x[student])) continue;
    path.moveTo(x[student] + radius, y[student]);
    path.arc(x[student], y[student], radius, 0, 2 * Math.PI);
  }
  return path;
}
