import { importEnglish } from './import-en.js';
import { modelCardEnglish } from './model-card-en.js';
import { studentEnglish } from './student-en.js';
import type { Catalogue } from './texts.js';

const modelReasons: Record<string, string> = {
  'other-scale': 'it was trained on a different grade scale from this file’s',
  'column-kind': 'a column of this file holds words where the model needs numbers, or the other way round',
};

const yesNo = { yes: 'yes', no: 'no' };
const education = {
  0: 'none',
  1: 'primary school, 4 years',
  2: 'school until age 15',
  3: 'secondary school',
  4: 'higher education',
};

/** English. */
export const english: Catalogue = {
  language: 'en',
  texts: ({ count, value, score, gap }) => ({
    colon: ': ',
    dashboard: {
      heading: 'Who to support first?',
      pseudonyms: 'Pseudonyms',
      print: 'Print',
      dropHere: 'Drop the file to read it',
      empty: 'Choose a CSV file, or drop it here. It is read in this page and sent nowhere.',
    },
    chart: {
      modelHeading: 'Gap to the expected grade',
      modelSentence:
        'Similar pupils reach the expected grade on average, so a pupil below it (a gap above 0) could too.',
      modelLimit: 'Far below expectation often rises without help.',
      weightedHeading: 'Manual score',
      weightedSentence: 'Support cannot change these habits, so good habits with a low grade promise most.',
      weightedLimit: 'This is a hypothesis: the weights are yours to choose.',
      gradeAxis: (scaleMax) => `final grade (out of ${scaleMax})`,
      gradeMeaning: 'the lower, the more support is worth',
      gapAxis: 'gap (grade points)',
      scoreAxis: 'score (0–10)',
      scoreMeaning: 'the lower, the harder progress is likely to be',
      role: 'scatter chart',
      keys: 'Arrow keys go from pupil to pupil; Home and End to the lowest and highest grade. Enter adds a pupil to the selection or takes it out. Plus and minus zoom, 0 shows all again, Shift with an arrow key moves the view. Escape leaves.',
      summary: (heading, students, low, high) =>
        `${heading}: ${count(students)} ${students === 1 ? 'pupil' : 'pupils'}, grades from ${low} to ${high}.`,
      gapSummary: (above, median) =>
        `${count(above)} ${above === 1 ? 'is' : 'are'} above 0; the median gap is ${median}.`,
      scoreSummary: (median) => `The median score is ${median}.`,
      noData: 'No file has been read yet.',
      nobody: 'No pupil matches the filter.',
      missingColumns: (columns) =>
        `This score needs ${columns.length === 1 ? 'a column' : 'columns'} that the file does not have: ${columns.join(', ')}.`,
      unfitModel: (code) => `The model cannot be used: ${modelReasons[code] ?? 'it does not fit this file'}.`,
      trainingData: 'The model was trained on these very pupils, so the gaps look smaller than they are.',
      worseThanMean: (rmse, meanRmse) =>
        `In this file the expected grade is off by ${score(rmse)} points on average (RMSE), the file’s own mean grade by ${score(meanRmse)}: the model does not help here.`,
      notShownBetter: (students, rmse, meanRmse, low, high) =>
        `With ${count(students)} pupils it cannot be told whether the model does better than the file’s own mean grade. The expected grade is off by ${score(rmse)} points on average (RMSE), the mean grade by ${score(meanRmse)}; this may be chance (difference of the squared errors: ${gap(low)} to ${gap(high)}, 95% interval).`,
      worseCrossValidated: (rmse, meanRmse) =>
        `Tested on pupils that it had not seen, the model is off by ${score(rmse)} points on average (RMSE), the mean grade by ${score(meanRmse)}: the model does not help.`,
      tooFewToTell:
        'With a single pupil it cannot be told whether the model does better than the mean grade.',
      neverTested:
        'The model was trained on these very pupils and never tested on others: it cannot be told whether it does better than the mean grade.',
      showAllTheSame: 'Show it all the same',
      switchOffAgain: 'Switch it off again',
      noScore: (students) =>
        students === 1
          ? '1 pupil has no score: a value is missing.'
          : `${count(students)} pupils have no score: a value is missing.`,
      grade: 'grade',
      expected: 'expected',
      gap: 'gap',
      score: 'score',
      unknown: 'unknown',
      unnamed: (id) => `Pupil ${id}`,
    },
    toolbar: {
      label: 'Chart tools',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      zoomBox: 'Zoom into a box',
      pan: 'Move the view',
      selectBox: 'Select in a box',
      lasso: 'Select with a lasso',
      reset: 'Show all again',
      png: 'Save as a picture (PNG)',
      fullscreen: 'Full screen',
      columns: 'Columns shown when pointing at a pupil',
      defaultColumns: 'Back to the weighted columns',
      table: 'As a table',
      caption: (heading, shown) => `${heading}: ${shown}, highest first`,
      select: 'Selected',
      student: 'Pupil',
      grade: 'Grade',
      expected: 'Expected',
      gap: 'Gap',
      score: 'Score',
      more: (rows) => `Show ${count(rows)} more`,
      shown: (shown, all) =>
        `${shown === all ? '' : `${count(shown)} of `}${count(all)} ${all === 1 ? 'pupil' : 'pupils'}`,
      selected: (students) => `${count(students)} ${students === 1 ? 'pupil' : 'pupils'} selected`,
      clear: 'Clear',
    },
    factors: {
      heading: 'Weights',
      raises: 'raises the score',
      lowers: 'lowers the score',
      weightOf: (factor) => `${factor}: weight`,
      weightValue: (factor) => `${factor}: weight, as a number`,
    },
    filter: {
      school: 'School',
      class: 'Class',
      pupils: 'Pupils',
      all: (which) => `All (${which})`,
      some: (chosen, total) => `${count(chosen)} of ${count(total)}`,
      none: 'None',
      tickAll: 'All',
      tickNone: 'None',
      unstated: 'not stated',
      search: 'Search…',
      searchHint: 'Type to find pupils. Down arrow goes to the list, Escape closes it.',
      found: (pupils) =>
        pupils === 0 ? 'No pupil found' : pupils === 1 ? '1 pupil found' : `${count(pupils)} pupils found`,
      selectAll: (pupils) => (pupils === 1 ? 'Select the one found' : `Select all ${count(pupils)} found`),
      clear: 'Clear',
      more: (pupils) => `and ${count(pupils)} more: type to narrow`,
      chosen: 'Chosen pupils',
      moreChosen: (pupils) => `and ${count(pupils)} more`,
      remove: (pupil) => `Remove ${pupil}`,
      outside: 'not in the chosen schools or classes',
      showing: (shown, total) =>
        `Showing ${count(shown)} of ${count(total)} ${total === 1 ? 'pupil' : 'pupils'}`,
      showAll: 'Show all',
    },
    import: importEnglish(count),
    modelCard: modelCardEnglish({ count, score, gap }),
    student: studentEnglish({ count, value }),
    columns: {
      studytime: 'Study time',
      Dalc: 'Workday alcohol',
      absences: 'Absences',
      Walc: 'Weekend alcohol',
      failures: 'Past failures',
      age: 'Age',
      Medu: 'Mother’s education',
      Fedu: 'Father’s education',
      goout: 'Going out',
      freetime: 'Free time',
      traveltime: 'Travel time',
      famrel: 'Family relations',
      health: 'Health',
      schoolsup: 'Extra school support',
      higher: 'Wants higher education',
      internet: 'Internet at home',
      Mjob: 'Mother’s job',
      Fjob: 'Father’s job',
    },
    values: {
      studytime: {
        1: 'under 2 h a week',
        2: '2–5 h a week',
        3: '5–10 h a week',
        4: 'over 10 h a week',
      },
      Dalc: { 1: 'very low', 2: 'low', 3: 'medium', 4: 'high', 5: 'very high' },
      Walc: { 1: 'very low', 2: 'low', 3: 'medium', 4: 'high', 5: 'very high' },
      Medu: education,
      Fedu: education,
      goout: { 1: 'very rarely', 2: 'rarely', 3: 'sometimes', 4: 'often', 5: 'very often' },
      schoolsup: yesNo,
      higher: yesNo,
      internet: yesNo,
      Mjob: {
        teacher: 'teacher',
        health: 'health care',
        services: 'public services',
        at_home: 'at home',
        other: 'other',
      },
      Fjob: {
        teacher: 'teacher',
        health: 'health care',
        services: 'public services',
        at_home: 'at home',
        other: 'other',
      },
    },
  }),
};
