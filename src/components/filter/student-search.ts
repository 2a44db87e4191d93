import type { Dataset } from '../../core/dataset/dataset.js';
import { studentName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';
import { pseudonymNumber } from '../shared/pseudonyms.js';

// Letters that no decomposition takes apart.
const plainLetters: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/** Finds students by what the page shows of them: name and identifier, or the pseudonym alone. */
export class StudentSearch {
  readonly #keys: readonly string[];
  /** All students in the order of the list. */
  readonly #order: readonly number[];

  constructor(dataset: Dataset, locale: Locale, pseudonyms: boolean) {
    this.#keys = dataset.ids.map((id, student) =>
      simplified(`${studentName(dataset, student, locale, pseudonyms)} ${pseudonyms ? '' : id}`),
    );
    this.#order = dataset.ids.map((_, student) => student);
    // The file's order would tell who is behind a pseudonym.
    if (pseudonyms)
      this.#order = this.#order.toSorted((a, b) => pseudonymNumber(dataset, a) - pseudonymNumber(dataset, b));
  }

  /**
   * The offered students with every word of the query somewhere in the name or the identifier, whatever the case and the
   * accents. A query without words finds them all.
   *
   * @param offered row indices
   * @returns row indices: first those where each word begins one, Ana for "an", then Diana; among them in the order of
   * the file, or of the pseudonyms
   */
  find(query: string, offered: Int32Array): number[] {
    const words = simplified(query).split(' ').filter(Boolean);
    const isOffered = new Uint8Array(this.#keys.length);
    for (const student of offered) isOffered[student] = 1;
    const begun: number[] = [];
    const within: number[] = [];
    for (const student of this.#order) {
      const key = this.#keys[student];
      if (isOffered[student] === 0 || !words.every((word) => key.includes(word))) continue;
      (words.every((word) => key.includes(` ${word}`)) ? begun : within).push(student);
    }
    return [...begun, ...within];
  }
}

/** Words in small letters without accents, a space before each. */
function simplified(text: string): string {
  return ` ${text}`
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøł]/g, (letter) => plainLetters[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
