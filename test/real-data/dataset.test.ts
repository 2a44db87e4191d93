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
      warnings: [],
    });
  });

  it.each([
    ['student-mat.csv', 395, 38],
    ['student-por.csv', 649, 15],
  ])('reads %s with G3 as the grade and zeros kept', (name, rows, zeros) => {
    const uci = parseDataset(read(name));
    expect(uci.length).toBe(rows);
    expect(uci.grades.filter((grade) => grade === 0).length).toBe(zeros);
    expect(uci.report).toMatchObject({ delimiter: ';', accepted: rows, excluded: [], rejected: [] });
    expect(uci.report.warnings).toEqual([{ line: 0, code: 'no-id-column' }]);
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
