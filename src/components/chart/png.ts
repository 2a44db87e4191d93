import type { ScatterPicture } from './chart-picture.js';
import { StudentScatter } from './student-scatter.js';

/** What a picture of a chart shows: the drawing with what stands above it. */
export interface PngContent {
  readonly title: string;
  /** Below the title: the day, how many students. */
  readonly notes: readonly string[];
  readonly picture: ScatterPicture;
  /** Of the drawing, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels where the axes' text has 12. */
const sizes = { margin: 24, title: { font: 16, line: 22 }, note: { font: 12, line: 18 }, gap: 16 };

/** A chart as a PNG, drawn anew at a number of image pixels per CSS pixel. */
export async function chartPng(content: PngContent, pixelRatio: number): Promise<Blob> {
  const canvas = chartCanvas(content, pixelRatio);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large for this browser.');
  return blob;
}

/** The same, not yet encoded. */
export function chartCanvas(content: PngContent, pixelRatio: number): HTMLCanvasElement {
  const { picture, width, height } = content;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const { fontFamily, fontSize, surface, text, muted } = picture.look;
  const scale = fontSize / 12;
  const margin = sizes.margin * scale;
  const titleFont = `600 ${sizes.title.font * scale}px ${fontFamily}`;
  const noteFont = `${sizes.note.font * scale}px ${fontFamily}`;
  context.font = titleFont;
  const titleLines = wrap(content.title, width, context);
  context.font = noteFont;
  const noteLines = wrap(content.notes.join(' · '), width, context);
  const notesTop = margin + titleLines.length * sizes.title.line * scale;
  const top = notesTop + (noteLines.length * sizes.note.line + sizes.gap) * scale;

  // A new size clears the canvas and all that was set.
  canvas.width = Math.round((width + 2 * margin) * pixelRatio);
  canvas.height = Math.round((top + height + margin) * pixelRatio);
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = surface;
  context.fillRect(0, 0, width + 2 * margin, top + height + margin);
  context.textBaseline = 'top';
  context.font = titleFont;
  context.fillStyle = text;
  titleLines.forEach((line, index) => {
    context.fillText(line, margin, margin + index * sizes.title.line * scale);
  });
  context.font = noteFont;
  context.fillStyle = muted;
  noteLines.forEach((line, index) => {
    context.fillText(line, margin, notesTop + index * sizes.note.line * scale);
  });
  drawScatter(context, content, margin, top, pixelRatio);
  return canvas;
}

function drawScatter(
  context: CanvasRenderingContext2D,
  { picture, width, height }: PngContent,
  left: number,
  top: number,
  pixelRatio: number,
): void {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const scatter = new StudentScatter(canvas, picture, pixelRatio);
  scatter.show(picture, width, height);
  context.drawImage(canvas, left, top, width, height);
  scatter.destroy();
}

function wrap(text: string, width: number, context: CanvasRenderingContext2D): string[] {
  const lines: string[] = [];
  let line = '';
  // No-break spaces keep their neighbours together.
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
