/** Gives numbers ≥ 0 and < 1. */
export type Random = () => number;

/**
 * A seeded stream of random numbers, the same on any machine: integer arithmetic only. Streams of one seed with other
 * `part` numbers are independent, so that work can be split without one part shifting the numbers of the next.
 *
 * Method: sfc32 of Chris Doty-Humphrey's PractRand (public domain), 12 rounds of warm-up.
 *
 * @param seed and both parts: integers of 0..2³²−1
 */
export function seededRandom(seed: number, part = 0, subpart = 0): Random {
  let a = seed | 0;
  let b = part | 0;
  let c = subpart | 0;
  let counter = 1;
  const next = (): number => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return (mixed >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** The numbers 0..length−1 in random order (Fisher and Yates). */
export function shuffledIndices(length: number, random: Random): Int32Array {
  const indices = Int32Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = indices[last];
    indices[last] = indices[other];
    indices[other] = moved;
  }
  return indices;
}

/**
 * `count` of the numbers 0..length−1 without repetition, ascending; every selection is equally likely.
 * Method: selection sampling, Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S.
 */
export function sampledIndices(length: number, count: number, random: Random): Int32Array {
  const chosen = new Int32Array(count);
  let taken = 0;
  for (let index = 0; taken < count; index++)
    if (random() * (length - index) < count - taken) chosen[taken++] = index;
  return chosen;
}
