import type { StudentTexts } from './student-texts.js';
import type { NumberFormats } from './texts.js';

export const studentEnglish = ({ count, value }: Pick<NumberFormats, 'count' | 'value'>): StudentTexts => ({
  why: 'Why?',
  whyOf: (name) => `Why? ${name}`,
  choose: 'No pupil is chosen yet: select one in a chart, then press “Why?”.',
  heading: 'Why this pupil',
  close: 'Close',
  working: 'Working it out…',
  grade: 'Grade',
  expected: 'Expected grade of similar pupils',
  gap: 'Gap',
  interval: (low, high) =>
    `Of ten pupils with this expected grade, about eight have a grade from ${low} to ${high}.`,
  unmeasured: 'Nobody has measured how far off this model is, so no grade can be excluded.',
  modelOff: 'The model score is switched off.',
  crossFitted: (expected) =>
    `The expected grade comes from models that did not see this pupil. The reasons below are those of the model that was trained on all pupils; it expects ${expected}.`,
  axisGrade: (grade) => `grade ${grade}`,
  axisExpected: (grade) => `expected ${grade}`,
  axisSimilar: (pupils) =>
    pupils === 1 ? 'grade of 1 similar pupil' : `grades of ${count(pupils)} similar pupils`,
  axisSummary: (min, max, grade, expected, interval) =>
    `On the scale from ${min} to ${max}: grade ${grade}, expected grade ${expected}, interval ${interval}.`,
  similar: 'Similar pupils',
  similarGrades: (pupils, low, high, from, to) =>
    pupils === 1
      ? `1 pupil whom the model treats alike had the grade ${low}.`
      : `${count(pupils)} pupils whom the model treats alike had grades from ${low} to ${high} (middle half ${from}–${to}).`,
  fewSimilar: (pupils) =>
    `Few of them are really similar (${count(pupils)}, by at least half of the model’s trees): take these figures with caution.`,
  nobodyElse: 'There is no other pupil in the file to compare with.',
  reasons: 'Why the model expects this grade',
  fromTo: (average, pupil) => `Average expected grade ${average} → this pupil ${pupil}`,
  others: (columns) => (columns === 1 ? '1 other column' : `${count(columns)} other columns`),
  notCauses: 'These are the model’s reasons, not causes.',
  manual: 'Manual score',
  manualFromTo: (average, pupil) => `Average manual score ${average} → this pupil ${pupil}`,
  manualNone: 'This pupil has no manual score: a value is missing.',
  whatIf: 'Pupils like this one, but…',
  whatIfHint: 'Change a value to see the expected grade of pupils who are like this one but for that value.',
  whatIfResult: (changes, expected, interval) =>
    `Pupils like this one, but with ${changes}: expected grade ${expected} (${interval})`,
  whatIfLimit: 'This compares pupils. It does not say what a change would bring this pupil.',
  reset: 'Back to this pupil’s values',
  phrases: {
    absences: (absences) => (absences === 1 ? '1 absence' : `${value(absences)} absences`),
    age: (age) => `age ${value(age)}`,
    failures: (failures) =>
      failures === 0
        ? 'no past failure'
        : failures === 1
          ? '1 past failure'
          : `${value(failures)} past failures`,
  },
});
