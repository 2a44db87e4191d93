/**
 * A seeded source of chance (mulberry32, by T. Ettinger) made of integer operations only, so that a seed gives the
 * same numbers on every JavaScript engine.
 * @param {number} seed any 32-bit integer
 */
export function createRandom(seed) {
  let state = seed | 0;

  /** @returns {number} 0 ≤ value < 1, uniform */
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  return {
    next,

    /**
     * @param {number} low
     * @param {number} high
     * @returns {number} an integer from `low` to `high`, both included
     */
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),

    /**
     * @template T
     * @param {readonly T[]} values
     * @returns {T} one of them, all equally likely
     */
    oneOf: (values) => values[Math.floor(next() * values.length)],

    /**
     * @param {Readonly<Record<string, number>>} weights value → weight; weights need not add up to 1
     * @returns {string} one of the keys
     */
    weighted(weights) {
      const entries = Object.entries(weights);
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      return entries[entries.length - 1][0];
    },

    /** @returns {number} about standard normal (sum of twelve uniforms: no logarithm, whose last digit may differ) */
    normal() {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return sum;
    },
  };
}

/** @typedef {ReturnType<typeof createRandom>} Random */
