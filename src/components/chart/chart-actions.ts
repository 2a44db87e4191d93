import { visibleStudents, type Scores } from '../../core/workspace/derive.js';
import { SelectEvent } from '../shared/events.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { commandOf, zoomFactor } from './chart-keys.js';
import { onlyVisible } from './chart-picture.js';
import { valueAt, type PlotArea, type Point } from './chart-view.js';
import { toggleFullscreen } from './fullscreen.js';
import type { DragMode, PointerTarget } from './pointer-tools.js';
import type { ScatterController } from './scatter-controller.js';
import { afterPick, afterPicks, isSameSelection } from './selection.js';
import { cursorOrder, moveCursor, type CursorKey } from './student-cursor.js';
import type { ToolName } from './toolbar-icons.js';
import type { ViewController } from './view-controller.js';

/** The chart, as its actions need it. */
export interface ActionHost {
  readonly element: HTMLElement;
  readonly plot: () => HTMLElement | null;
  readonly tooltip: () => HTMLElement | null;
  readonly store: () => WorkspaceStore;
  readonly scores: () => Scores | null;
  readonly mode: () => DragMode | null;
  readonly changeMode: (mode: DragMode | null) => void;
  readonly toggleTable: () => void;
  readonly savePicture: () => void;
  readonly showOutline: (points: readonly Point[]) => void;
  /** False when nothing was being drawn. */
  readonly cancelDrag: () => boolean;
}

/** In which order keys go through the students, and what it depends on. */
interface CursorOrder {
  readonly values: Float64Array;
  readonly visible: Int32Array;
  readonly scores: Float64Array;
  readonly order: readonly number[];
}

/** How far, in pixels, a pointer may be from a mark and still mean it. */
const reach = 24;

/** How long, in milliseconds, a pointer stays on a mark that it does not just pass. */
const rest = 400;

/** What pointers, keys and buttons do to a chart. */
export class ChartActions implements PointerTarget {
  /** What a double click gives back. */
  #selectedBeforeClick: readonly number[] = [];
  #hoveredSince = 0;
  #order: CursorOrder | null = null;

  constructor(
    private readonly host: ActionHost,
    private readonly scatter: ScatterController,
    readonly view: ViewController,
  ) {}

  get plot(): HTMLElement | null {
    return this.host.plot();
  }

  get mode(): DragMode | null {
    return this.host.mode();
  }

  get area(): PlotArea | null {
    return this.scatter.area;
  }

  get #state() {
    return this.host.store().state;
  }

  hover(student: number | null): void {
    if (student !== this.#state.hovered) this.#hoveredSince = performance.now();
    this.host.store().dispatch({ type: 'hovered', student });
  }

  /** Asks for a selection. */
  select(students: readonly number[]): void {
    const { data, selected } = this.#state;
    if (!data || isSameSelection(students, selected)) return;
    const studentIds = students.map((student) => data.dataset.ids[student]);
    this.host.element.dispatchEvent(new SelectEvent({ studentIds }));
  }

  toggle(student: number): void {
    this.select(afterPick(this.#state.selected, student, true));
  }

  point(place: Point | null): void {
    this.hover(place && this.scatter.nearest(place, reach));
  }

  isReading({ x, y }: Point): boolean {
    const { plot } = this;
    const tooltip = this.host.tooltip();
    if (!plot || !tooltip || tooltip.hidden || performance.now() - this.#hoveredSince < rest) return false;
    const box = plot.getBoundingClientRect();
    const { left, right, top, bottom } = tooltip.getBoundingClientRect();
    return x >= left - box.left && x <= right - box.left && y >= top - box.top && y <= bottom - box.top;
  }

  pick(place: Point, adds: boolean): void {
    const { selected } = this.#state;
    this.#selectedBeforeClick = selected;
    this.select(afterPick(selected, this.scatter.nearest(place, reach), adds));
  }

  pickWithin(outline: readonly Point[], adds: boolean): void {
    this.select(afterPicks(this.#state.selected, this.scatter.within(outline), adds));
  }

  /** The first of two clicks was not meant as one when there is a view to restore. */
  restore(): void {
    if (!this.view.isZoomed) return;
    this.view.reset();
    this.select(this.#selectedBeforeClick);
  }

  outline(points: readonly Point[]): void {
    this.host.showOutline(points);
  }

  readonly use = (name: ToolName): void => {
    const { host, view } = this;
    switch (name) {
      case 'zoom-in':
        return view.zoom(zoomFactor);
      case 'zoom-out':
        return view.zoom(1 / zoomFactor);
      case 'reset':
        return view.reset();
      case 'png':
        return host.savePicture();
      case 'fullscreen':
        return void toggleFullscreen(host.element);
      case 'table':
        return host.toggleTable();
      case 'columns':
        // The button opens its popover by itself.
        return;
      default:
        host.changeMode(host.mode() === name ? null : name);
    }
  };

  readonly key = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command || !this.host.scores()) return;
    const { hovered } = this.#state;
    if (command.type === 'leave') {
      // Left to the page, which may close a dialog around the chart, when there is nothing to leave here.
      if (this.#leave()) event.stopPropagation();
      return;
    }
    event.preventDefault();
    if (command.type === 'move') this.#move(command.key);
    else if (command.type === 'zoom') this.view.zoom(command.factor, this.#cursor());
    else if (command.type === 'pan') this.view.pan(command.right, command.up);
    else if (command.type === 'reset') this.view.reset();
    else if (hovered !== null) this.toggle(hovered);
  };

  /** One thing at a time; false when there is none. */
  #leave(): boolean {
    const { hovered, selected } = this.#state;
    if (this.host.cancelDrag()) return true;
    if (hovered !== null) this.hover(null);
    else if (this.mode) this.host.changeMode(null);
    else if (selected.length > 0) this.select([]);
    else return false;
    return true;
  }

  #move(key: CursorKey): void {
    const { data, hovered } = this.#state;
    const { grades } = data!.dataset;
    const { scores, order } = this.#cursorOrder(grades);
    const student = moveCursor(order, grades, scores, hovered, key);
    this.hover(student);
    if (student !== null) this.view.follow({ x: grades[student], y: scores[student] });
  }

  /** The same from key to key: many students are sorted once. */
  #cursorOrder(grades: Float64Array): CursorOrder {
    const { values } = this.host.scores()!;
    const visible = visibleStudents(this.#state);
    if (this.#order?.values !== values || this.#order.visible !== visible) {
      const scores = onlyVisible(values, visible);
      this.#order = { values, visible, scores, order: cursorOrder(grades, scores) };
    }
    return this.#order;
  }

  /** Where the cursor stands, for a zoom about it; `undefined` out of view. */
  #cursor(): Point | undefined {
    const { hovered } = this.#state;
    const place = hovered === null ? null : this.scatter.pointOf(hovered);
    const view = this.view.current;
    return place && view && this.area ? valueAt(view, this.area, place) : undefined;
  }
}
