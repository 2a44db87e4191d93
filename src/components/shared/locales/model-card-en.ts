import type { ModelCardTexts } from './model-card-texts.js';
import type { NumberFormats } from './texts.js';

export const modelCardEnglish = ({
  count,
  score,
  gap,
}: Pick<NumberFormats, 'count' | 'score' | 'gap'>): ModelCardTexts => ({
  open: 'About this AI estimate',
  heading: 'About the expected grade',
  close: 'Close',
  ai: 'AI',
  aiMeaning:
    'The expected grade is an estimate by a machine-learned model, not a judgement. What follows from it is your decision.',
  noModel: 'There is no model on this page.',
  switchOff: 'Switch the model score off on this page',
  switchedOff: 'The model score was switched off on this page.',
  switchOn: 'Switch it on again',
  dataHeading: 'What the model learned from',
  data: (rows) => `${count(rows)} pupils`,
  looksAt: (columns) => `It looks at: ${columns}.`,
  errorHeading: 'How far off it is',
  error: (rmse, meanRmse) =>
    `Tested on pupils that it had not seen, it is off by ${score(rmse)} points on average (RMSE). Guessing the mean grade for everybody is off by ${score(meanRmse)}.`,
  interval: (halfWidth) =>
    `A range that is to hold the grades of 80 pupils in 100 has to reach ${score(halfWidth)} points to both sides of the expected grade.`,
  coverage: (percent80, percent90) =>
    `Tested: the 80% ranges held ${count(percent80)}% of the grades, the 90% ranges ${count(percent90)}%.`,
  choiceTested:
    'In these figures the choice of the columns was made anew for each test, without the pupils tested.',
  neverMeasured:
    'Nobody has tested this model on pupils that it had not seen: how far off it is, is not known.',
  fitHeading: 'On the file shown',
  betterThanMean: (rmse, meanRmse) =>
    `In this file the expected grade is off by ${score(rmse)} points on average (RMSE), the file’s own mean grade by ${score(meanRmse)}: the model helps.`,
  crossFitted:
    'The model was trained on these very pupils. Each is judged by models that had not seen that pupil.',
  noFile: 'No file has been read.',
  profileHeading: 'The model in a few questions',
  fidelity: (percent) =>
    `A simplified picture: these questions account for ${count(percent)}% of the differences between the expected grades.`,
  atMost: (column, value) => `${column} at most ${value}`,
  above: (column, value) => `${column} above ${value}`,
  below: (column, value) => `${column} below ${value}`,
  atLeast: (column, value) => `${column} at least ${value}`,
  level: (column, level) => `${column}: ${level}`,
  notLevel: (column, level) => `${column}: other than ${level}`,
  leaf: (grade) => `expected grade ${score(grade)}`,
  pupils: (number) => `${count(number)} ${number === 1 ? 'pupil' : 'pupils'}`,
  groupsHeading: 'Is it fair to groups?',
  groupsMeaning:
    'The mean gap is expected grade minus grade, over pupils that the model had not seen. Above 0 it expects too much of the group, below 0 too little.',
  group: 'Group',
  groupPupils: 'Pupils',
  groupError: 'Error (RMSE)',
  groupGap: 'Mean gap',
  groupInterval: '95% interval',
  groupVerdict: 'In words',
  range: (low, high) => `${gap(low)} to ${gap(high)}`,
  tooHigh: 'expected too high',
  tooLow: 'expected too low',
  notShown: 'no difference shown',
  small: 'few pupils: hardly more than chance',
  groupsChance: 'One in twenty such intervals misses by chance alone: among many groups, some do.',
  leftOutHeading: 'What was left out',
  zeroGrades: 'Pupils graded 0 were left out of its data: of such pupils the model knows nothing.',
  limitsHeading: 'Limits',
  structural: (correlation) =>
    `Gap and grade belong together (correlation ${correlation}): by the way it is calculated, a low grade almost always gives a large gap.`,
  regression: 'Pupils far below expectation often rise without help.',
  noPromise: 'It tells which grades similar pupils had. It does not tell what support achieves.',
  twoSchools:
    'It was trained on the mathematics grades of two Portuguese schools in one school year: of other schools it knows nothing.',
  notesOf: 'Notes of those who trained it',
  modelHeading: 'Another model',
  useFile: 'Use a model file (JSON)',
  usePageModel: 'Back to the model of the page',
  unusable: (name, reason) => `“${name}” is not in use: ${reason}.`,
  dataName: 'Name of its data',
  dataNameHint: 'Goes into the file; let it tell nothing of a person.',
  neutralName: 'One school’s own data',
  download: 'Download this model (JSON)',
  trainHeading: 'Train a model on this file',
  trainMeaning:
    'It is trained here in the page, from the grades of this file; nothing is sent anywhere. Then each pupil is judged by models that have not seen that pupil.',
  tooFew: (graded, needed) =>
    `That takes at least ${count(needed)} pupils with a grade; this file has ${count(graded)}.`,
  columns: 'Columns that the model may look at',
  reasons: {
    'other-grade': 'another grade: the gap would be nearly nothing',
    identifier: 'identifies pupils',
    text: 'too many different texts',
    school: 'the model would expect less of a weaker school, and hide it',
    class: 'the model would expect less of a weaker class, and hide it',
    constant: 'the same everywhere',
  },
  tickOne: 'Tick at least one column.',
  start: 'Start training',
  running: 'Training…',
  percent: (percent) => `${count(percent)}%`,
  cancel: 'Cancel',
  done: (rmse, meanRmse) =>
    `The model is trained and in use. Tested on pupils that it had not seen, it is off by ${score(rmse)} points on average (RMSE); guessing the mean grade, by ${score(meanRmse)}.`,
  cancelled: 'Training was cancelled; nothing has changed.',
  failed: {
    'training-support-missing':
      'The part of this page that trains models is not there: ask whoever maintains the page. Nothing has changed.',
    'training-failed': 'No model can be trained on this file with these columns. Nothing has changed.',
  },
  ownNote: 'Trained on one file: of other schools it knows nothing.',
  ownLeftOut: (rows) => `Rows without a usable grade were left out: ${count(rows)}.`,
});
