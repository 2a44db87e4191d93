import type { Locale } from '../shared/locale.js';

/** Names that take more room than this are counted instead. */
const shortEnough = 14;

/** How a level reads: the empty one stands for students without a value. */
export function levelName(level: string, { texts }: Locale): string {
  return level || texts.filter.unstated;
}

/** What a closed control says of its choice: "All (GP, MS)", "GP", "2 of 5". `null`: all. */
export function choiceSummary(
  levels: readonly string[],
  chosen: readonly string[] | null,
  locale: Locale,
): string {
  const texts = locale.texts.filter;
  const ticked = tickedLevels(levels, chosen);
  if (ticked.length === levels.length) {
    const names = levels.map((level) => levelName(level, locale)).join(', ');
    return texts.all(names.length <= shortEnough ? names : locale.format.count(levels.length));
  }
  if (ticked.length === 0) return texts.none;
  return ticked.length === 1 ? levelName(ticked[0], locale) : texts.some(ticked.length, levels.length);
}

/** The choice after one level was ticked or unticked; `null` when all are ticked. */
export function withLevel(
  levels: readonly string[],
  chosen: readonly string[] | null,
  changed: string,
  checked: boolean,
): readonly string[] | null {
  const before = tickedLevels(levels, chosen);
  const after = levels.filter((level) => (level === changed ? checked : before.includes(level)));
  return after.length === levels.length ? null : after;
}

function tickedLevels(levels: readonly string[], chosen: readonly string[] | null): readonly string[] {
  return chosen ? levels.filter((level) => chosen.includes(level)) : levels;
}
