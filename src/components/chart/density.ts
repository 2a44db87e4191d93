import type { ScatterPicture } from './chart-picture.js';
import type { PlotArea } from './chart-view.js';
import { faintest, mix, rgbOf, type Rgb } from './colours.js';
import { medianOf } from './median.js';
import type { PixelLayer } from './pixel-layer.js';
import type { PlacedMarks } from './place-marks.js';

/**
 * Counts marks by pixel and paints the counts on a logarithmic ramp into a cleared layer: one mark alone shows, and so does
 * how much denser one mass is than another.
 */
export function paintDensity(layer: PixelLayer, marks: PlacedMarks, from: Rgb, to: Rgb): void {
  const counts = layer.counts();
  const most = countByPixel(layer, marks, counts);
  const ramp = rampOf(most, from, to);
  const { pixels } = layer;
  for (let pixel = 0; pixel < counts.length; pixel += 1)
    if (counts[pixel] !== 0) pixels[pixel] = ramp[counts[pixel]];
}

/** The two ends of the ramp: one alone is as faint as can be seen, where most are is as strong as text. */
export function rampEnds({ selected, look }: ScatterPicture): [from: Rgb, to: Rgb] {
  const [colour, strongest] = selected.length > 0 ? [look.receding, look.muted] : [look.mark, look.text];
  const [from, ground] = [rgbOf(colour) ?? black, rgbOf(look.surface)];
  return [ground ? faintest(from, ground) : from, rgbOf(strongest) ?? from];
}

const black: Rgb = [0, 0, 0];

function countByPixel(layer: PixelLayer, { x, y, radius }: PlacedMarks, counts: Uint32Array): number {
  const { width, height, left, top, ratio } = layer;
  const edge = Math.max(1, Math.round(radius * ratio));
  const disc = discOf(edge, width);
  let most = 0;
  for (let row = 0; row < x.length; row += 1) {
    const across = Math.floor(x[row] * ratio - left);
    const down = Math.floor(y[row] * ratio - top);
    const fits = across >= edge && down >= edge && across < width - edge && down < height - edge;
    if (!fits) continue;
    const middle = down * width + across;
    for (let part = 0; part < disc.length; part += 1) {
      const count = (counts[middle + disc[part]] += 1);
      if (count > most) most = count;
    }
  }
  return most;
}

/** Pixels of a mark, from the one in its middle. */
function discOf(edge: number, width: number): Int32Array {
  const offsets: number[] = [];
  for (let down = -edge; down <= edge; down += 1)
    for (let across = -edge; across <= edge; across += 1)
      if (Math.hypot(across, down) <= edge + 0.5) offsets.push(down * width + across);
  return Int32Array.from(offsets);
}

/** A pixel for each count; none for 0. */
function rampOf(most: number, from: Rgb, to: Rgb): Uint32Array {
  const ramp = new Uint32Array(most + 1);
  for (let count = 1; count <= most; count += 1) {
    const [red, green, blue] = mix(from, to, count === 1 ? 0 : Math.log(count) / Math.log(most));
    ramp[count] = (255 << 24) | (blue << 16) | (green << 8) | red;
  }
  return ramp;
}

/** Columns narrower than this, in pixels, have no room for a line of their own. */
const narrowest = 6;

/** The median of each grade, of all students shown, as a short line with a rim of the background. */
export function drawMedians(
  context: CanvasRenderingContext2D,
  { columns, centre, reach }: PlacedMarks,
  { y, view, look }: ScatterPicture,
  { top, bottom }: PlotArea,
): void {
  const { start, rows } = columns;
  const scores = new Float64Array(rows.length);
  const thickness = look.fontSize / 6;
  for (let column = 0; column < centre.length; column += 1) {
    if (2 * reach[column] < narrowest) continue;
    let count = 0;
    for (let at = start[column]; at < start[column + 1]; at += 1) {
      const score = y[rows[at]];
      if (!Number.isNaN(score)) scores[count++] = score;
    }
    const median = medianOf(scores, count);
    if (!(median >= view.y[0] && median <= view.y[1])) continue;
    const height = bottom - ((median - view.y[0]) / (view.y[1] - view.y[0])) * (bottom - top);
    const half = reach[column] * 0.7;
    context.fillStyle = look.surface;
    context.fillRect(centre[column] - half - 1, height - thickness / 2 - 1, 2 * half + 2, thickness + 2);
    context.fillStyle = look.text;
    context.fillRect(centre[column] - half, height - thickness / 2, 2 * half, thickness);
  }
}
