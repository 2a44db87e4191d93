import type { Dataset } from '../../core/dataset/dataset.js';
import { visibleStudents, type Scores } from '../../core/workspace/derive.js';
import type { WorkspaceState } from '../../core/workspace/workspace-state.js';
import type { Locale } from '../shared/locale.js';
import { extent, roundRange, type ChartView } from './chart-view.js';

/** Colours and type, as the browser resolved them. */
export interface ScatterLook {
  readonly fontFamily: string;
  /** Of the axes, in CSS pixels; marks and spaces go with it. */
  readonly fontSize: number;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly mark: string;
  /** Of students that were singled out. */
  readonly proposed: string;
  /** Of the others meanwhile. */
  readonly receding: string;
}

/** Colours for paper: dark on white, whatever the screen's theme. */
export function paperLook({ fontFamily, fontSize }: ScatterLook): ScatterLook {
  return {
    ...{ fontFamily, fontSize },
    ...{ text: '#000000', muted: '#404040', line: '#c8c8c8', surface: '#ffffff' },
    ...{ mark: '#555555', proposed: '#000000', receding: '#a8a8a8' },
  };
}

/** What an axis shows, and what that means: the meaning may move to a second line, or go where there is no room. */
export interface AxisTitle {
  readonly label: string;
  readonly meaning: string;
  /** Both in one line. */
  readonly whole: string;
}

/** All that a drawing depends on, apart from its size. */
export interface ScatterPicture {
  /** Grades. */
  readonly x: Float64Array;
  /** Scores; `NaN` is not drawn. */
  readonly y: Float64Array;
  readonly view: ChartView;
  /** Row indices. */
  readonly selected: readonly number[];
  readonly xTitle: AxisTitle;
  readonly yTitle: AxisTitle;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly zeroLine: boolean;
  readonly look: ScatterLook;
}

export function pictureOf(
  state: WorkspaceState,
  dataset: Dataset,
  scores: Scores,
  view: ChartView,
  { texts, format }: Locale,
  look: ScatterLook,
): ScatterPicture {
  const isModel = scores.expected !== null;
  const title = (label: string, meaning: string) => ({
    label,
    meaning,
    whole: `${label}${texts.colon}${meaning}`,
  });
  const { gradeAxis, gradeMeaning, gapAxis, scoreAxis, scoreMeaning } = texts.chart;
  return {
    x: dataset.grades,
    y: onlyVisible(scores.values, visibleStudents(state)),
    view,
    selected: state.selected,
    xTitle: title(gradeAxis(format.value(dataset.gradeScale.max)), gradeMeaning),
    yTitle: title(isModel ? gapAxis : scoreAxis, scoreMeaning),
    formatX: format.tick,
    formatY: isModel ? format.gapTick : format.tick,
    zeroLine: isModel,
    look,
  };
}

/** All that there is to see. From all students: a filter hides marks, it moves none. */
export function fullView(dataset: Dataset, scores: Scores): ChartView {
  return { x: gradeRange(dataset), y: scores.expected ? roundRange(scores.values) : [0, 10] };
}

/** The scores with those of hidden students taken out. */
export function onlyVisible(scores: Float64Array, visible: Int32Array): Float64Array {
  if (visible.length === scores.length) return scores;
  const shown = new Float64Array(scores.length).fill(NaN);
  for (const student of visible) shown[student] = scores[student];
  return shown;
}

/** From just below the lowest grade to the top of the scale, with room for the marks at both ends. */
function gradeRange({ grades, gradeScale }: Dataset): [number, number] {
  const room = (gradeScale.max - gradeScale.min) / 40;
  return [extent(grades)[0] - 2 * room, gradeScale.max + room];
}
