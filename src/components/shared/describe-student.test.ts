import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import { columnName, columnValue, studentName } from './describe-student.js';
import { localeFor } from './locale.js';

const en = localeFor('en');
const fr = localeFor('fr');

describe('studentName', () => {
  it('is the name in the file', () => {
    expect(studentName(parseDataset('FirstName,FamilyName,G3\nAna,Reis,12'), 0, en)).toBe('Ana Reis');
  });

  it('is made of the identifier, or of the row, where the file has no name', () => {
    const identified = parseDataset('StudentID,FirstName,G3\ns1,,12\ns2,Bruno,13');
    expect(studentName(identified, 0, en)).toBe('Pupil s1');
    expect(studentName(identified, 1, en)).toBe('Bruno');
    expect(studentName(parseDataset('G3,age\n12,15'), 0, fr)).toBe('Élève 1');
  });
});

describe('columnName', () => {
  it('is in the language of the page for a well-known column', () => {
    expect(columnName('studytime', en)).toBe('Study time');
    expect(columnName('studytime', fr)).toBe('Temps d’étude');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Bus line', ''])(
    'is the header itself for "%s"',
    (header) => {
      expect(columnName(header, en)).toBe(header);
    },
  );
});

describe('columnValue', () => {
  const dataset = parseDataset(
    [
      'studytime,Dalc,absences,__proto__,constructor,job,G3',
      '2,5,12.5,1,3,nurse,10',
      ',2.5,0,2,4,,11',
      '4,1,1234.5,3,5,toString,12',
    ].join('\n'),
  );

  it('is in words for a code, in the language of the page', () => {
    expect(columnValue(dataset, 'studytime', 0, en)).toBe('2–5 h a week');
    expect(columnValue(dataset, 'studytime', 0, fr)).toBe('2 à 5 h par semaine');
    expect(columnValue(dataset, 'Dalc', 0, en)).toBe('very high');
  });

  it('is the number where the code has no words, and where the column has no codes', () => {
    expect(columnValue(dataset, 'Dalc', 1, en)).toBe('2.5');
    expect(columnValue(dataset, 'absences', 0, fr)).toBe('12,5');
    expect(columnValue(dataset, 'absences', 1, en)).toBe('0');
    expect(columnValue(dataset, 'absences', 2, en)).toBe('1,234.5');
  });

  it('is in words for a level that is a code, in the language of the page, and as it stands for any other', () => {
    const levels = parseDataset('internet,Mjob,other,G3\nyes,at_home,yes,10\nYES,pilot,no,11');
    expect(columnValue(levels, 'internet', 0, fr)).toBe('oui');
    expect(columnValue(levels, 'Mjob', 0, en)).toBe('at home');
    expect(columnValue(levels, 'internet', 1, fr)).toBe('YES');
    expect(columnValue(levels, 'Mjob', 1, fr)).toBe('pilot');
    expect(columnValue(levels, 'other', 0, fr)).toBe('yes');
  });

  it('is the level of a category, whatever it is called', () => {
    expect(columnValue(dataset, 'job', 0, en)).toBe('nurse');
    expect(columnValue(dataset, 'job', 2, en)).toBe('toString');
  });

  it('says that it is unknown where the value, or the column, is missing', () => {
    expect(columnValue(dataset, 'studytime', 1, en)).toBe('unknown');
    expect(columnValue(dataset, 'job', 1, fr)).toBe('inconnu');
    expect(columnValue(dataset, 'valueOf', 0, en)).toBe('unknown');
  });

  it('reads columns that are called like what every object has', () => {
    expect(columnValue(dataset, '__proto__', 0, en)).toBe('1');
    expect(columnValue(dataset, 'constructor', 1, en)).toBe('4');
  });
});
