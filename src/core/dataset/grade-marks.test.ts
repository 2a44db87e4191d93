import { describe, expect, it } from 'vitest';
import { letterMark, markOf } from './grade-marks.js';

describe('markOf', () => {
  it.each([
    ...[
      'Abs',
      'ABS',
      'abs.',
      'Absent',
      'Absente',
      'Absent(e)',
      'absent·e',
      'AB',
      'Faltou',
      'Ausente',
      'Absence justifiée',
    ],
  ])('takes %j for absent', (text) => {
    expect(markOf(text)).toBe('absent');
  });

  it.each(['Disp', 'Disp.', 'Dispensé', 'Dispensée', 'DISPENSÉ(E)', 'EX', 'Excused', 'Dispensado', 'Isenta'])(
    'takes %j for exempt',
    (text) => {
      expect(markOf(text)).toBe('exempt');
    },
  );

  it.each(['Inap', 'Inapte', 'Inapt.', 'Inapta'])('takes %j for unable', (text) => {
    expect(markOf(text)).toBe('unable');
  });

  it.each([
    ...['N.Not', 'n. not', 'NN', 'Non noté', 'Non notée', 'NA', 'N/A', 'null', 'NULL', 'NaN', 'nil', 'N/D'],
    ...['-', '–', '—', '--', '*', '.', '...', '…', '/', '?'],
    ...['#N/A', '#DIV/0!', '#VALEUR!', '#REF!', '#NOM?', '#NÚM!', '#N/D'],
  ])('takes %j for not graded', (text) => {
    expect(markOf(text)).toBe('not-graded');
  });

  it.each(['N.Rdu', 'N Rdu', 'Non rendu', 'Não entregue', 'Not submitted'])(
    'takes %j for not handed in',
    (text) => {
      expect(markOf(text)).toBe('not-handed-in');
    },
  );

  it.each(['NE', 'N.E.', 'Non évalué', 'Non évaluée', 'Não avaliado', 'N.Éval', 'Not assessed'])(
    'takes %j for not assessed',
    (text) => {
      expect(markOf(text)).toBe('not-assessed');
    },
  );

  it.each(['Abs*', 'ABS *', 'N.Rdu*', 'Disp*', 'Inap.*'])('takes %j for a starred mark', (text) => {
    expect(markOf(text)).toBe('starred-mark');
  });

  it.each([
    '',
    '12*',
    '(12)',
    'A',
    'F',
    'B',
    'absinthe',
    'Abs**',
    'x',
    '0',
    '#',
    '#tag here; now',
    '__proto__',
    'constructor',
  ])('does not know %j', (text) => {
    expect(markOf(text)).toBeNull();
  });
});

describe('letterMark', () => {
  it('takes A and F for absences when the column has no other letter', () => {
    expect(letterMark('A', new Set(['A']))).toBe('absent');
    expect(letterMark('f', new Set(['A', 'F']))).toBe('absent');
  });

  it('takes them for letter grades beside other letters', () => {
    expect(letterMark('A', new Set(['A', 'B']))).toBeNull();
    expect(letterMark('F', new Set(['F', 'E']))).toBeNull();
  });

  it('knows no other letter', () => {
    expect(letterMark('D', new Set(['D']))).toBeNull();
    expect(letterMark('AA', new Set())).toBeNull();
  });
});
