import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset, readTable } from '../../src/core/index.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

const read = (name: string) => new Uint8Array(readFileSync(realDataFile(name)));

describe.skipIf(!realDataFolder)('parseDataset on the real files', () => {
  it('reads every pupil of the pilot file, with ids and joined names', () => {
    const pilot = parseDataset(read('pilot-schools.csv'));
    expect(pilot.length).toBe(357);
    expect([pilot.ids[0], pilot.ids[356]]).toEqual(['0', '394']);
    expect(pilot.names.slice(0, 2)).toEqual(['Rafael Morais', 'Lara Braga']);
    expect(pilot.schools).toEqual(['GP', 'MS']);
    expect(Array.from(pilot.grades.slice(0, 2))).toEqual([6, 6]);
    expect(pilot.gradeScale).toEqual({ min: 0, max: 20, higherIsBetter: true });
    expect(pilot.columns.size).toBe(30);
    expect(pilot.report).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      accepted: 357,
      excluded: [],
      rejected: [],
      skippedLines: [],
      warnings: pilot.report.warnings,
    });
  });

  it('tells the farthest absences of the pilot file, 75 among them, and nothing else', () => {
    const { warnings } = parseDataset(read('pilot-schools.csv')).report;
    expect(warnings.map(({ code, column, value }) => [code, column, value])).toEqual(
      ['54', '56', '75', '38', '40'].map((value) => ['outlier', 'absences', value]),
    );
  });

  it.each([
    ['student-mat.csv', 395, 38, ['absences']],
    // Nobody has 1 to 3 points in G1 and G2: the zeros stand far from all others.
    ['student-por.csv', 649, 15, ['absences', 'G1', 'G2']],
  ])('reads %s with G3 as the grade and zeros kept', (name, rows, zeros, withOutliers) => {
    const uci = parseDataset(read(name));
    expect(uci.length).toBe(rows);
    expect(uci.grades.filter((grade) => grade === 0).length).toBe(zeros);
    expect(uci.report).toMatchObject({ delimiter: ';', accepted: rows, excluded: [], rejected: [] });
    const [noId, ...outliers] = uci.report.warnings;
    expect(noId).toEqual({ line: 0, code: 'no-id-column' });
    expect(new Set(outliers.map(({ code }) => code))).toEqual(new Set(['outlier']));
    expect(new Set(outliers.map(({ column }) => column))).toEqual(new Set(withOutliers));
    expect([uci.ids[0], uci.ids[rows - 1], uci.names[0]]).toEqual(['1', String(rows), '']);
    expect(uci.columns.size).toBe(32);
    expect(uci.columns.get('G1')?.kind).toBe('numeric');
    expect(uci.columns.get('G2')?.kind).toBe('numeric');
    expect(uci.columns.has('G3')).toBe(false);
  });

  it('has the kinds and the ranges of the published description', () => {
    const { columns } = parseDataset(read('student-mat.csv'));
    const categorical = [...columns].filter(([, { kind }]) => kind === 'categorical').map(([name]) => name);
    expect(categorical).toEqual([
      ...[
        'school',
        'sex',
        'address',
        'famsize',
        'Pstatus',
        'Mjob',
        'Fjob',
        'reason',
        'guardian',
        'schoolsup',
      ],
      ...['famsup', 'paid', 'activities', 'nursery', 'higher', 'internet', 'romantic'],
    ]);
    const absences = columns.get('absences');
    if (absences?.kind !== 'numeric') throw new Error('absences must be numbers');
    expect([Math.min(...absences.values), Math.max(...absences.values)]).toEqual([0, 75]);
  });

  it.each(['pilot-schools.csv', 'student-mat.csv', 'student-por.csv'])(
    'reads %s the same with CRLF and as a string',
    (name) => {
      const bytes = read(name);
      const text = new TextDecoder().decode(bytes);
      const fromCrlf = parseDataset(new TextEncoder().encode(text.replaceAll('\n', '\r\n')));
      const fromText = parseDataset(text);
      const fromBytes = parseDataset(bytes);
      expect(fromCrlf).toEqual(fromBytes);
      expect({ ...fromText, report: { ...fromText.report, encoding: 'utf-8' } }).toEqual(fromBytes);
    },
  );

  it('readTable gives every cell of the pilot file back', () => {
    const text = new TextDecoder().decode(read('pilot-schools.csv'));
    const { header, rows } = readTable(text);
    expect(rows).toHaveLength(357);
    expect([header, ...rows].map((cells) => cells.join(',')).join('\n') + '\n').toBe(text);
  });
});
