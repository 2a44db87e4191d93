import type { ReasonToLeaveOut } from '../../../core/workspace/training-columns.js';

/** The sentences of `improvability-model-card`. Errors are in grade points, percentages whole numbers from 0 to 100. */
export interface ModelCardTexts {
  /** Opens the card. */
  readonly open: string;
  readonly heading: string;
  readonly close: string;
  /** Artificial intelligence, as its label. */
  readonly ai: string;
  readonly aiMeaning: string;
  readonly noModel: string;
  readonly switchOff: string;
  readonly switchedOff: string;
  readonly switchOn: string;
  readonly dataHeading: string;
  readonly data: (rows: number) => string;
  readonly looksAt: (columns: string) => string;
  readonly errorHeading: string;
  readonly error: (rmse: number, meanRmse: number) => string;
  /** Half of the width of an 80% interval. */
  readonly interval: (halfWidth: number) => string;
  readonly coverage: (percent80: number, percent90: number) => string;
  readonly choiceTested: string;
  readonly neverMeasured: string;
  readonly fitHeading: string;
  readonly betterThanMean: (rmse: number, meanRmse: number) => string;
  readonly crossFitted: string;
  readonly noFile: string;
  readonly profileHeading: string;
  readonly fidelity: (percent: number) => string;
  readonly atMost: (column: string, value: string) => string;
  readonly above: (column: string, value: string) => string;
  readonly below: (column: string, value: string) => string;
  readonly atLeast: (column: string, value: string) => string;
  readonly level: (column: string, level: string) => string;
  readonly notLevel: (column: string, level: string) => string;
  readonly leaf: (grade: number) => string;
  readonly pupils: (count: number) => string;
  readonly groupsHeading: string;
  readonly groupsMeaning: string;
  readonly group: string;
  readonly groupPupils: string;
  readonly groupError: string;
  readonly groupGap: string;
  readonly groupInterval: string;
  readonly groupVerdict: string;
  readonly range: (low: number, high: number) => string;
  readonly tooHigh: string;
  readonly tooLow: string;
  readonly notShown: string;
  readonly small: string;
  readonly groupsChance: string;
  readonly leftOutHeading: string;
  readonly zeroGrades: string;
  readonly limitsHeading: string;
  readonly structural: (correlation: string) => string;
  readonly regression: string;
  readonly noPromise: string;
  readonly twoSchools: string;
  readonly notesOf: string;
  readonly modelHeading: string;
  readonly useFile: string;
  readonly usePageModel: string;
  readonly unusable: (name: string, reason: string) => string;
  readonly dataName: string;
  readonly dataNameHint: string;
  readonly neutralName: string;
  readonly download: string;
  readonly trainHeading: string;
  readonly trainMeaning: string;
  readonly tooFew: (graded: number, needed: number) => string;
  readonly columns: string;
  readonly reasons: Readonly<Record<ReasonToLeaveOut, string>>;
  readonly tickOne: string;
  readonly start: string;
  readonly running: string;
  readonly percent: (percent: number) => string;
  readonly cancel: string;
  readonly done: (rmse: number, meanRmse: number) => string;
  readonly cancelled: string;
  readonly failed: Readonly<Record<'training-support-missing' | 'training-failed', string>>;
  /** Notes that a model trained here carries with it. */
  readonly ownNote: string;
  readonly ownLeftOut: (rows: number) => string;
}
