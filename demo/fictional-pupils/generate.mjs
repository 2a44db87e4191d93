// Makes the demo data: pupils who do not exist, in the columns of a UCI Student Performance file with names in front.
// The columns, their values and roughly how common each value is follow the description of that data set (P. Cortez,
// A. Silva, 2008); no row of it is used. `node demo/fictional-pupils/generate.mjs` writes fictional-pupils.csv beside
// this file.
import { writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { isRunDirectly } from '../run-directly.mjs';
import { createNameGenerator } from './names.mjs';
import { createRandom } from './random.mjs';

const schools = { 'Lycée de la Lune-Bleue': 40, 'Escola da Ilha das Nuvens': 35, 'Nettlebridge School': 25 };

/** Weight of each value; outer index: education 0..4. @type {Record<string, number>[]} */
const jobByEducation = [
  { at_home: 60, other: 40 },
  { at_home: 40, other: 48, services: 12 },
  { at_home: 18, other: 48, services: 31, health: 3 },
  { at_home: 8, other: 44, services: 40, health: 4, teacher: 4 },
  { at_home: 3, other: 22, services: 25, health: 18, teacher: 32 },
];

/** @type {Record<string, number>[]} */
const fatherEducationByMother = [
  { 0: 20, 1: 60, 2: 20 },
  { 0: 2, 1: 60, 2: 27, 3: 8, 4: 3 },
  { 1: 26, 2: 47, 3: 19, 4: 8 },
  { 1: 16, 2: 28, 3: 40, 4: 16 },
  { 1: 4, 2: 16, 3: 30, 4: 50 },
];

/** @type {Record<number, Record<string, number>>} */
const weekendAlcoholByWorkday = {
  1: { 1: 53, 2: 23, 3: 16, 4: 6, 5: 2 },
  2: { 2: 22, 3: 42, 4: 30, 5: 6 },
  3: { 2: 5, 3: 32, 4: 43, 5: 20 },
  4: { 3: 20, 4: 35, 5: 45 },
  5: { 4: 10, 5: 90 },
};

// Ranges of days of absence: most pupils miss few, a handful very many.
const absenceRanges = {
  '0-0': 22,
  '1-4': 34,
  '5-9': 23,
  '10-15': 12,
  '16-24': 7,
  '25-40': 1.5,
  '41-54': 0.5,
};
const absenceRangesOfAdults = {
  '0-0': 14,
  '1-4': 26,
  '5-9': 25,
  '10-15': 18,
  '16-24': 13,
  '25-40': 3,
  '41-54': 1,
};

/**
 * One pupil, by the columns of the file but its id.
 * @param {import('./random.mjs').Random} random
 * @param {ReturnType<typeof createNameGenerator>} nextName
 */
function fictionalPupil(random, nextName) {
  const yes = (/** @type {number} */ percent) => random.weighted({ yes: percent, no: 100 - percent });
  const number = (/** @type {Record<string, number>} */ weights) => Number(random.weighted(weights));

  const school = random.weighted(schools);
  const sex = random.weighted({ F: 52, M: 48 });
  const { firstName, familyName } = nextName(sex);
  const age = number({ 15: 21, 16: 27, 17: 25, 18: 20, 19: 5, 20: 1.5, 21: 0.5 });
  const Medu = number({ 0: 1, 1: 14, 2: 25, 3: 25, 4: 35 });
  const Fedu = number(fatherEducationByMother[Medu]);
  const address = random.weighted({ U: 78, R: 22 });
  const failures = number(
    age >= 18 || Medu <= 1 ? { 0: 68, 1: 20, 2: 6, 3: 6 } : { 0: 87, 1: 9, 2: 2.5, 3: 1.5 },
  );
  const goout = number(
    age >= 18 ? { 1: 4, 2: 20, 3: 33, 4: 26, 5: 17 } : { 1: 5, 2: 28, 3: 34, 4: 21, 5: 12 },
  );
  const freetime = number(
    goout >= 4 ? { 1: 3, 2: 11, 3: 33, 4: 36, 5: 17 } : { 1: 6, 2: 20, 3: 40, 4: 27, 5: 7 },
  );
  const studytime = number(sex === 'F' ? { 1: 14, 2: 54, 3: 24, 4: 8 } : { 1: 38, 2: 48, 3: 9, 4: 5 });
  // A shift to the right for boys and for pupils who go out much.
  const habit = (sex === 'M' ? 1 : 0) + (goout >= 4 ? 1 : 0);
  const Dalc = number(
    [
      { 1: 84, 2: 13, 3: 2, 4: 1 },
      { 1: 69, 2: 19, 3: 7, 4: 3, 5: 2 },
      { 1: 51, 2: 24, 3: 14, 4: 5, 5: 6 },
    ][habit],
  );
  const [fewest, most] = random.weighted(age >= 18 ? absenceRangesOfAdults : absenceRanges).split('-');

  const pupil = {
    FirstName: firstName,
    FamilyName: familyName,
    school,
    sex,
    age,
    address,
    famsize: random.weighted({ GT3: 70, LE3: 30 }),
    Pstatus: random.weighted({ T: 89, A: 11 }),
    Medu,
    Fedu,
    Mjob: random.weighted(jobByEducation[Medu]),
    Fjob: random.weighted({ ...jobByEducation[Fedu], at_home: 4, other: 60 }),
    reason: random.weighted({ course: 35, reputation: 28, home: 27, other: 10 }),
    guardian: random.weighted({ mother: 69, father: 23, other: 8 }),
    traveltime: number(address === 'U' ? { 1: 74, 2: 22, 3: 3, 4: 1 } : { 1: 38, 2: 44, 3: 13, 4: 5 }),
    studytime,
    failures,
    schoolsup: yes(age <= 16 ? 23 : 5),
    famsup: yes(sex === 'F' ? 68 : 54),
    paid: yes(48),
    activities: yes(50),
    nursery: yes(80),
    higher: yes(failures > 0 ? 86 : 98),
    internet: yes(Medu >= 3 ? 91 : 73),
    romantic: yes(age >= 17 ? 38 : 25),
    famrel: number({ 1: 2, 2: 4, 3: 17, 4: 50, 5: 27 }),
    freetime,
    goout,
    Dalc,
    Walc: number(weekendAlcoholByWorkday[Dalc]),
    health: number({ 1: 13, 2: 11, 3: 23, 4: 16, 5: 37 }),
    absences: random.integer(Number(fewest), Number(most)),
  };
  const grade = expectedGrade(pupil) + 2.75 * random.normal();
  return { ...pupil, FinalGrade: Math.min(20, Math.max(3, Math.round(grade))) };
}

/**
 * The mean grade of pupils like this one, 0..20, before chance: the signs that the data set's description reports.
 * @param {Record<string, string | number>} pupil
 */
function expectedGrade(pupil) {
  const one = (/** @type {boolean} */ holds) => (holds ? 1 : 0);
  return (
    12 +
    0.3 * Number(pupil.Medu) +
    0.55 * Number(pupil.studytime) -
    1.1 * Number(pupil.failures) -
    0.45 * Number(pupil.goout) -
    0.25 * Number(pupil.Dalc) -
    0.09 * Math.min(25, Number(pupil.absences)) -
    1.8 * one(pupil.schoolsup === 'yes') +
    0.6 * one(pupil.internet === 'yes') +
    0.4 * one(pupil.higher === 'yes') +
    1.2 * one(pupil.Mjob === 'health') -
    0.5 * one(pupil.Mjob === 'other') +
    1.3 * one(pupil.Fjob === 'teacher')
  );
}

/**
 * The demo file's text. The same seed gives the same text on every version of Node.
 * @param {{ seed?: number, count?: number }} [options] `count`: pupils, at most a few thousand
 * @returns {string} comma-separated, UTF-8 when written, LF line ends
 */
export function fictionalPupilsCsv({ seed = 2008, count = 360 } = {}) {
  const random = createRandom(seed);
  const nextName = createNameGenerator(random);
  const pupils = Array.from({ length: count }, (_, row) => ({
    StudentID: row + 1,
    ...fictionalPupil(random, nextName),
  }));
  return `${Papa.unparse(pupils, { newline: '\n' })}\n`;
}

if (isRunDirectly(import.meta.url)) {
  writeFileSync(new URL('fictional-pupils.csv', import.meta.url), fictionalPupilsCsv());
}
