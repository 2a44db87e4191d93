import { describe, expect, it } from 'vitest';
import { detectDialect } from './csv-dialect.js';

const delimiterOf = (...lines: string[]) => detectDialect(lines.join('\n')).delimiter;

describe('detectDialect', () => {
  it.each([',', ';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    expect(delimiterOf(['id', 'nom', 'note'].join(delimiter), ['1', 'Léa', '12'].join(delimiter))).toBe(
      delimiter,
    );
  });

  it('finds the semicolon among decimal commas', () => {
    expect(delimiterOf('nom;note', 'A;12,5', 'B;13,5', 'C;9,25')).toBe(';');
  });

  it('finds the semicolon when every cell has a comma of its own', () => {
    expect(delimiterOf('nom, prénom, classe;note', 'Morel, Léa, 3B;12', 'Petit, Tom, 3B;9')).toBe(';');
  });

  it('finds the comma when some texts have semicolons', () => {
    expect(delimiterOf('nom,note,avis', 'A,12,bien; très', 'B,9,passable')).toBe(',');
  });

  it('does not count delimiters inside quotes', () => {
    expect(delimiterOf('"nom; prénom",note', '"Morel; Léa",12')).toBe(',');
  });

  it('bears a few irregular rows and blank lines', () => {
    expect(delimiterOf('', 'a;b;c', '1;2;3', '', '1;2', '1;2;3', '1;2;3', '1;2;3', '1;2;3')).toBe(';');
  });

  it('bears rows that end in more delimiters than the header', () => {
    expect(delimiterOf('nom;note', 'A;12,5;;', 'B;13,5;;')).toBe(';');
  });

  it('goes by the header when no row is regular', () => {
    expect(delimiterOf('nom;note', 'A', 'B', 'C')).toBe(';');
  });

  it('tells a comma for a single column, also of decimal commas', () => {
    expect(delimiterOf('note', '12', '13')).toBe(',');
    expect(delimiterOf('note', '12,5', '13,5')).toBe(',');
  });

  it('takes a stated delimiter', () => {
    expect(detectDialect('a,b\n1,2', ';').delimiter).toBe(';');
  });

  it.each(['', '"', '\n'])('refuses %j as a stated delimiter', (delimiter) => {
    expect(() => detectDialect('a,b', delimiter)).toThrow(RangeError);
  });

  it('tells lines that end in CR alone from all others', () => {
    expect(detectDialect('a,b\r1,2\r').newline).toBe('\r');
    expect(detectDialect('a,b\r\n1,2\r\n').newline).toBe('\n');
    expect(detectDialect('a,b\n1,2\n').newline).toBe('\n');
    expect(detectDialect('"a\rb",c\n1,2\n').newline).toBe('\n');
    expect(detectDialect('"a\nb",c\r1,2\r').newline).toBe('\r');
  });
});
