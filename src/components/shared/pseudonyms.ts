import type { Dataset } from '../../core/dataset/dataset.js';

const numbers = new WeakMap<Dataset, Uint32Array>();

/**
 * The number that stands for a student under pseudonyms, 1 to the number of students: drawn at random for each load, so
 * that neither the file's order nor an earlier print gives a name away; the same for as long as the file is shown.
 */
export function pseudonymNumber(dataset: Dataset, student: number): number {
  let drawn = numbers.get(dataset);
  if (!drawn) numbers.set(dataset, (drawn = shuffledNumbers(dataset.length)));
  return drawn[student];
}

/** Fisher-Yates. `getRandomValues` exists without a secure context; it fills at most 65,536 bytes at a time. */
function shuffledNumbers(length: number): Uint32Array {
  const shuffled = Uint32Array.from({ length }, (_, index) => index + 1);
  const random = new Uint32Array(16_384);
  for (let left = length - 1; left > 0; left -= 1) {
    const position = (length - 1 - left) % random.length;
    if (position === 0) crypto.getRandomValues(random);
    const chosen = random[position] % (left + 1);
    [shuffled[left], shuffled[chosen]] = [shuffled[chosen], shuffled[left]];
  }
  return shuffled;
}
