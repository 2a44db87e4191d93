import type { Rgb } from './colours.js';
import type { PixelLayer } from './pixel-layer.js';
import type { PlacedMarks } from './place-marks.js';

/** A disc, or a ring where it has a line; in CSS pixels. */
export interface MarkShape {
  readonly radius: number;
  /** Width of the line of a hollow mark. */
  readonly line?: number;
  /** From 0 to 1. */
  readonly opacity: number;
}

/** So many positions within a pixel are told apart, each way. */
const phases = 4;

/** Pixels of a mark around the one where its middle is, with their opacities, 0 to 256. */
interface Stamp {
  readonly offsets: Int32Array;
  readonly opacities: Int32Array;
}

/**
 * Paints marks of one colour into a cleared layer; where they overlap the colour gets stronger. A path of thousands that
 * overlap takes seconds to fill, an image per mark several times as long as this.
 */
export function stampMarks(
  layer: PixelLayer,
  { x, y }: PlacedMarks,
  rows: ArrayLike<number>,
  shape: MarkShape,
  [red, green, blue]: Rgb,
): void {
  const { width, height, left, top, ratio, bytes } = layer;
  layer.pixels.fill((blue << 16) | (green << 8) | red);
  const edge = Math.ceil((shape.radius + (shape.line ?? 0) / 2) * ratio) + 1;
  const stamps = stampsOf(shape, ratio, edge, width);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const across = x[row] * ratio - left;
    const down = y[row] * ratio - top;
    const [column, line] = [Math.floor(across), Math.floor(down)];
    // False for `NaN`.
    const fits = column >= edge && line >= edge && column < width - edge && line < height - edge;
    if (!fits) continue;
    const phase = Math.floor((down - line) * phases) * phases + Math.floor((across - column) * phases);
    const { offsets, opacities } = stamps[phase];
    const middle = line * width + column;
    for (let part = 0; part < offsets.length; part += 1) {
      const byte = 4 * (middle + offsets[part]) + 3;
      bytes[byte] += ((255 - bytes[byte]) * opacities[part]) >> 8;
    }
  }
}

function stampsOf({ radius, line, opacity }: MarkShape, ratio: number, edge: number, width: number): Stamp[] {
  const covers = (distance: number) =>
    line === undefined
      ? radius * ratio + 0.5 - distance
      : (line * ratio) / 2 + 0.5 - Math.abs(distance - radius * ratio);
  return Array.from({ length: phases * phases }, (_, phase) => {
    const [middleX, middleY] = [phase % phases, Math.floor(phase / phases)].map(
      (step) => (step + 0.5) / phases,
    );
    const [offsets, opacities]: [number[], number[]] = [[], []];
    for (let down = -edge; down <= edge; down += 1)
      for (let across = -edge; across <= edge; across += 1) {
        const distance = Math.hypot(across + 0.5 - middleX, down + 0.5 - middleY);
        const covered = Math.min(1, Math.max(0, covers(distance)));
        if (covered === 0) continue;
        offsets.push(down * width + across);
        opacities.push(Math.round(256 * covered * opacity));
      }
    return { offsets: Int32Array.from(offsets), opacities: Int32Array.from(opacities) };
  });
}
