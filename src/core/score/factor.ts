/** One term of the manual score. */
export interface Factor {
  /** Header of a numeric column, or of a categorical one when `level` is given. */
  readonly column: string;
  /** The level of a categorical column that counts as 1; every other level counts as 0. */
  readonly level?: string;
  /** 0..10. */
  readonly weight: number;
  /** Whether a high value raises or lowers the score. */
  readonly direction: 'raises' | 'lowers';
  /** How values become 0..1; default `'min-max'`. */
  readonly scaling?: 'min-max' | 'rank';
}

/**
 * The readiness reading, the default: support cannot change these habits, so good habits with a low grade promise most.
 */
export const readinessFactors: readonly Factor[] = [
  { column: 'studytime', weight: 5, direction: 'raises' },
  { column: 'Dalc', weight: 5, direction: 'lowers' },
  { column: 'absences', weight: 5, direction: 'lowers' },
];

/** The opposite reading: little study, alcohol and absences are what support can act on. */
export const leverFactors: readonly Factor[] = [
  { column: 'studytime', weight: 5, direction: 'lowers' },
  { column: 'Dalc', weight: 5, direction: 'raises' },
  { column: 'absences', weight: 5, direction: 'raises' },
];
