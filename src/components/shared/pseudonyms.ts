import type { Dataset } from '../../core/dataset/dataset.js';

/** By the ids, which a second file leaves in place. */
const numbers = new WeakMap<Dataset['ids'], Uint32Array>();

/**
 * The number that stands for a student under pseudonyms, 1 to the number of students: drawn at random for each load, so
 * that neither the file's order nor an earlier print gives a name away; the same for as long as the file is shown.
 */
export function pseudonymNumber({ ids }: Dataset, student: number): number {
  let drawn = numbers.get(ids);
  if (!drawn) numbers.set(ids, (drawn = shuffled(upTo(ids.length))));
  return drawn[student];
}

/**
 * Students of a file that is read in another way keep their numbers, and new ones get numbers above these: who took the
 * number of a student who is gone would be mistaken for that one. Where the ids come from another column, an equal id
 * is not the same student, and all numbers are drawn anew.
 */
export function keepPseudonyms(from: Dataset, to: Dataset): void {
  const before = numbers.get(from.ids);
  if (!before || from.ids === to.ids || from.roles.id !== to.roles.id) return;
  const numberOf = new Map(from.ids.map((id, student) => [id, before[student]]));
  const kept = to.ids.map((id) => numberOf.get(id) ?? 0);
  const highest = before.reduce((one, other) => Math.max(one, other), 0);
  const others = shuffled(upTo(kept.filter((number) => number === 0).length));
  let next = 0;
  numbers.set(
    to.ids,
    Uint32Array.from(kept, (number) => number || highest + others[next++]),
  );
}

function upTo(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, index) => index + 1);
}

/** Fisher-Yates, in place. `getRandomValues` exists without a secure context; it fills at most 65,536 bytes at a time. */
function shuffled(values: Uint32Array): Uint32Array {
  const random = new Uint32Array(16_384);
  for (let left = values.length - 1; left > 0; left -= 1) {
    const position = (values.length - 1 - left) % random.length;
    if (position === 0) crypto.getRandomValues(random);
    const chosen = random[position] % (left + 1);
    [values[left], values[chosen]] = [values[chosen], values[left]];
  }
  return values;
}
