import { download } from '../shared/download.js';
import type { Locale } from '../shared/locale.js';
import type { ScatterPicture } from './chart-picture.js';
import { chartPng } from './png.js';

/** What is in view, and what it is called. */
export interface SavedPicture {
  readonly title: string;
  /** How many students are shown, and how many selected. */
  readonly counts: readonly string[];
  readonly picture: ScatterPicture;
  /** The box of the drawing. */
  readonly box: Element;
  readonly score: string;
}

/** Saves what is in view as a PNG of today, at least twice as fine as CSS pixels. */
export async function savePicture(saved: SavedPicture, { tag }: Locale): Promise<void> {
  const { title, counts, picture, box, score } = saved;
  const now = new Date();
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(now);
  const { clientWidth: width, clientHeight: height } = box;
  const content = { title, notes: [...counts, day], picture, width, height };
  const blob = await chartPng(content, Math.max(2, devicePixelRatio));
  download(blob, `improvability-${score}-${isoDay(now)}.png`);
}

/** The day where the person is, as in a file name: `2025-03-01`. */
export function isoDay(date: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
