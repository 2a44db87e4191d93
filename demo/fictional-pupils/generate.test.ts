import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fictionalPupilsCsv } from './generate.mjs';

const committed = readFileSync(new URL('fictional-pupils.csv', import.meta.url), 'utf8');
const { data: pupils, meta } = Papa.parse<Record<string, string>>(committed, {
  header: true,
  skipEmptyLines: true,
});

function numbers(column: string): number[] {
  return pupils.map((pupil) => Number(pupil[column]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlationWithGrade(column: string): number {
  const [x, y] = [numbers(column), numbers('FinalGrade')];
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance = mean(x.map((value, i) => (value - meanX) * (y[i] - meanY)));
  const spread = (values: number[], middle: number) => Math.sqrt(mean(values.map((v) => (v - middle) ** 2)));
  return covariance / (spread(x, meanX) * spread(y, meanY));
}

describe('fictionalPupilsCsv', () => {
  it('gives the committed file for the default seed, byte for byte', () => {
    expect(fictionalPupilsCsv()).toBe(committed);
  });

  it('gives other pupils for another seed and as many as asked', () => {
    const other = fictionalPupilsCsv({ seed: 7, count: 25 });
    expect(other.trimEnd().split('\n')).toHaveLength(26);
    expect(other.split('\n')[1]).not.toBe(committed.split('\n')[1]);
  });

  it('has the columns of the pilot file in their order', () => {
    expect(meta.fields?.join()).toBe(
      'StudentID,FirstName,FamilyName,school,sex,age,address,famsize,Pstatus,Medu,Fedu,Mjob,Fjob,reason,guardian,' +
        'traveltime,studytime,failures,schoolsup,famsup,paid,activities,nursery,higher,internet,romantic,famrel,' +
        'freetime,goout,Dalc,Walc,health,absences,FinalGrade',
    );
  });

  it('has 360 pupils of three schools, each with a full name of their own', () => {
    expect(pupils).toHaveLength(360);
    expect(new Set(pupils.map((pupil) => pupil.school)).size).toBe(3);
    expect(new Set(pupils.map((pupil) => `${pupil.FirstName} ${pupil.FamilyName}`)).size).toBe(360);
    expect(pupils.some((pupil) => /[éèçãõíôë]/.test(pupil.FirstName))).toBe(true);
  });

  it.each([
    ['age', 15, 21],
    ['Medu', 0, 4],
    ['Fedu', 0, 4],
    ['traveltime', 1, 4],
    ['studytime', 1, 4],
    ['failures', 0, 3],
    ['famrel', 1, 5],
    ['freetime', 1, 5],
    ['goout', 1, 5],
    ['Dalc', 1, 5],
    ['Walc', 1, 5],
    ['health', 1, 5],
    ['absences', 0, 54],
    ['FinalGrade', 3, 20],
  ])('keeps %s a whole number from %i to %i', (column, low, high) => {
    const values = numbers(column);
    expect(values.filter((value) => !Number.isInteger(value) || value < low || value > high)).toEqual([]);
    expect(new Set(values).size).toBeGreaterThan(1);
  });

  it('skews failures, alcohol and absences the way they are in schools', () => {
    const share = (column: string, holds: (value: number) => boolean) =>
      numbers(column).filter(holds).length / pupils.length;
    expect(share('failures', (value) => value === 0)).toBeGreaterThan(0.7);
    expect(share('Dalc', (value) => value === 1)).toBeGreaterThan(0.6);
    expect(share('absences', (value) => value < 10)).toBeGreaterThan(0.6);
    expect(share('absences', (value) => value > 25)).toBeGreaterThan(0);
    expect(share('absences', (value) => value > 25)).toBeLessThan(0.06);
  });

  it.each(['studytime', 'Medu'])('lets the grade rise with %s, but not decide it', (column) => {
    expect(correlationWithGrade(column)).toBeGreaterThan(0.05);
    expect(correlationWithGrade(column)).toBeLessThan(0.4);
  });

  it.each(['failures', 'absences', 'goout', 'Dalc'])(
    'lets the grade fall with %s, but not decide it',
    (column) => {
      expect(correlationWithGrade(column)).toBeLessThan(-0.05);
      expect(correlationWithGrade(column)).toBeGreaterThan(-0.4);
    },
  );
});
