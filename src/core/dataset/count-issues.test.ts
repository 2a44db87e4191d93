import { describe, expect, it } from 'vitest';
import { countIssues } from './count-issues.js';

describe('countIssues', () => {
  it('counts by code and text, the most frequent first, case and accents aside', () => {
    expect(
      countIssues([
        { line: 2, code: 'missing-grade', value: '' },
        { line: 3, code: 'absent', value: 'Abs' },
        { line: 4, code: 'exempt', value: 'Disp' },
        { line: 5, code: 'absent', value: 'ABS' },
        { line: 6, code: 'absent', value: 'Absent' },
      ]),
    ).toEqual([
      { code: 'absent', value: 'Abs', count: 2 },
      { code: 'missing-grade', value: '', count: 1 },
      { code: 'exempt', value: 'Disp', count: 1 },
      { code: 'absent', value: 'Absent', count: 1 },
    ]);
  });

  it('adds up issues that stand for several', () => {
    expect(
      countIssues([
        { line: 2, code: 'mark-in-column', column: 'a', value: '-', count: 3 },
        { line: 9, code: 'mark-in-column', column: 'b', value: '-', count: 4 },
        { line: 0, code: 'no-id-column' },
      ]),
    ).toEqual([
      { code: 'mark-in-column', value: '-', count: 7 },
      { code: 'no-id-column', value: '', count: 1 },
    ]);
  });

  it('is not misled by texts that name parts of an object', () => {
    expect(countIssues([{ line: 2, code: 'unusable-grade', value: '__proto__' }])).toEqual([
      { code: 'unusable-grade', value: '__proto__', count: 1 },
    ]);
  });
});
