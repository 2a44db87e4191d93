import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { detached } from './detached-text.js';

describe('detached', () => {
  it.each(['', 'a', '0123456789ab', '0123456789abc', '😀'.repeat(10), '\ud83d'.repeat(20)])(
    'keeps %j',
    (text) => {
      expect(detached(text)).toBe(text);
    },
  );

  it('does not hold on to the chunk of which a text is a piece', () => {
    const whole = heapOf((piece) => piece);
    const own = heapOf(detached);
    expect(whole).toBeGreaterThan(20e6);
    expect(own).toBeLessThan(4e6);
  });
});

/** Bytes on the heap after 500 chunks of 64,000 characters, of each of which one piece of 20 is kept. */
function heapOf(keep: (piece: string) => string): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 500 }, (_, index) => {
    const chunk = Buffer.alloc(64_000, `chunk ${index};`).toString('latin1');
    return keep(chunk.slice(100, 120));
  });
  collect();
  return kept.length && process.memoryUsage().heapUsed - before;
}
