import type { CategoricalColumn } from './dataset.js';

const missing = -1;

/**
 * A column of the levels that its codes use, in order of appearance, each text once.
 *
 * @param texts by code; a text may be there twice
 * @param codes -1 = missing
 */
export function levelsInUse(texts: readonly string[], codes: Int32Array): CategoricalColumn {
  const levels: string[] = [];
  const levelOf = new Map<string, number>();
  const newCode = new Int32Array(texts.length).fill(missing);
  const newCodes = new Int32Array(codes.length).fill(missing);
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index];
    if (code === missing) continue;
    if (newCode[code] === missing) newCode[code] = claim(texts[code]);
    newCodes[index] = newCode[code];
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
