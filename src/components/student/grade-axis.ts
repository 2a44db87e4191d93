import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { GradeScale } from '../../core/dataset/dataset.js';
import type { ModelStanding } from '../../core/workspace/derive-student.js';
import type { Locale } from '../shared/locale.js';
import { intervalText } from './figures.js';
import { stackDots } from './stack-dots.js';

export interface GradeAxis {
  readonly scale: GradeScale;
  readonly grade: number;
  readonly standing: ModelStanding;
  /** Of the similar pupils; `null` while they are not known. */
  readonly similar: Float64Array | null;
  readonly locale: Locale;
}

// Heights in CSS pixels, from the top: label, band, label, label, dots, line, numbers.
const band = { top: 22, height: 14 };
const gradeLabel = 54;
const similarLabel = 76;
const dots = { radius: 3, step: 7, top: 84 };

/**
 * The scale of grades with the interval as a band, the expected grade as a tick, the pupil's grade as a mark and the
 * grades of similar pupils as dots. Places are percentages of the width: nothing has to be measured.
 */
export function renderGradeAxis({ scale, grade, standing, similar, locale }: GradeAxis): TemplateResult {
  const { texts, format } = locale;
  const words = texts.student;
  const { expected, interval } = standing;
  const at = (value: number) => placeOf(value, scale);
  const stacked = stackDots(similar ?? new Float64Array(0), scale);
  const height = stacked.reduce((most, { level }) => Math.max(most, level + 1), 0);
  const line = dots.top + Math.max(2, height) * dots.step + 2;
  const middle = band.top + band.height / 2;
  const summary = words.axisSummary(
    format.value(scale.min),
    format.value(scale.max),
    format.value(grade),
    format.score(expected),
    intervalText(interval, scale, locale),
  );
  const [low, high] = interval.map((limit) => placeOf(limit, scale));
  return html`<svg class="axis" role="img" aria-label=${summary} width="100%" height=${line + 20}>
    <rect class="band" x="${low}%" y=${band.top} width="${high - low}%" height=${band.height} />
    <line class="guide" x1="${at(expected)}%" x2="${at(expected)}%" y1=${band.top + band.height} y2=${line} />
    <line
      class="tick"
      x1="${at(expected)}%"
      x2="${at(expected)}%"
      y1=${band.top - 4}
      y2=${band.top + band.height + 4}
    />
    ${label(at(expected), band.top - 8, words.axisExpected(format.score(expected)), '')}
    <circle class="pupil" cx="${at(grade)}%" cy=${middle} r="6" />
    ${label(at(grade), gradeLabel, words.axisGrade(format.value(grade)), 'strong')}
    ${
      similar
        ? svg`<text class="muted" x="0" y=${similarLabel}>${words.axisSimilar(similar.length)}</text>`
        : nothing
    }
    ${stacked.map(
      (dot) =>
        svg`<circle class="other" cx="${at(dot.grade)}%" cy=${line - dots.step * (dot.level + 0.5) - 1} r=${dots.radius} />`,
    )}
    <line class="base" x1="0" x2="100%" y1=${line} y2=${line} />
    ${scaleTicks(scale).map((value) => label(at(value), line + 15, format.tick(value), 'muted'))}
  </svg>`;
}

/** Beside its place at the ends of the scale, so that it is not cut. */
function label(place: number, y: number, text: string, kind: string): SVGTemplateResult {
  const anchor = place < 12 ? 'start' : place > 88 ? 'end' : 'middle';
  const x = Math.min(100, Math.max(0, place));
  return svg`<text class=${kind} x="${x}%" y=${y} text-anchor=${anchor}>${text}</text>`;
}

/** Where a grade stands, in percent of the scale; one beyond its ends stands at the end. */
function placeOf(grade: number, { min, max }: GradeScale): number {
  return (100 * (Math.min(max, Math.max(min, grade)) - min)) / (max - min);
}

function scaleTicks({ min, max }: GradeScale): number[] {
  const wanted = [1, 2, 5, 10, 20, 25, 50, 100];
  const step = wanted.find((size) => (max - min) / size <= 5) ?? (max - min) / 4;
  const count = Math.floor((max - min) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => min + index * step);
}
