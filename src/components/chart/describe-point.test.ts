import { expect, it } from 'vitest';
import { pupils, smallModel } from '../../../test/support/elements.js';
import { modelResult, weightedResult, type Scores } from '../../core/workspace/derive.js';
import { initialState } from '../../core/workspace/workspace-state.js';
import { localeFor } from '../shared/locale.js';
import { describePoint } from './describe-point.js';

const dataset = pupils();
const state = {
  ...initialState,
  data: { dataset, name: '', origin: 'property' as const },
  model: smallModel(),
  // The small model does not beat the mean grade of four students.
  insistsOnModel: true,
};
const model = modelResult(state) as Scores;
const weighted = weightedResult(state) as Scores;

it('tells of the model score: grade, expected grade and signed gap, and the factors in words', () => {
  expect(describePoint(dataset, model, state, 1, localeFor('en'))).toEqual({
    name: 'Bruno Costa',
    standing: 'grade 12 · expected 11.3 · gap −0.8',
    values: ['Study time: 2–5 h a week', 'Workday alcohol: medium', 'Absences: 5'],
  });
});

it('tells of the manual score, in French', () => {
  expect(describePoint(dataset, weighted, state, 1, localeFor('fr'))).toEqual({
    name: 'Bruno Costa',
    standing: 'note 12 · score 4,4',
    values: [
      'Temps d’étude\u00a0: 2 à 5 h par semaine',
      'Alcool en semaine\u00a0: moyennement',
      'Absences\u00a0: 5',
    ],
  });
});

it('says that a value is unknown', () => {
  expect(describePoint(dataset, model, state, 3, localeFor('en')).values[2]).toBe('Absences: unknown');
});

it('tells of the columns of the factors in force', () => {
  const factors = [{ column: 'job', level: 'health', weight: 5, direction: 'raises' as const }];
  expect(describePoint(dataset, weighted, { ...state, factors }, 0, localeFor('en')).values).toEqual([
    'job: health',
  ]);
});

it('tells no name under pseudonyms', () => {
  const { name } = describePoint(dataset, model, { ...state, pseudonyms: true }, 0, localeFor('en'));
  expect(name).toMatch(/^Pupil [1-4]$/);
});
