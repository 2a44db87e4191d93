import { describe, expect, it } from 'vitest';
import { findHeaderRows } from './header-rows.js';

/** The lines of a file without blank ones. */
const headerOf = (...lines: string[]) =>
  findHeaderRows(
    lines.map((line, index) => ({ cells: line.split(';'), line: index + 1, afterBlank: false })),
  );

describe('findHeaderRows', () => {
  it('takes a fuller row that names numbers for the header, and what is above it for a title', () => {
    expect(headerOf('Collège;3B;;', 'Nom;Note;Abs;Classe', 'Ana;12;0;3B', 'Léo;9;1;3B')).toMatchObject({
      ...{ start: 1, end: 2, names: ['Nom', 'Note', 'Abs', 'Classe'] },
    });
  });

  it('takes the first row for the header where a later one has numbers and could be a row', () => {
    expect(headerOf('Nom;', 'Ana;12', 'Léo;9')).toMatchObject({ start: 0, end: 1 });
  });

  it('leaves the last row to the data, whatever it says', () => {
    expect(headerOf('Nom;Note', 'Ana;Abs')).toMatchObject({ start: 0, end: 1, names: ['Nom', 'Note'] });
  });
});
