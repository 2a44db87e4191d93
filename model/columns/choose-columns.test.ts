import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/core/training/random.js';
import { datasetOf } from '../../test/support/models.js';
import { featureName } from './associations.js';
import { chooseColumns, proposeColumns } from './choose-columns.js';

const random = seededRandom(1);
const noise = (spread: number) => spread * (random() - 0.5);
const effort = Array.from({ length: 60 }, (_, row) => row % 6);
const luck = effort.map(() => Math.floor(random() * 6));
const dataset = datasetOf(
  effort.map((value) => 8 + value + noise(4)),
  {
    luck,
    twin: effort.map((value) => 10 - value + noise(5)),
    effort,
    club: effort.map((value) => (value + noise(4) > 2 ? 'yes' : 'no')),
  },
);

describe('proposeColumns', () => {
  test('takes what goes with the grade, and of two that say the same the surer one', () => {
    const { tested, chosen, redundant } = proposeColumns(dataset, ['luck', 'twin', 'effort']);
    expect(tested.map(({ feature }) => feature.column)).toEqual(['effort', 'twin', 'luck']);
    expect(chosen.map(({ feature }) => feature.column)).toEqual(['effort']);
    expect(redundant.map(({ dropped }) => featureName(dropped.feature))).toEqual(['twin']);
    expect(redundant[0].because.feature.column).toBe('effort');
    expect(redundant[0].correlation).toBeLessThan(-0.6);
  });

  test('the same students give the same proposal', () => {
    expect(proposeColumns(dataset)).toEqual(proposeColumns(dataset));
  });
});

describe('chooseColumns', () => {
  test('names a number by its column and a level by column and level', () => {
    expect(chooseColumns(dataset, ['club'])).toEqual([{ column: 'club', level: 'yes' }]);
    expect(chooseColumns(dataset, ['effort'])).toEqual(['effort']);
  });

  test('takes the surest alone when nothing is significant', () => {
    expect(proposeColumns(dataset, ['luck']).chosen[0].p).toBeGreaterThan(0.05);
    expect(chooseColumns(dataset, ['luck'])).toEqual(['luck']);
  });

  test('of no columns chooses none', () => {
    expect(chooseColumns(datasetOf([1, 2, 3, 4], {}))).toEqual([]);
  });
});
