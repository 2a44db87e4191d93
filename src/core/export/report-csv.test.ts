import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../dataset/dataset.js';
import { reportToCsv } from './report-csv.js';
import type { ReportTexts } from './report-csv.js';

const report: ImportReport = {
  encoding: 'utf-8',
  delimiter: ';',
  accepted: 28,
  excluded: [{ line: 4, column: 'Note', code: 'absent', value: 'Abs' }],
  rejected: [{ line: 9, code: 'unreadable-row', value: '=1+1' }],
  warnings: [{ line: 0, column: '@avis', code: 'constant-column', count: 28 }],
  skippedLines: [1, 2],
};

const texts: ReportTexts = {
  headers: {
    kind: 'Résultat',
    line: 'Ligne',
    column: 'Colonne',
    reason: 'Motif',
    value: 'Valeur',
    count: 'Nombre',
  },
  kinds: {
    accepted: 'Lus',
    excluded: 'Exclu',
    rejected: 'Illisible',
    warning: 'À vérifier',
    skipped: 'Ligne ignorée',
  },
  say: ({ code }, kind) => `${kind}: ${code}`,
};

describe('reportToCsv', () => {
  it('tells everything that is in the report, formulas made harmless', () => {
    expect(reportToCsv(report, texts, { delimiter: ';' })).toBe(
      [
        '\uFEFFRésultat;Ligne;Colonne;Motif;Valeur;Nombre',
        'Lus;;;;;28',
        'Exclu;4;Note;excluded: absent;Abs;',
        `Illisible;9;;rejected: unreadable-row;"'=1+1";`,
        `À vérifier;;"'@avis";warning: constant-column;;28`,
        'Ligne ignorée;1;;;;',
        'Ligne ignorée;2;;;;',
        '',
      ].join('\r\n'),
    );
  });

  it('separates by commas unless told otherwise', () => {
    expect(reportToCsv({ ...report, excluded: [] }, texts)).toContain('\r\nLus,,,,,28\r\nIllisible,9,');
  });
});
