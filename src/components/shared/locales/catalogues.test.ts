import { describe, expect, it } from 'vitest';
import type { RowIssueCode } from '../../../core/dataset/dataset.js';
import type { DatasetErrorCode } from '../../../core/dataset/dataset-error.js';
import type { SourceError } from '../read-source.js';
import { english } from './en.js';
import { french } from './fr.js';
import { portuguese } from './pt.js';
import type { Catalogue, NumberFormats } from './texts.js';

const plain = (value: number) => String(value);
const format: NumberFormats = {
  ...{ count: plain, value: plain, score: plain },
  ...{ gap: plain, tick: plain, gapTick: plain },
};

const catalogues: readonly Catalogue[] = [english, french, portuguese];
const en = english.texts(format);
const fr = french.texts(format);

/** Every text of a catalogue by its path; a function is called with `argument` in each place. */
function sentences(node: unknown, argument: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function')
    return [[path, (node as (...all: unknown[]) => string)(...Array.from({ length: 5 }, () => argument))]];
  return Object.entries(node as object).flatMap(([key, child]) =>
    sentences(child, argument, path ? `${path}.${key}` : key),
  );
}

function allSentences(catalogue: Catalogue, argument: unknown): [string, string][] {
  const texts = catalogue.texts(format);
  // Two that take no number.
  const chart = { ...texts.chart, missingColumns: () => texts.chart.missingColumns([String(argument)]) };
  const issue = () => texts.import.issue('unusable-number', String(argument), String(argument));
  return sentences({ ...texts, chart, import: { ...texts.import, issue } }, argument);
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    const keys = catalogues.map((catalogue) =>
      allSentences(catalogue, 'x')
        .map(([path]) => path)
        .sort(),
    );
    for (const others of keys.slice(1)) expect(others).toEqual(keys[0]);
    expect(keys[0].length).toBeGreaterThan(60);
    expect(keys[0]).toContain('chart.missingColumns');
  });

  it.each(catalogues)('have no empty sentence and no gap in one: $language', (catalogue) => {
    for (const argument of ['x', 0, 1, 2, 12])
      for (const [path, text] of allSentences(catalogue, argument)) {
        expect(text.trim(), path).not.toBe('');
        expect(text, path).not.toMatch(/\b(undefined|null|NaN)\b|\[object|\$\{/);
      }
  });

  it('differ from English in every sentence that is one', () => {
    const originals = new Map(allSentences(english, 'x'));
    for (const catalogue of catalogues.slice(1)) {
      const same = allSentences(catalogue, 'x').filter(
        ([path, text]) => text.split(' ').length > 2 && originals.get(path) === text,
      );
      expect(same, catalogue.language).toEqual([]);
    }
  });

  it('French has a no-break space before its double punctuation', () => {
    for (const [path, text] of allSentences(french, 'x'))
      expect(text, path).not.toMatch(/(^|[^\u00a0\u202f])[:;!?»]/);
  });

  it.each(catalogues)('put no straight apostrophe or quotation mark on the page: $language', (catalogue) => {
    for (const [path, text] of allSentences(catalogue, 'x')) expect(text, path).not.toMatch(/['"]/);
  });

  it('never promise what the score does not say', () => {
    for (const catalogue of catalogues)
      for (const [path, text] of allSentences(catalogue, 'x'))
        expect(text, path).not.toMatch(/potential|potentiel/i);
  });
});

describe('plurals', () => {
  it('English: one is singular, none is plural', () => {
    expect([0, 1, 2].map(en.import.read)).toEqual(['0 pupils read', '1 pupil read', '2 pupils read']);
    expect([1, 2].map(en.chart.noScore)).toEqual([
      '1 pupil has no score: a value is missing.',
      '2 pupils have no score: a value is missing.',
    ]);
    expect(en.chart.summary('Gap', 1, '8', '8')).toBe('Gap: 1 pupil, grades from 8 to 8.');
    expect(en.chart.missingColumns(['a'])).toBe('This score needs a column that the file does not have: a.');
    expect(en.chart.missingColumns(['a', 'b'])).toBe(
      'This score needs columns that the file does not have: a, b.',
    );
  });

  it('French: none and one are singular', () => {
    expect([0, 1, 2].map(fr.import.read)).toEqual(['0 élève lu', '1 élève lu', '2 élèves lus']);
    expect([0, 1, 2].map(fr.import.excluded)).toEqual(['aucun exclu', '1 exclu', '2 exclus']);
    expect(fr.chart.summary('Écart', 1, '8', '8')).toBe('Écart\u00a0: 1 élève, notes de 8 à 8.');
    expect(fr.chart.missingColumns(['a', 'b'])).toContain('colonnes absentes du fichier\u00a0: a, b.');
  });
});

describe('sentences for codes', () => {
  // Typed, so that a code that is added without a sentence is noticed here.
  const issues: Record<RowIssueCode, true> = {
    ...{ 'missing-grade': true, 'unusable-grade': true, 'unreadable-row': true, 'duplicate-id': true },
    ...{ 'unusable-number': true, 'no-id-column': true, 'duplicate-column': true, 'short-row': true },
    ...{ 'long-row': true, 'broken-quote': true, 'no-header': true, 'grade-off-scale': true },
    ...{ absent: true, exempt: true, unable: true, 'not-graded': true, 'not-handed-in': true },
    ...{ 'not-assessed': true, 'starred-mark': true, 'starred-mark-as-zero': true, 'mark-in-column': true },
    ...{ outlier: true, 'constant-column': true, 'mostly-empty-column': true, 'other-sheets': true },
  };
  const faults: Record<Exclude<DatasetErrorCode, 'missing-column'> | SourceError['code'], true> = {
    ...{ 'empty-file': true, 'binary-file': true, 'no-header': true, 'no-grade-column': true },
    ...{ 'no-usable-row': true, 'unreachable-source': true, 'unreadable-file': true },
    ...{ 'no-common-key': true, 'too-large': true, 'unreadable-spreadsheet': true },
    'spreadsheet-support-missing': true,
  };

  it.each(catalogues)('there is one for every remark on a row: $language', (catalogue) => {
    const { issue } = catalogue.texts(format).import;
    const sentences = Object.keys(issues).map((code) => issue(code, 'Mathe', 'x'));
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences).not.toEqual(expect.arrayContaining(Object.keys(issues)));
    expect(sentences).not.toContain(issue('no-such-code', 'Mathe', 'x'));
    for (const code of Object.keys(issues)) expect(sentences).not.toContain(code);
  });

  it.each(catalogues)('there is one of its own for every file that fails: $language', (catalogue) => {
    const { reason } = catalogue.texts(format).import;
    const reasons = Object.keys(faults).map(reason);
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons).not.toContain(reason('no-such-code'));
  });
});
