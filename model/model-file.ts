import type { GradeModel } from '../src/core/model/grade-model.js';

/** The model as the text of its file: compact JSON, a line for each part and each tree, so that a difference is readable. */
export function modelFileText(model: GradeModel): string {
  const parts = Object.entries(model).map(([key, value]) => {
    const text =
      key === 'trees'
        ? lines(
            '[',
            model.trees.map((tree) => JSON.stringify(tree)),
            ']',
          )
        : JSON.stringify(value);
    return `${JSON.stringify(key)}:${text}`;
  });
  return `${lines('{', parts, '}')}\n`;
}

function lines(open: string, items: readonly string[], close: string): string {
  return `${open}\n${items.join(',\n')}\n${close}`;
}
