import { describe, expect, it } from 'vitest';
import { stackHeader } from './stacked-header.js';
import { shapeOf } from './table-shape.js';

const names = (upper: string, lower: string, ...rows: string[]) =>
  stackHeader(upper.split(';'), lower.split(';'), shapeOf(rows.map((row) => row.split(';'))));

describe('stackHeader', () => {
  it('carries a group over the blanks to its right, and no further than the next', () => {
    expect(names('Élève;Trimestre 1;;Trimestre 2;', ';Moy;Abs;Moy;Abs', 'Ana;12;0;13;1')).toEqual([
      ...['Élève', 'Trimestre 1 Moy', 'Trimestre 1 Abs', 'Trimestre 2 Moy', 'Trimestre 2 Abs'],
    ]);
  });

  it('never makes a row of data a part of a name', () => {
    expect(names('Nom;Note', 'Ana;12', 'Léo;9')).toBeNull();
    expect(names('Nom;Note', 'Ana;Abs', 'Léo;9')).toBeNull();
  });

  it('does not join rows that would name two columns alike', () => {
    expect(names('Nom;Trimestre 1;', ';Moy;Moy', 'Ana;12;13')).toBeNull();
  });
});
