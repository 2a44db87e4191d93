import type { Catalogue } from './texts.js';

const reasons: Record<string, string> = {
  'empty-file': 'the file is empty',
  'binary-file': 'this is not a text file; save it as CSV and try again',
  'no-header': 'no line with column names was found',
  'no-grade-column': 'no column with grades was found',
  'no-usable-row': 'no row has a usable grade',
  'unreachable-source': 'the file could not be fetched',
  'unreadable-file': 'the file could not be read',
};

const modelReasons: Record<string, string> = {
  'other-scale': 'the model was trained on another grade scale than this file’s',
};

/** English. */
export const english: Catalogue = {
  language: 'en',
  texts: ({ count }) => ({
    colon: ': ',
    dashboard: {
      heading: 'Who to support first?',
      dropHere: 'Drop the file to read it',
      emptyHeading: 'No pupils yet',
      empty: 'Choose a CSV file, or drop it here. It is read in this page and sent nowhere.',
    },
    chart: {
      modelHeading: 'Gap to the expected grade',
      modelSentence:
        'The grade that similar pupils reach on average, minus the pupil’s own. Above 0, similar pupils do better. Far below expectation often rises without help.',
      weightedHeading: 'Manual score',
      weightedSentence:
        'Good habits and a low grade: support is most likely to carry. The weights are yours to choose.',
      gradeAxis: (scaleMax) => `final grade (out of ${scaleMax}) →`,
      gapAxis: 'gap (grade points)',
      scoreAxis: 'score (0–10)',
      role: 'scatter chart',
      keys: 'Arrow keys go from pupil to pupil; Home and End to the lowest and highest grade; Escape leaves.',
      summary: (heading, students, low, high) =>
        `${heading}: ${count(students)} ${students === 1 ? 'pupil' : 'pupils'}, grades from ${low} to ${high}.`,
      noData: 'No file has been read yet.',
      nobody: 'No pupil matches the filter.',
      missingColumns: (columns) =>
        `This score needs ${columns.length === 1 ? 'a column' : 'columns'} that the file does not have: ${columns.join(', ')}.`,
      unfitModel: (code) => `The model cannot be used: ${modelReasons[code] ?? 'it does not fit this file'}.`,
      trainingData: 'The model was trained on these very pupils, so the gaps look smaller than they are.',
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
    factors: {
      heading: 'Weights',
      raises: 'raises the score',
      lowers: 'lowers the score',
      weightOf: (factor) => `${factor}: weight`,
      weightValue: (factor) => `${factor}: weight, as a number`,
      reset: 'Reset weights',
    },
    import: {
      choose: 'Choose a file',
      change: 'Change file',
      drop: 'or drop it here',
      back: 'Back to the first data',
      loading: 'Reading…',
      read: (accepted) => `${count(accepted)} ${accepted === 1 ? 'pupil' : 'pupils'} read`,
      excluded: (number) => (number === 0 ? 'none excluded' : `${count(number)} excluded`),
      rejected: (number) => (number === 1 ? '1 line unreadable' : `${count(number)} lines unreadable`),
      warnings: (number) => (number === 1 ? '1 remark' : `${count(number)} remarks`),
      line: (line) => `line ${line}`,
      more: (number) => `and ${count(number)} more`,
      issue: (code, column, value) =>
        ({
          'missing-grade': 'no grade',
          'unusable-grade': `“${value}” is not a usable grade`,
          'unreadable-row': 'the line does not fit the columns',
          'duplicate-id': `the identifier “${value}” occurs more than once`,
          'unusable-number': `“${value}” is not a number (${column})`,
          'short-row': 'the line has fewer cells than the header; the rest counts as empty',
          'duplicate-column': `two columns are called “${value}”`,
          'no-id-column': 'no identifier column: pupils are numbered by row',
        })[code] ?? code,
      failed: (name, reason) => (name ? `“${name}” was not read: ${reason}` : `Nothing was read: ${reason}`),
      kept: 'The pupils shown before are still here.',
      dismiss: 'Dismiss',
      reason: (code) => reasons[code] ?? 'it is not a table of pupils',
      atLine: (line) => `line ${line}`,
    },
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
    },
  }),
};
