import { describe, expect, it } from 'vitest';
import type { ScoreResult } from '../../core/workspace/derive.js';
import { localeFor } from '../shared/locale.js';
import { whyNothing } from './why-nothing.js';

const { texts } = localeFor('en');
const scores: ScoreResult = {
  ...{ kind: 'scores', values: Float64Array.of(1), expected: null },
  ...{ ownTrainingData: false, crossFitted: false, fit: null },
};

describe('whyNothing', () => {
  it('is null where scores are drawn, and says so where a filter hides everybody', () => {
    expect(whyNothing(scores, 1, texts)).toBeNull();
    expect(whyNothing(scores, 0, texts)).toBe(texts.chart.nobody);
  });

  it.each<[string, ScoreResult | null, string]>([
    ['no data', null, texts.chart.noData],
    ['missing columns', { kind: 'missing-columns', columns: ['absences'] }, 'absences'],
    [
      'a model of another scale',
      { kind: 'unfit-model', code: 'other-scale' },
      texts.chart.unfitModel('other-scale'),
    ],
    ['a model that is wanted on no file', { kind: 'model-off' }, texts.modelCard.switchedOff],
    [
      'a model that was never tested',
      { kind: 'switched-off-model', fit: { basis: 'nothing', verdict: 'not-shown', students: 9 } },
      texts.chart.neverTested,
    ],
  ])('tells of %s', (_, result, words) => {
    expect(whyNothing(result, 3, texts)).toContain(words);
  });
});
