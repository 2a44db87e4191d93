import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinTable, parseDataset, readTable, type RowIssueCode } from '../../src/core/index.js';

const textOf = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const english = textOf('your-file.md');
const french = textOf('your-file.fr.md');

/** The examples with the sentence below each. */
const examplesOf = (guide: string) =>
  [...guide.matchAll(/^```csv\n([\s\S]*?)^```\n\n(.*)/gm)].map(([, csv, sentence]) => ({ csv, sentence }));

/** The rows of a guide’s table, each as the words in code of its cells; `table` counts from 0. */
function codesOf(guide: string, table: number): string[][][] {
  const body = guide.split(/^\|---.*\n/m)[table + 1];
  const rows = body.slice(0, body.indexOf('\n\n')).split('\n');
  return rows.map((row) =>
    row.split('|').map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code)),
  );
}

const marks: readonly [string, RowIssueCode][] = [
  ['Abs', 'absent'],
  ['Disp', 'exempt'],
  ['Inap', 'unable'],
  ['N.Not', 'not-graded'],
  ['N.Rdu', 'not-handed-in'],
  ['NE', 'not-assessed'],
  ['-', 'not-graded'],
  ['Abs*', 'starred-mark'],
  ['N.Rdu*', 'starred-mark'],
];

describe.each([
  ['your-file.md', english],
  ['your-file.fr.md', french],
])('docs/%s', (_, guide) => {
  it('tells of each example how many pupils are read and excluded', () => {
    const [siecle, ...withGrades] = examplesOf(guide).toReversed();
    expect(withGrades.length).toBeGreaterThan(2);
    for (const { csv, sentence } of withGrades) {
      const { report } = parseDataset(csv);
      const [accepted, excluded] = sentence.match(/\d+/g) ?? [];
      expect([report.accepted, report.excluded.length], csv).toEqual([Number(accepted), Number(excluded)]);
      expect(report.rejected).toEqual([]);
    }
    expect(() => parseDataset(siecle.csv)).toThrow(expect.objectContaining({ code: 'no-grade-column' }));
    const [excel] = withGrades;
    const { matched, unmatchedRows, dataset } = joinTable(parseDataset(excel.csv), readTable(siecle.csv));
    expect({ matched, unmatchedRows }).toEqual({ matched: 2, unmatchedRows: [] });
    expect(dataset.roles.class).toBe('Division');
  });

  it('names columns that are recognised', () => {
    const [ids, names, schools, classes, grades] = codesOf(guide, 0).map(([, , headers]) => headers);
    for (const header of grades) expect(rolesOf(header, 'x').grade).toBe(header);
    for (const header of ids) expect(rolesOf('Grade', header).id, header).toBe(header);
    for (const header of names) expect(rolesOf('Grade', header).name, header).toEqual([header]);
    for (const header of schools) expect(rolesOf('Grade', header).school, header).toBe(header);
    for (const header of classes) expect(rolesOf('Grade', header).class, header).toBe(header);
  });

  it('lists the marks that are excluded, each with its own reason', () => {
    expect(codesOf(guide, 1).flatMap(([, inFile]) => inFile)).toEqual(marks.map(([mark]) => mark));
    const { report } = parseDataset(
      `Name;Grade\nTom;12\n${marks.map(([mark]) => `Nora;${mark}\n`).join('')}`,
    );
    expect(report.excluded.map(({ value, code }) => [value, code])).toEqual(marks);
  });
});

it('both guides have the same examples and the same headings', () => {
  const csvOf = (guide: string) => examplesOf(guide).map(({ csv }) => csv);
  const levelsOf = (guide: string) => [...guide.matchAll(/^#+ /gm)].map(([signs]) => signs);
  expect(csvOf(french)).toEqual(csvOf(english));
  expect(levelsOf(french)).toEqual(levelsOf(english));
});

function rolesOf(gradeHeader: string, otherHeader: string) {
  const rows = [1, 2, 3].map((row) => `1${row};word${row}\n`).join('');
  return parseDataset(`${gradeHeader};${otherHeader}\n${rows}`).roles;
}
