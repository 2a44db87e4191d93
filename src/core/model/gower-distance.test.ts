import { describe, expect, it } from 'vitest';
import { datasetOf } from '../../../test/support/models.js';
import { gowerDistance } from './gower-distance.js';

const dataset = datasetOf([10, 10, 10, 10, 10], {
  absences: [0, 5, 10, null, 0],
  school: ['GP', 'GP', 'MS', 'MS', null],
  constant: [3, 3, 3, 3, null],
});

describe('gowerDistance', () => {
  it('is the mean of range-scaled differences and of unequal categories', () => {
    const distance = gowerDistance(dataset, ['absences', 'school'], 0);
    expect([0, 1, 2].map(distance)).toEqual([0, 0.25, 1]);
  });

  it('leaves out a column in which either value is missing', () => {
    expect(gowerDistance(dataset, ['absences', 'school'], 0)(3)).toBe(1);
    expect(gowerDistance(dataset, ['absences', 'school'], 3)(2)).toBe(0);
    expect(gowerDistance(dataset, ['absences'], 3)(0)).toBeNaN();
  });

  it('takes equal numbers of a constant column for alike', () => {
    expect(gowerDistance(dataset, ['constant'], 0)(1)).toBe(0);
    expect(gowerDistance(dataset, ['constant'], 0)(4)).toBeNaN();
  });

  it('passes over a column that the dataset does not have', () => {
    expect(gowerDistance(dataset, ['absences', 'elsewhere'], 0)(1)).toBe(0.5);
  });
});
