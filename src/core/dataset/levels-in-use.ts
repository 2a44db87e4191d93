import type { CategoricalColumn } from './dataset.js';
import { blocks, type Work } from './work.js';

const missing = -1;
/** What a new level costs, in units of work. */
const costOfLevel = 8;

/**
 * A column of the levels that its codes use, in order of appearance, each text once.
 *
 * @param texts by code; a text may be there twice
 * @param codes -1 = missing
 */
export function* levelsInUse(texts: readonly string[], codes: Int32Array): Work<CategoricalColumn> {
  const levels: string[] = [];
  const levelOf = new Map<string, number>();
  const newCode = new Int32Array(texts.length).fill(missing);
  const newCodes = new Int32Array(codes.length).fill(missing);
  for (const [from, to] of blocks(codes.length)) {
    const known = levels.length;
    for (let index = from; index < to; index++) {
      const code = codes[index];
      if (code === missing) continue;
      if (newCode[code] === missing) newCode[code] = claim(texts[code]);
      newCodes[index] = newCode[code];
    }
    yield to - from + costOfLevel * (levels.length - known);
  }
  return { kind: 'categorical', levels, codes: newCodes };

  function claim(text: string): number {
    const known = levelOf.get(text);
    if (known !== undefined) return known;
    const code = levels.push(text) - 1;
    levelOf.set(text, code);
    return code;
  }
}
