/**
 * How far aside of its column's middle a row stands, from -1 to 1: the same for the same row each time, without a pattern
 * from row to row (the finaliser of MurmurHash3).
 */
export function jitter(row: number): number {
  let hash = (row + 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 31 - 1;
}
