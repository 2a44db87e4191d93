import type { Tree } from './grade-model.js';
import { rememberByModel } from './remember.js';

/** The depth of each tree of a model. Memoised. */
export const depthsOf = rememberByModel(({ trees }) => Int32Array.from(trees, depthOf));

/** The most splits from the root to a leaf. Not recursive: a valid tree may be thousands of splits deep. */
export function depthOf({ feature, left, right }: Tree): number {
  let depth = 0;
  for (let level = [0]; ; depth++) {
    const below: number[] = [];
    for (const node of level) if (feature[node] >= 0) below.push(left[node], right[node]);
    if (below.length === 0) return depth;
    level = below;
  }
}
