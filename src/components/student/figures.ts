import type { GradeScale } from '../../core/dataset/dataset.js';
import type { Locale } from '../shared/locale.js';

/** An interval as it is read: whole grades, unless the scale is so short that tenths count. */
export function intervalText(
  [low, high]: readonly [low: number, high: number],
  scale: GradeScale,
  locale: Locale,
): string {
  return limitTexts([low, high], scale, locale).join('–');
}

export function limitTexts(
  limits: readonly [low: number, high: number],
  { min, max }: GradeScale,
  { format }: Locale,
): [low: string, high: string] {
  const write = max - min >= 10 ? format.count : format.score;
  return [write(limits[0]), write(limits[1])];
}
