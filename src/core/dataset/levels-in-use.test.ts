import { describe, expect, it } from 'vitest';
import { levelsInUse } from './levels-in-use.js';
import { atOnce } from './work.js';

describe('levelsInUse', () => {
  it('drops the texts that no code uses, and keeps the order of appearance', () => {
    expect(atOnce(levelsInUse(['a', 'b', 'c'], Int32Array.of(2, -1, 0, 2)))).toEqual({
      kind: 'categorical',
      levels: ['c', 'a'],
      codes: Int32Array.of(0, -1, 1, 0),
    });
  });

  it('makes one level of a text that is there twice', () => {
    expect(atOnce(levelsInUse(['a', 'b', 'a'], Int32Array.of(0, 1, 2)))).toEqual({
      kind: 'categorical',
      levels: ['a', 'b'],
      codes: Int32Array.of(0, 1, 0),
    });
  });
});
