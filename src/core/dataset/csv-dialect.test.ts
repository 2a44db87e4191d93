import { describe, expect, it } from 'vitest';
import { detectDialect, sampleOf } from './csv-dialect.js';

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

  it('finds a comma with a space, quotes behind it, and decimal commas', () => {
    expect(delimiterOf('nom, note', '"Morel, Léa", 12', '"Petit, Tom", 9')).toBe(', ');
    expect(delimiterOf('nom, note', 'Morel, 12,5', 'Petit, 9')).toBe(', ');
    expect(delimiterOf('nom,note', 'Morel, 12', 'Petit, 9')).toBe(',');
  });

  it('finds the delimiter below title lines with other delimiters in them', () => {
    const titles = ['Relevé de notes, classe 3B, 2026', 'Mme Dupont, mathématiques, salle 12'];
    expect(delimiterOf(...titles, 'nom;maths;français', 'A;12,5;9,5', 'B;13,5;8,5')).toBe(';');
  });

  it('finds one column of decimal commas', () => {
    expect(detectDialect('note\n12,5\n13')).toMatchObject({ delimiter: ',', oneColumn: true });
    expect(detectDialect('nom,note\nA,12')).toMatchObject({ oneColumn: false });
  });

  it('finds apostrophes around cells, and leaves names alone', () => {
    expect(detectDialect("'nom';'note'\n'Morel; Léa';'12'").quote).toBe("'");
    expect(detectDialect("nom;note\n'Morel; Léa';12\n'Petit; Tom';9").quote).toBe("'");
    expect(detectDialect("nom;ville\nO'Brien;l'été\n't Hooft;l'Île'\n").quote).toBe('"');
    expect(detectDialect('"nom";"note"\n"O\'Brien";12').quote).toBe('"');
  });

  it('finds backslashes in front of quotes, and leaves those at the end of a cell alone', () => {
    expect(detectDialect('"nom","note"\n"Jean \\"Jo\\" Roy","12"').backslashes).toBe(true);
    expect(detectDialect('nom,chemin,note\n"Jo","C:\\",12').backslashes).toBe(false);
    expect(detectDialect('nom,chemin,note\n"Jean ""Jo"" Roy","C:\\",12').backslashes).toBe(false);
  });
});

describe('sampleOf', () => {
  it('waits for blank lines in front and a long first line', () => {
    const blank = '\n'.repeat(100_000);
    expect(sampleOf(blank)).toBeNull();
    expect(sampleOf(`${blank}a;b\n1;2`)).toBeNull();
    const rows = '1;2\n'.repeat(20_000);
    expect(sampleOf(`${blank}a;b\n${rows}`)).toHaveLength(100_000 + (1 << 16));
    const header = 'name;'.repeat(20_000);
    expect(sampleOf(header)).toBeNull();
    expect(sampleOf(`${header}\r\n1;2`)).toBe(`${header}\r\n`);
  });
});
