import type { ImportTexts } from './import-texts.js';
import type { ModelCardTexts } from './model-card-texts.js';
import type { StudentTexts } from './student-texts.js';

/** How numbers read in the language of the page. */
export interface NumberFormats {
  /** A whole number: 12 345. */
  count(value: number): string;
  /** A grade or a value of the file: as many decimals as a school uses. */
  value(value: number): string;
  /** A score or an expected grade: always one decimal. */
  score(value: number): string;
  /** A gap: signed, always one decimal. */
  gap(value: number): string;
  /** On an axis: a decimal only where it is needed. */
  tick(value: number): string;
  /** The same, signed. */
  gapTick(value: number): string;
}

/** Every sentence that the elements can show, in one language. A function where a number or a name goes in. */
export interface Texts {
  /** Between a name and its value. */
  readonly colon: string;
  readonly dashboard: {
    readonly heading: string;
    readonly pseudonyms: string;
    readonly print: string;
    readonly dropHere: string;
    readonly empty: string;
  };
  readonly chart: {
    readonly modelHeading: string;
    readonly modelSentence: string;
    readonly modelLimit: string;
    readonly weightedHeading: string;
    readonly weightedSentence: string;
    readonly weightedLimit: string;
    readonly gradeAxis: (scaleMax: string) => string;
    readonly gradeMeaning: string;
    readonly gapAxis: string;
    readonly scoreAxis: string;
    readonly scoreMeaning: string;
    readonly role: string;
    readonly keys: string;
    readonly summary: (heading: string, students: number, low: string, high: string) => string;
    readonly gapSummary: (above: number, median: string) => string;
    readonly scoreSummary: (median: string) => string;
    readonly noData: string;
    readonly nobody: string;
    readonly missingColumns: (columns: readonly string[]) => string;
    readonly unfitModel: (code: string) => string;
    readonly trainingData: string;
    /** Errors of the model and of the mean grade, in grade points. */
    readonly worseThanMean: (rmse: number, meanRmse: number) => string;
    /** The same, with the limits between which the difference of the squared errors lies. */
    readonly notShownBetter: (
      students: number,
      rmse: number,
      meanRmse: number,
      low: number,
      high: number,
    ) => string;
    /** The model's own cross-validated errors. */
    readonly worseCrossValidated: (rmse: number, meanRmse: number) => string;
    readonly tooFewToTell: string;
    readonly neverTested: string;
    readonly showAllTheSame: string;
    readonly switchOffAgain: string;
    readonly noScore: (students: number) => string;
    readonly grade: string;
    readonly expected: string;
    readonly gap: string;
    readonly score: string;
    readonly unknown: string;
    readonly unnamed: (id: string) => string;
  };
  /** Above a chart, and what its buttons open. */
  readonly toolbar: {
    readonly label: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly zoomBox: string;
    readonly pan: string;
    readonly selectBox: string;
    readonly lasso: string;
    readonly reset: string;
    readonly png: string;
    readonly fullscreen: string;
    readonly columns: string;
    readonly defaultColumns: string;
    readonly table: string;
    readonly caption: (heading: string, shown: string) => string;
    readonly select: string;
    readonly student: string;
    readonly grade: string;
    readonly expected: string;
    readonly gap: string;
    readonly score: string;
    readonly more: (rows: number) => string;
    readonly shown: (shown: number, all: number) => string;
    readonly selected: (students: number) => string;
    readonly clear: string;
  };
  readonly factors: {
    readonly heading: string;
    readonly raises: string;
    readonly lowers: string;
    readonly weightOf: (factor: string) => string;
    readonly weightValue: (factor: string) => string;
  };
  readonly filter: {
    readonly school: string;
    readonly class: string;
    readonly pupils: string;
    readonly all: (which: string) => string;
    readonly some: (chosen: number, total: number) => string;
    readonly none: string;
    readonly tickAll: string;
    readonly tickNone: string;
    readonly unstated: string;
    readonly search: string;
    readonly searchHint: string;
    readonly found: (pupils: number) => string;
    readonly selectAll: (pupils: number) => string;
    readonly clear: string;
    readonly more: (pupils: number) => string;
    readonly chosen: string;
    readonly moreChosen: (pupils: number) => string;
    readonly remove: (pupil: string) => string;
    readonly outside: string;
    readonly showing: (shown: number, total: number) => string;
    readonly showAll: string;
  };
  readonly import: ImportTexts;
  readonly modelCard: ModelCardTexts;
  readonly student: StudentTexts;
  /** Names of well-known columns, as they stand in a sentence. */
  readonly columns: Readonly<Record<string, string>>;
  /** Values of well-known columns that are codes: `studytime` 2 is two to five hours a week, `internet` yes is yes. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Catalogue {
  readonly language: string;
  readonly texts: (format: NumberFormats) => Texts;
}
