import { describe, expect, it } from 'vitest';
import { totalKind } from './total-row.js';

describe('totalKind', () => {
  it.each([
    'Total;12',
    ';Moyenne de la classe;12,5;-',
    'MÉDIANE;12',
    'Écart-type;1,5 %;Abs',
    'Effectif : 25;',
    'Overall average;55.00',
    'Moyenne 3B;11',
    'Desvio padrão;2',
    'Número de alunos : 25',
    'Total général;12;;',
  ])('knows %s', (row) => {
    expect(totalKind(row.split(';'))).toBe('total');
  });

  it.each(['Max;12', 'min;;3', 'Sum;12'])('takes %s for what may be a name', (row) => {
    expect(totalKind(row.split(';'))).toBe('name');
  });

  it.each([
    'Max Moyen;12',
    'TOTALI;12',
    '3;TOTAL;12',
    'Total;3B;12',
    'Total',
    'Total;',
    'de la classe;12',
    ';;',
    '',
  ])('leaves %s alone', (row) => {
    expect(totalKind(row.split(';'))).toBeNull();
  });

  it('does not search a cell of a megabyte', () => {
    expect(totalKind([`Total ${'x'.repeat(1_000_000)}`, '12'])).toBeNull();
  });
});
