const rowOrCell = /<(?:[\w.-]+:)?table-(row|cell)\b([^>]*)>/g;

/**
 * OpenDocument writes equal cells and rows once with a number, which a hostile file may set to billions.
 *
 * @param content `content.xml` of an OpenDocument spreadsheet
 * @throws Error when the cells that are not empty are more than `maxCells`
 */
export function checkRepeats(content: Uint8Array, maxCells: number): void {
  let rowRepeat = 1;
  let cellCount = 0;
  for (const [, kind, attributes] of new TextDecoder().decode(content).matchAll(rowOrCell)) {
    if (kind === 'row') rowRepeat = repeatOf(attributes, 'rows');
    // An empty cell is written `<table:table-cell …/>`, and stands for as many columns as there are.
    else if (!attributes.endsWith('/') || attributes.includes('value'))
      cellCount += rowRepeat * repeatOf(attributes, 'columns');
    if (cellCount > maxCells) throw new Error('The sheet has too many cells.');
  }
}

function repeatOf(attributes: string, what: 'rows' | 'columns'): number {
  const repeat = new RegExp(`number-${what}-repeated\\s*=\\s*["'](\\d+)`).exec(attributes);
  return repeat ? Number(repeat[1]) : 1;
}
