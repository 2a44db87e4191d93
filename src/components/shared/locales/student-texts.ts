/** The sentences of `improvability-student`: why this pupil. Figures come written out already. */
export interface StudentTexts {
  /** On the buttons that open it. */
  readonly why: string;
  readonly whyOf: (name: string) => string;
  readonly choose: string;
  readonly heading: string;
  readonly close: string;
  readonly working: string;
  readonly grade: string;
  readonly expected: string;
  readonly gap: string;
  readonly interval: (low: string, high: string) => string;
  readonly unmeasured: string;
  readonly modelOff: string;
  /** Where the expected grade is fair to a pupil who trained the model; `expected` is what that model says itself. */
  readonly crossFitted: (expected: string) => string;
  /** Labels in the drawing. */
  readonly axisGrade: (grade: string) => string;
  readonly axisExpected: (grade: string) => string;
  readonly axisSimilar: (pupils: number) => string;
  /** The drawing in a sentence. */
  readonly axisSummary: (
    min: string,
    max: string,
    grade: string,
    expected: string,
    interval: string,
  ) => string;
  readonly similar: string;
  readonly similarGrades: (pupils: number, low: string, high: string, from: string, to: string) => string;
  readonly fewSimilar: (pupils: number) => string;
  readonly nobodyElse: string;
  readonly reasons: string;
  readonly fromTo: (average: string, pupil: string) => string;
  readonly others: (columns: number) => string;
  readonly notCauses: string;
  readonly manual: string;
  readonly manualFromTo: (average: string, pupil: string) => string;
  readonly manualNone: string;
  readonly whatIf: string;
  readonly whatIfHint: string;
  /** `changes` is a list such as "Absences: 2, Study time: over 10 h a week". */
  readonly whatIfResult: (changes: string, expected: string, interval: string) => string;
  readonly whatIfLimit: string;
  readonly reset: string;
  /** Values of well-known columns, as one says them: 12 absences. */
  readonly phrases: Readonly<Record<string, (value: number) => string>>;
}
