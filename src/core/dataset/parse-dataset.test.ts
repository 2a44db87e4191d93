import { describe, expect, it } from 'vitest';
import { seededRandom } from '../training/random.js';
import type { Dataset } from './dataset.js';
import { DatasetError } from './dataset-error.js';
import { parseDataset } from './parse-dataset.js';
import type { ParseOptions } from './parse-options.js';
import { readTable } from './read-table.js';

const parse = (...lines: string[]) => parseDataset(lines.join('\n'));

describe('parseDataset', () => {
  it('reads students in columns, with a report', () => {
    const dataset = parse(
      'id;Prénom;Nom;École;Note;absences;internet',
      '7;Léa;Morel;Nord;12,5;3;oui',
      '8;Tom;Petit;Sud;9;;non',
    );
    expect(dataset).toEqual({
      length: 2,
      ids: ['7', '8'],
      names: ['Léa Morel', 'Tom Petit'],
      schools: ['Nord', 'Sud'],
      grades: Float64Array.of(12.5, 9),
      gradeScale: { min: 0, max: 20, higherIsBetter: true },
      roles: { id: 'id', name: ['Prénom', 'Nom'], school: 'École', class: null, grade: 'Note' },
      columns: new Map<string, unknown>([
        ['École', { kind: 'categorical', levels: ['Nord', 'Sud'], codes: Int32Array.of(0, 1) }],
        ['absences', { kind: 'numeric', values: Float64Array.of(3, NaN) }],
        ['internet', { kind: 'categorical', levels: ['oui', 'non'], codes: Int32Array.of(0, 1) }],
      ]),
      report: {
        ...{ encoding: 'text', delimiter: ';', accepted: 2 },
        ...{ excluded: [], rejected: [], warnings: [], skippedLines: [] },
      },
    } satisfies Record<keyof Dataset, unknown>);
  });

  it('excludes rows without a usable grade, by line, code and value', () => {
    const { ids, grades, columns, report } = parse(
      'id,note,"re\nmarks"',
      '1,12,x',
      '2,Abs,"two\nlines"',
      '3,,y',
      '4,-1,y',
      '5,14,"z"',
    );
    expect(ids).toEqual(['1', '5']);
    expect(grades).toEqual(Float64Array.of(12, 14));
    expect(columns.get('re\nmarks')).toEqual({
      kind: 'categorical',
      levels: ['x', 'z'],
      codes: Int32Array.of(0, 1),
    });
    expect(report.excluded).toEqual([
      { line: 4, column: 'note', code: 'absent', value: 'Abs' },
      { line: 6, column: 'note', code: 'missing-grade', value: '' },
      { line: 7, column: 'note', code: 'grade-off-scale', value: '-1' },
    ]);
  });

  it('rejects a row with too many cells, without touching its neighbours', () => {
    const { ids, report } = parse('id,absences,note', '1,3,12', '2,3,5,14', '3,4,15', '4,4,16,,');
    expect(ids).toEqual(['1', '3', '4']);
    expect(report.rejected).toEqual([{ line: 3, code: 'unreadable-row', value: '14' }]);
  });

  it('fills up a short row and warns; without its grade it is excluded', () => {
    const { ids, columns, report } = parse('id,note,absences', '1,12,3', '2,14', '3', '4,15,1');
    expect(ids).toEqual(['1', '2', '4']);
    expect(columns.get('absences')).toEqual({ kind: 'numeric', values: Float64Array.of(3, NaN, 1) });
    expect(report.excluded).toEqual([{ line: 4, column: 'note', code: 'missing-grade', value: '' }]);
    expect(report.warnings).toEqual([
      { line: 3, code: 'short-row' },
      { line: 4, code: 'short-row' },
    ]);
  });

  it('does not call a row short for delimiters at the end of the header', () => {
    const { columns, report } = parse('id;note;;', '1;12', '2;13;', '3;14;;');
    expect([...columns.keys()]).toEqual([]);
    expect(report.warnings).toEqual([]);
  });

  it('names a column without a header when it has cells', () => {
    expect([...parse(',id,note', 'x,1,12').columns.keys()]).toEqual(['column 1']);
  });

  it('keeps both of two columns with one header, and warns', () => {
    const { columns, report } = parse('id,note,avis,avis', '1,12,a,b');
    expect([...columns.keys()]).toEqual(['avis', 'avis#2']);
    expect(report.warnings).toEqual([{ line: 1, column: 'avis#2', code: 'duplicate-column', value: 'avis' }]);
  });

  it('makes repeated ids unique and warns', () => {
    const { ids, report } = parse('id,note', 'A,12', 'A,13', 'A,14');
    expect(ids).toEqual(['A', 'A#2', 'A#3']);
    expect(report.warnings).toEqual([
      { line: 3, column: 'id', code: 'duplicate-id', value: 'A' },
      { line: 4, column: 'id', code: 'duplicate-id', value: 'A' },
    ]);
  });

  it('numbers students by data row where there is no id, rejected and excluded rows included', () => {
    const { ids, report } = parse('name,note', 'A,12', 'B,Abs', 'C,1,2', '', 'D,14');
    expect(ids).toEqual(['1', '4']);
    expect(report.warnings).toEqual([{ line: 0, code: 'no-id-column' }]);
  });

  it('numbers a student whose id is blank', () => {
    expect(parse('id,note', 'A,12', ',13').ids).toEqual(['A', '2']);
  });

  it('makes lone texts in a column of numbers missing, with warnings', () => {
    const rows = Array.from({ length: 39 }, (_, index) => `${index},10,${index}`);
    const { columns, report } = parse('id,note,absences', ...rows, 'x,10,many');
    const absences = columns.get('absences');
    expect(absences?.kind === 'numeric' && absences.values[39]).toBeNaN();
    expect(report.warnings).toEqual([
      { line: 41, column: 'absences', code: 'unusable-number', value: 'many' },
    ]);
  });

  it('takes schools as categories, also when they are numbers', () => {
    const { schools, columns } = parse('id,school,note', '1,0750001A,12', '2,0750002,13', '3,,14');
    expect(schools).toEqual(['0750001A', '0750002']);
    expect(columns.get('school')).toMatchObject({ codes: Int32Array.of(0, 1, -1) });
    expect(parse('id,school,note', '1,075,12').schools).toEqual(['075']);
  });

  it('reads decimal commas and points as each column shows, or as it is told', () => {
    expect(parse('id;note', '1;12,5', '2;12.5').grades).toEqual(Float64Array.of(12.5, 12.5));
    const quoted = 'id,note\n1,"12,5"\n2,11';
    expect(parseDataset(quoted).grades).toEqual(Float64Array.of(12.5, 11));
    expect(parseDataset(quoted, { decimal: ',' }).grades).toEqual(Float64Array.of(12.5, 11));
    expect(parseDataset('id;note\n1;12,5\n2;11', { decimal: '.' }).grades).toEqual(Float64Array.of(11));
  });

  it('uses the stated scale, and excludes grades off it', () => {
    const { gradeScale, grades } = parseDataset('id,grade\n1,1.5\n2,7\n3,6', {
      gradeScale: { min: 1, max: 6, higherIsBetter: false },
    });
    expect(gradeScale).toEqual({ min: 1, max: 6, higherIsBetter: false });
    expect(grades).toEqual(Float64Array.of(1.5, 6));
  });

  it('takes 0 to 100 as the scale when a grade is above 20', () => {
    expect(parse('id,grade', '1,12', '2,64').gradeScale.max).toBe(100);
  });

  it('uses stated roles', () => {
    const options: ParseOptions = {
      roles: { id: 'code', name: ['first', 'last'], grade: 'points', school: null },
    };
    const dataset = parseDataset('code,last,first,school,points,grade\nx,Roy,Jo,Nord,12,3', options);
    expect(dataset).toMatchObject({
      ids: ['x'],
      names: ['Jo Roy'],
      schools: [],
      grades: Float64Array.of(12),
    });
    expect([...dataset.columns.keys()]).toEqual(['school', 'grade']);
  });

  it('is not harmed by headers, ids and cells that name parts of an object or hold markup', () => {
    const dataset = parse(
      'id,note,__proto__,constructor',
      '__proto__,12,<b>x</b>,=1+1',
      'toString,13,y,\u202Ez',
    );
    expect(dataset.ids).toEqual(['__proto__', 'toString']);
    expect([...dataset.columns.keys()]).toEqual(['__proto__', 'constructor']);
    expect(dataset.columns.get('__proto__')).toMatchObject({ levels: ['<b>x</b>', 'y'] });
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('tells encoding and delimiter', () => {
    const windows = Uint8Array.from(
      [...'id;Prénom;note\n1;Zoé;12'].map((character) => character.charCodeAt(0)),
    );
    const { names, report } = parseDataset(windows);
    expect([names[0], report.encoding, report.delimiter]).toEqual(['Zoé', 'windows-1252', ';']);
  });

  it.each<[DatasetError['code'], string]>([
    ['empty-file', ' \n\n'],
    ['binary-file', 'PK\0'],
    ['no-header', '1;Jean;12'],
    ['no-header', '1,12\n2,13\n3,14'],
    ['no-header', 'GP,F,18,U\nMS,M,17,R'],
    ['no-header', 'just a line of text'],
    ['no-grade-column', 'id,name\n1,A\n2,B'],
    ['no-usable-row', 'id,grade\n1,Abs\n2,'],
    ['no-usable-row', 'id,grade\n'],
  ])('throws %s for %j', (code, text) => {
    expect(() => parseDataset(text)).toThrow(expect.objectContaining({ name: 'DatasetError', code }));
  });

  it('throws missing-column for a stated role that the file lacks', () => {
    expect(() => parseDataset('id,grade\n1,2', { roles: { grade: 'x' } })).toThrow(
      expect.objectContaining({ code: 'missing-column', columns: ['x'] }),
    );
  });

  it('takes numbers as headers when the grade is stated', () => {
    expect(parseDataset('1,2\n7,12', { roles: { grade: '2' } }).grades).toEqual(Float64Array.of(12));
  });

  it('leaves titles, totals and a second table out, and lists their lines', () => {
    const { ids, grades, report } = parse(
      ...['Classe 3B;;', '', 'id;nom;note', '7;Morel;12', '8;Petit;9'],
      ...[';Moyenne de la classe;10,5', '', 'Devoir;Coefficient', 'Fractions;2'],
    );
    expect(ids).toEqual(['7', '8']);
    expect(grades).toEqual(Float64Array.of(12, 9));
    expect(report.skippedLines).toEqual([1, 6, 8, 9]);
  });

  it('reads every row as a student where there is no header', () => {
    const { ids, names, columns } = parseDataset('7;Morel;12\n8;Petit;9', {
      hasHeader: false,
      roles: { id: 'column 1', name: 'column 2', grade: 'column 3' },
    });
    expect([ids, names, columns.size]).toEqual([['7', '8'], ['Morel', 'Petit'], 0]);
  });

  it('accounts for every data row of broken files, or throws a typed error', () => {
    const random = seededRandom(357);
    const rows = Array.from({ length: 12 }, (_, index) => `${index};"Nom ${index}";${index + 3};${index}`);
    const whole = ['id;nom;note;absences', ...rows].join('\n');
    const noise = [';', '"', '\n', '\r\n', ',', 'Abs', '', ' ', '1e999', '٣', '""', ';;;;'];
    let read = 0;
    for (let round = 0; round < 2000; round++) {
      let text = whole;
      for (let change = 0; change < 3; change++) {
        const at = 'id;nom;note;absences'.length + Math.floor(random() * (text.length - 20));
        text =
          text.slice(0, at) +
          noise[Math.floor(random() * noise.length)] +
          text.slice(at + Math.floor(random() * 3));
      }
      const lf = outcome(text);
      // Line by line alike, but for line ends within quotes, whose text is kept as written.
      const crlf = outcome(text.replace(/\r?\n/g, '\r\n'));
      expect(crlf, JSON.stringify(text)).toEqual(outcome(text.replace(/\r?\n/g, '\n')));
      if (typeof lf === 'string') continue;
      read += 1;
      expect(lf.accounted, JSON.stringify(text)).toBe(readTable(text).rows.length);
    }
    expect(read).toBeGreaterThan(1500);
  }, 30_000);
});

/** What came of a text: an error's code, or what the report accounts for. */
function outcome(text: string) {
  try {
    const { report, ids } = parseDataset(text);
    const { accepted, excluded, rejected } = report;
    return {
      ids,
      accounted: accepted + excluded.length + rejected.length,
      lines: [...excluded, ...rejected].map(({ line }) => line),
    };
  } catch (error) {
    if (error instanceof DatasetError) return error.code;
    throw error;
  }
}
