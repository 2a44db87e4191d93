import { foldText } from './fold-text.js';

/** Small words of family names, French, Portuguese, Spanish, Dutch, German, Italian and Arabic. */
const particles = new Set(
  'd de del della der des den di do dos da das du e el et al ben la las le les l los te ten ter van von y'.split(
    ' ',
  ),
);

/**
 * A text's keys: two texts with the same first key mean the same student; two with the same second key probably do.
 * No key where the text says nothing.
 */
export type StudentKeys = (text: string) => readonly string[];

/** Ids: case and blanks ignored; then the zeros at the start too, which spreadsheets drop. */
export const idKeys: StudentKeys = (text) => {
  const key = foldText(text).replace(/\s/g, '');
  return key === '' ? [] : [key, key.replace(/^0+(?=.)/, '')];
};

/** Names: case, accents, hyphens, blanks and the order of words ignored; then particles and gaps between words too. */
export const nameKeys: StudentKeys = (text) => {
  const words = nameWords(text);
  if (words.length === 0) return [];
  const telling = words.filter((word) => !particles.has(word));
  return [words.join(' '), (telling.length > 0 ? telling : words).join('')];
};

/** Whether two names have a word in common, particles aside. */
export function namesAgree(one: string, other: string): boolean {
  const words = new Set(nameWords(one));
  return nameWords(other).some((word) => words.has(word) && !particles.has(word));
}

function nameWords(text: string): string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).sort();
}
