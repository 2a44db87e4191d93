import { describe, expect, it } from 'vitest';
import { titleLines } from './axis-title.js';

const title = { label: 'score', meaning: 'the lower, the harder', whole: 'score: the lower, the harder' };
const measure = (text: string) => text.length;

describe('titleLines', () => {
  it('is one line where there is room', () => {
    expect(titleLines(title, measure, 28)).toEqual([title.whole]);
  });

  it('puts the meaning on a second line, which may be longer than the first', () => {
    expect(titleLines(title, measure, 27)).toEqual([title.label, title.meaning]);
    expect(titleLines(title, measure, 100, 10)).toEqual([title.label, title.meaning]);
  });

  it('does without the meaning rather than cut it off', () => {
    expect(titleLines(title, measure, 20)).toEqual([title.label]);
  });
});
