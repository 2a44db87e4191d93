import { describe, expect, it } from 'vitest';
import { scaleInHeader } from './header-scale.js';

describe('scaleInHeader', () => {
  it.each([
    ['Moyenne /20', 0, 20],
    ['Moyenne/20', 0, 20],
    ['Note / 20', 0, 20],
    ['Grade/20.00', 0, 20],
    ['Note/10,00', 0, 10],
    ['Moyenne T1 /20', 0, 20],
    ['Note (/20)', 0, 20],
    ['Note (sur 20)', 0, 20],
    ['Note sur 10', 0, 10],
    ['Grade (out of 100)', 0, 100],
    ['Nota (em 20)', 0, 20],
    ['Nota (0-20)', 0, 20],
    ['Nota 0 a 20', 0, 20],
    ['Nota (0 até 20 valores)', 0, 20],
    ['Note de 0 à 20', 0, 20],
    ['Grade [0–100]', 0, 100],
    ['Note (1-6)', 1, 6],
    ['Score (%)', 0, 100],
    ['Score %', 0, 100],
    ['Devoir 1 (Pourcentage)', 0, 100],
  ])('reads %j', (header, min, max) => {
    expect(scaleInHeader(header)).toEqual({ min, max });
  });

  it.each([
    ...[
      'Note',
      'G3',
      'Moyenne 2025/2026',
      'Contrôle du 12/05/2026',
      'Contrôle 12/11',
      'Moyenne T1-2',
      'Note 10-12',
    ],
    ...['Mesure 20', 'Note (1-2)', 'Percentile', 'Note/élève', '', 'Moyenne /0'],
  ])('finds none in %j', (header) => {
    expect(scaleInHeader(header)).toBeNull();
  });

  it('takes time in proportion to the length of a hostile header', () => {
    for (const piece of [' ', '0 ', '1 ', 'a /', 'sur  ', '( 1 '])
      expect(scaleInHeader(piece.repeat(200_000))).toBeNull();
  }, 5000);
});
