import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leverFactors, parseDataset, readinessFactors, weightedScore } from '../../src/core/index.js';
import { seededRandom } from '../../src/core/training/random.js';
import { realDataFile, realDataFolder } from '../support/real-data.js';

describe.skipIf(!realDataFolder)('weightedScore on the pilot file', () => {
  it('equals the formula for weights at random', () => {
    const { dataset, column } = pilot();
    const random = seededRandom(20080401);
    for (let draw = 0; draw < 500; draw++) {
      const [study, alcohol, absences] = [random() * 10, random() * 10, random() * 10];
      expectScores(
        weightedScore(dataset, [
          { column: 'studytime', weight: study, direction: 'raises' },
          { column: 'Dalc', weight: alcohol, direction: 'lowers' },
          { column: 'absences', weight: absences, direction: 'lowers' },
        ]),
        formula(column, study, alcohol, absences),
      );
    }
  });

  it('equals the formula for every corner and middle of the sliders', () => {
    const { dataset, column } = pilot();
    for (const study of [0, 5, 10])
      for (const alcohol of [0, 5, 10])
        for (const absences of [0, 5, 10]) {
          const weights = [study, alcohol, absences];
          const factors = readinessFactors.map((factor, index) => ({ ...factor, weight: weights[index] }));
          expectScores(weightedScore(dataset, factors), formula(column, study, alcohol, absences));
        }
  });

  it('turns over when every direction is turned', () => {
    const { dataset } = pilot();
    const readiness = weightedScore(dataset, readinessFactors);
    expectScores(
      weightedScore(dataset, leverFactors),
      Array.from(readiness, (score) => 10 - score),
    );
  });
});

/** The formula word for word, and slow, over the file's own text. */
function formula(
  column: (name: string) => number[],
  study: number,
  alcohol: number,
  absences: number,
): number[] {
  const mm = (values: number[]): number[] => {
    const [min, max] = [Math.min(...values), Math.max(...values)];
    return values.map((v) => (max === min ? 0 : (v - min) / (max - min)));
  };
  const [studytime, dalc, absence] = [mm(column('studytime')), mm(column('Dalc')), mm(column('absences'))];
  const z = studytime.map((value, i) => study * value - alcohol * dalc[i] - absences * absence[i]);
  return mm(z).map((value) => 10 * value);
}

function pilot() {
  const text = readFileSync(realDataFile('pilot-schools.csv'), 'utf8');
  const [header, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const column = (name: string) => rows.map((cells) => Number(cells[header.indexOf(name)]));
  return { dataset: parseDataset(text), column };
}

function expectScores(actual: Float64Array, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  const worst = Math.max(...expected.map((score, index) => Math.abs(score - actual[index])));
  expect(worst).toBeLessThan(1e-9);
}
