import { describe, expect, test } from 'vitest';
import { parseModel } from '../src/core/model/grade-model.js';
import { modelJson } from '../test/support/models.js';
import { filledModelCard } from './model-card.js';

const metrics = { rows: 90, rmse: 2.8, mae: 2, r2: 0.2, meanRmse: 3, coverage80: 0.8, coverage90: 0.9 };
const card = (name: string) => `<!-- figures: ${name} -->\n<!-- end -->`;

function filled(name: string, parts: object): string {
  return filledModelCard(card(name), parseModel({ ...modelJson(), ...parts }));
}

describe('filledModelCard', () => {
  test('sets the error with the choice of columns in it before the flattering one', () => {
    const selection = { method: 'by tests', metrics: { ...metrics, rmse: 2.95, r2: -0.01 } };
    const text = filled('errors', { metrics, selection });
    expect(text).toContain('| RMSE | 2.950 | 2.800 | 3.000 |');
    expect(text).toContain('| R² | −0.010 | 0.200 | 0 |');
    expect(filled('errors', { metrics })).toContain('| RMSE | 2.800 | 3.000 |');
  });

  test('tells how far intervals reach and what they held', () => {
    const absoluteResiduals = Array.from({ length: 99 }, (_, i) => (i + 1) / 10);
    const text = filled('intervals', { metrics: { ...metrics, coverage80: 0.79 }, absoluteResiduals });
    expect(text).toContain('80% intervals reach 8.0 grade points to both sides and held 79.0%');
    expect(text).toContain('90% intervals reach 9.0 and held 90.0%');
  });

  test('tells the profile tree as questions within questions', () => {
    const profileTree = { tree: modelJson().trees[0], fidelity: 0.87, students: [90, 60, 40, 20, 30] };
    expect(filled('profile', { profileTree })).toContain(
      [
        '- absences up to 5:',
        '  - job is not health:',
        '    - **1.0** (40 pupils)',
        '  - job is health:',
        '    - **2.0** (20 pupils)',
        '- absences above 5:',
        '  - **-1.0** (30 pupils)',
      ].join('\n'),
    );
    expect(filled('profile', { profileTree })).toContain('explains 87.0% of what the model says');
  });

  test('marks small groups', () => {
    const group = {
      ...{ column: 'sex', level: 'F', students: 12, rmse: 2.5, meanGap: 0.254, small: true },
      ...{ meanGapInterval: [-1, 1.5], coverage80: 0.75, coverage90: 1 },
    };
    expect(filled('groups', { groups: [group] })).toContain(
      '| sex: F * | 12 | 2.50 | +0.25 (−1.00 to +1.50) | 75.0% | 100.0% |',
    );
  });

  test('says so where a model has no such figures', () => {
    expect(filled('errors', {})).toContain('Nobody measured');
    expect(filled('profile', {})).toContain('no profile tree');
    expect(filled('groups', {})).toContain('No groups');
  });
});
