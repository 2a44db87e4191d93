import { Chart } from 'chart.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  heard,
  mount,
  one,
  pupilsCsv,
  settled,
  smallModel,
  switchModelOn,
  textOf,
} from '../../../test/support/elements.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import { SelectEvent } from '../shared/events.js';
import type { ImprovabilityWorkspace } from '../workspace/workspace.js';
import '../workspace/define.js';
import type { ImprovabilityChart } from './chart.js';
import './define.js';
import type { PlacedMarks } from './place-marks.js';

let workspace: ImprovabilityWorkspace;
let model: ImprovabilityChart;
let weighted: ImprovabilityChart;
let events: SelectEvent[];

beforeEach(async () => {
  workspace = await mount<ImprovabilityWorkspace>(`<improvability-workspace>
    <improvability-chart score="model"></improvability-chart>
    <improvability-chart score="weighted"></improvability-chart>
  </improvability-workspace>`);
  [model, weighted] = all<ImprovabilityChart>(workspace, 'improvability-chart');
  workspace.model = smallModel();
  workspace.dataset = parseDataset(distinctCsv);
  await switchModelOn(workspace);
  events = heard<SelectEvent>(workspace, SelectEvent.type);
  await userEvent.unhover(document.body);
  await settled();
});

/** Without the student whose mark is set aside of another's. */
const distinctCsv = pupilsCsv.replace(/^s4.*\n/m, '');

/** Rows of the file. */
const [ana, bruno, chloe] = [0, 1, 2];

interface Place {
  readonly x: number;
  readonly y: number;
}

const plotOf = (chart: ImprovabilityChart) => one(chart, '.plot');
const tool = (chart: ImprovabilityChart, name: string) => one(chart, `[data-tool="${name}"]`);
const asked = () => events.map(({ detail }) => detail.studentIds);

async function use(chart: ImprovabilityChart, name: string): Promise<void> {
  tool(chart, name).click();
  await settled();
}

async function press(chart: ImprovabilityChart, ...keys: string[]): Promise<void> {
  plotOf(chart).focus();
  for (const key of keys) await userEvent.keyboard(key.length > 1 ? `{${key}}` : key);
  await settled();
}

/** Where a student stands, by row; in the plot's pixels. Null out of view. */
function placeOf(chart: ImprovabilityChart, student: number): Place | null {
  const drawing = Chart.getChart(one<HTMLCanvasElement>(chart, 'canvas'))!;
  const { marks } = drawing.getDatasetMeta(0).controller as unknown as { marks: PlacedMarks };
  return Number.isNaN(marks.y[student]) ? null : { x: marks.x[student], y: marks.y[student] };
}

async function click(chart: ImprovabilityChart, position: Place, modifiers: 'Control'[] = []): Promise<void> {
  await userEvent.click(plotOf(chart), { position, modifiers });
  await settled();
}

function pointer(
  chart: ImprovabilityChart,
  type: string,
  { x, y }: Place,
  init: PointerEventInit = {},
): void {
  const box = plotOf(chart).getBoundingClientRect();
  plotOf(chart).dispatchEvent(
    new PointerEvent(type, {
      ...{
        bubbles: true,
        composed: true,
        cancelable: true,
        pointerId: 1,
        pointerType: 'mouse',
        isPrimary: true,
      },
      ...{ clientX: box.left + x, clientY: box.top + y, buttons: type === 'pointerup' ? 0 : 1 },
      ...init,
    }),
  );
}

async function drag(chart: ImprovabilityChart, path: readonly Place[], init: PointerEventInit = {}) {
  // The browser knows of no such pointer.
  vi.spyOn(plotOf(chart), 'setPointerCapture').mockImplementation(() => {});
  pointer(chart, 'pointerdown', path[0], init);
  for (const place of path.slice(1)) pointer(chart, 'pointermove', place, init);
  pointer(chart, 'pointerup', path.at(-1)!, init);
  await settled();
}

const around = ({ x, y }: Place, reach: number): [Place, Place] => [
  { x: x - reach, y: y - reach },
  { x: x + reach, y: y + reach },
];

describe('improvability-chart, selection by pointer', () => {
  it('asks for the student that is clicked, by id', async () => {
    await click(model, placeOf(model, ana)!);
    expect(asked()).toEqual([['s1']]);
    expect(workspace.selection).toEqual(['s1']);
    await click(model, placeOf(model, chloe)!);
    expect(workspace.selection).toEqual(['s3']);
  });

  it('adds and takes out with Ctrl', async () => {
    const [first, last] = [placeOf(model, ana)!, placeOf(model, chloe)!];
    await click(model, first);
    await click(model, last, ['Control']);
    expect(workspace.selection).toEqual(['s1', 's3']);
    await click(model, first, ['Control']);
    expect(workspace.selection).toEqual(['s3']);
  });

  it('clears by a click on nothing, and asks for nothing when nobody is selected', async () => {
    await click(model, { x: 2, y: 2 });
    expect(asked()).toEqual([]);
    await click(model, placeOf(model, ana)!);
    await click(model, { x: 2, y: 2 });
    expect(workspace.selection).toEqual([]);
  });

  it('leaves the selection when a host prevents the request', async () => {
    workspace.addEventListener(SelectEvent.type, (event) => event.preventDefault());
    await click(model, placeOf(model, ana)!);
    expect(asked()).toEqual([['s1']]);
    expect(workspace.selection).toEqual([]);
  });

  it('takes those in a box, in each chart alike; with Shift it adds', async () => {
    await use(model, 'select-box');
    await drag(model, around(placeOf(model, ana)!, 15));
    expect(workspace.selection).toEqual(['s1']);
    await drag(model, around(placeOf(model, chloe)!, 15), { shiftKey: true });
    expect(workspace.selection).toEqual(['s1', 's3']);
    for (const chart of [model, weighted]) expect(textOf(chart)).toContain('2 pupils selected');
  });

  it('takes those within a lasso, shows the lasso meanwhile, and clears when it holds nobody', async () => {
    const { x, y } = placeOf(model, ana)!;
    await use(model, 'lasso');
    const outline = one<SVGPolygonElement>(model, '.outline polygon');
    const path = [
      { x: x - 20, y: y + 15 },
      { x, y: y - 20 },
      { x: x + 20, y: y + 15 },
    ];
    vi.spyOn(plotOf(model), 'setPointerCapture').mockImplementation(() => {});
    pointer(model, 'pointerdown', path[0]);
    for (const place of path) pointer(model, 'pointermove', place);
    expect(outline.getAttribute('points')!.split(' ').length).toBeGreaterThanOrEqual(3);
    pointer(model, 'pointerup', path[2]);
    await settled();
    expect(outline.getAttribute('points')).toBe('');
    expect(workspace.selection).toEqual(['s1']);
    await drag(model, [
      { x: 1, y: 1 },
      { x: 12, y: 1 },
      { x: 12, y: 12 },
    ]);
    expect(workspace.selection).toEqual([]);
  });

  it('drops a lasso at Escape, then the mode, then the selection', async () => {
    workspace.selection = ['s2'];
    await use(model, 'lasso');
    vi.spyOn(plotOf(model), 'setPointerCapture').mockImplementation(() => {});
    pointer(model, 'pointerdown', { x: 50, y: 50 });
    pointer(model, 'pointermove', { x: 150, y: 90 });
    await press(model, 'Escape');
    expect(one(model, '.outline polygon').getAttribute('points')).toBe('');
    expect(tool(model, 'lasso').ariaPressed).toBe('true');
    await press(model, 'Escape');
    expect(tool(model, 'lasso').ariaPressed).toBe('false');
    expect(workspace.selection).toEqual(['s2']);
    await press(model, 'Escape');
    expect(workspace.selection).toEqual([]);
  });
});

describe('improvability-chart, view', () => {
  it('zooms into a box, in this chart alone, and changes no score', async () => {
    const elsewhere = placeOf(weighted, ana);
    const place = placeOf(model, ana)!;
    await use(model, 'zoom-box');
    await drag(model, around(place, 30));
    expect(placeOf(weighted, ana)).toEqual(elsewhere);
    expect(placeOf(model, chloe)).toBeNull();
    const { width, height } = plotOf(model).getBoundingClientRect();
    const zoomed = placeOf(model, ana)!;
    expect(Math.abs(zoomed.x - width / 2)).toBeLessThan(width / 8);
    expect(Math.abs(zoomed.y - height / 2)).toBeLessThan(height / 8);
    await press(model, 'Home');
    expect(textOf(one(model, '.tooltip'))).toContain('grade 8 · expected 12.3 · gap +4.3');
  });

  it('restores by the button, by a double click and by the key 0', async () => {
    const place = placeOf(model, ana);
    const resets = [
      () => use(model, 'reset'),
      () => press(model, '0'),
      async () => {
        await userEvent.dblClick(plotOf(model), { position: { x: 3, y: 3 } });
        await settled();
      },
    ];
    workspace.selection = ['s2'];
    for (const reset of resets) {
      await use(model, 'zoom-in');
      expect(placeOf(model, ana)).not.toEqual(place);
      expect(place).not.toBeNull();
      await reset();
      expect(placeOf(model, ana)).toEqual(place);
    }
    // The first click of the double one alone would have cleared it.
    expect(workspace.selection).toEqual(['s2']);
  });

  it('zooms in and out by buttons, and not out of the full view', async () => {
    const place = placeOf(model, ana);
    await use(model, 'zoom-out');
    expect(placeOf(model, ana)).toEqual(place);
    await use(model, 'zoom-in');
    await use(model, 'zoom-out');
    expect(placeOf(model, ana)).toEqual(place);
  });

  it('follows a drag when it is moved', async () => {
    await use(model, 'zoom-in');
    await use(model, 'pan');
    const before = placeOf(model, bruno)!;
    await drag(model, [before, { x: before.x + 20, y: before.y + 10 }]);
    const after = placeOf(model, bruno)!;
    expect(after.x - before.x).toBeCloseTo(20, 0);
    expect(after.y - before.y).toBeCloseTo(10, 0);
  });

  it('zooms about the pointer with Ctrl and the wheel, and leaves the wheel alone otherwise', async () => {
    const place = placeOf(model, chloe)!;
    const box = plotOf(model).getBoundingClientRect();
    const wheel = (init: WheelEventInit) => {
      const event = new WheelEvent('wheel', {
        ...{ bubbles: true, cancelable: true, deltaY: -100 },
        ...{ clientX: box.left + place.x, clientY: box.top + place.y, ...init },
      });
      plotOf(model).dispatchEvent(event);
      return event.defaultPrevented;
    };
    const other = placeOf(model, ana)!;
    expect(wheel({})).toBe(false);
    await settled();
    expect(placeOf(model, ana)).toEqual(other);
    expect(wheel({ ctrlKey: true })).toBe(true);
    await settled();
    const after = placeOf(model, chloe)!;
    expect(after.x).toBeCloseTo(place.x, 0);
    expect(after.y).toBeCloseTo(place.y, 0);
    expect(placeOf(model, ana)).not.toEqual(other);
  });

  it('zooms with two fingers, and selects nobody by that', async () => {
    const place = placeOf(model, bruno)!;
    const finger = (id: number) => ({ pointerId: id, pointerType: 'touch', isPrimary: id === 5 });
    const [left, right] = [
      { x: place.x - 20, y: place.y },
      { x: place.x + 20, y: place.y },
    ];
    pointer(model, 'pointerdown', left, finger(5));
    pointer(model, 'pointerdown', right, finger(6));
    pointer(model, 'pointermove', { x: place.x - 40, y: place.y }, finger(5));
    pointer(model, 'pointermove', { x: place.x + 40, y: place.y }, finger(6));
    pointer(model, 'pointerup', left, finger(5));
    pointer(model, 'pointerup', right, finger(6));
    plotOf(model).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await settled();
    expect(asked()).toEqual([]);
    const after = placeOf(model, bruno)!;
    expect(after.x).toBeCloseTo(place.x, 0);
    await use(model, 'reset');
    expect(one(model, '.content').hasAttribute('data-changed')).toBe(false);
  });

  it('lets one finger scroll the page, unless a mode is chosen', async () => {
    expect(getComputedStyle(plotOf(model)).touchAction).toBe('pan-y');
    await use(model, 'pan');
    expect(getComputedStyle(plotOf(model)).touchAction).toBe('none');
  });

  it('starts anew with another file', async () => {
    await use(model, 'zoom-in');
    workspace.dataset = parseDataset('absences,job,G3\n1,health,8\n2,other,12');
    await switchModelOn(workspace);
    expect(one(model, '.content').hasAttribute('data-changed')).toBe(false);
  });
});

describe('improvability-chart, keyboard', () => {
  it('selects and takes out with Enter and with Space', async () => {
    await press(model, 'Home', 'Enter', 'End', ' ');
    expect(workspace.selection).toEqual(['s1', 's3']);
    await press(model, 'Home', 'Enter');
    expect(workspace.selection).toEqual(['s3']);
  });

  it('says how many are selected, in the chart in use', async () => {
    await press(model, 'Home', 'Enter');
    const spoken = (chart: ImprovabilityChart) =>
      all(chart, '[role="status"]').map(({ textContent }) => textContent);
    expect(spoken(model)).toContain('1 pupil selected');
    expect(spoken(weighted).join('')).toBe('');
  });

  it('zooms about the cursor and moves the view', async () => {
    await press(model, 'Home', 'ArrowRight');
    const before = placeOf(model, bruno)!;
    await press(model, '+');
    const zoomed = placeOf(model, bruno)!;
    expect(zoomed.x).toBeCloseTo(before.x, 0);
    expect(zoomed.y).toBeCloseTo(before.y, 0);
    plotOf(model).focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    await settled();
    const moved = placeOf(model, bruno)!;
    expect(moved.y).toBeLessThan(zoomed.y);
    expect(moved.x).toBeLessThan(zoomed.x);
    await press(model, '-', '-');
    expect(one(model, '.content').hasAttribute('data-changed')).toBe(false);
  });

  it('brings the student that the cursor goes to into view', async () => {
    await press(model, 'End', '+', '+', '+');
    expect(placeOf(model, ana)).toBeNull();
    await press(model, 'Home');
    expect(placeOf(model, ana)).not.toBeNull();
    expect(one(model, '.ring').hidden).toBe(false);
  });

  it('clears with the button beside the number', async () => {
    await press(model, 'Home', 'Enter');
    one(weighted, '.selection button').click();
    await settled();
    expect(workspace.selection).toEqual([]);
    expect(all(workspace, '.selection')).toEqual([]);
  });
});

describe('improvability-chart, toolbar', () => {
  it('has a name for each button, and no accessibility fault with a mode and a selection', async () => {
    for (const button of all(model, '[role="toolbar"] button')) expect(button.ariaLabel).not.toBe('');
    await use(model, 'lasso');
    await press(model, 'Home', 'Enter');
    expect(await accessibilityProblems(workspace)).toEqual([]);
  });

  it('is one stop of Tab, and the arrow keys go round in it', async () => {
    await userEvent.tab();
    const focused = () => (model.shadowRoot!.activeElement as HTMLElement).dataset.tool;
    const names = all(model, '[data-tool]').map(({ dataset }) => dataset.tool);
    expect(focused()).toBe(names[0]);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe(names[2]);
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('table');
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}');
    expect(focused()).toBe(names.at(-2));
    await userEvent.tab();
    expect(model.shadowRoot!.activeElement).toBe(plotOf(model));
    await userEvent.tab({ shift: true });
    expect(focused()).toBe(names.at(-2));
  });

  it('has one mode at a time, and none when it is used again', async () => {
    const pressed = () => all(model, '[aria-pressed="true"]').map(({ dataset }) => dataset.tool);
    await use(model, 'pan');
    await use(model, 'lasso');
    expect(pressed()).toEqual(['lasso']);
    await use(model, 'lasso');
    expect(pressed()).toEqual([]);
  });

  it('keeps the focus on its button when the table comes and goes', async () => {
    tool(model, 'table').focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(model.shadowRoot!.activeElement).toBe(tool(model, 'table'));
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(model.shadowRoot!.activeElement).toBe(tool(model, 'table'));
  });
});

describe('improvability-chart, columns of the tooltip', () => {
  const box = (label: string) => one<HTMLLabelElement>(model, `#columns li:nth-child(${label}) label`);
  const names = () => all(model, '#columns label').map((label) => textOf(label));

  it('opens from its button with the columns of the file, those of the factors ticked', async () => {
    await userEvent.click(tool(model, 'columns'));
    await settled();
    expect(one(model, '#columns').matches(':popover-open')).toBe(true);
    expect(names()).toEqual(['school', 'Study time', 'Workday alcohol', 'Absences', 'job']);
    expect(all<HTMLInputElement>(model, '#columns input').map(({ checked }) => checked)).toEqual([
      ...[false, true, true, true, false],
    ]);
    expect(await accessibilityProblems(workspace)).toEqual([]);
  });

  it('changes what both charts tell, and goes back', async () => {
    await userEvent.click(tool(model, 'columns'));
    await userEvent.click(box('5'));
    await userEvent.click(box('2'));
    await settled();
    await press(weighted, 'Home');
    expect(textOf(one(weighted, '.tooltip'))).toBe(
      'Ana Reis grade 8 · score 10.0 Workday alcohol: very low Absences: 0 job: health',
    );
    await userEvent.click(one(model, '#columns > button'));
    await settled();
    await press(weighted, 'Home');
    expect(textOf(one(weighted, '.tooltip'))).toContain('Study time');
    expect(textOf(one(weighted, '.tooltip'))).not.toContain('job');
  });
});

describe('improvability-chart, colours of marks', () => {
  const luminance = (colour: string) => {
    const [red, green, blue] = colour.match(/[\d.]+/g)!.map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(['light', 'dark'])('keep 3 to 1 to the background, those that recede too: %s', async (scheme) => {
    model.style.colorScheme = scheme;
    await settled();
    const style = getComputedStyle(one(model, '.probe'));
    expect(contrast(style.color, style.backgroundColor)).toBeGreaterThanOrEqual(3);
    expect(contrast(style.borderBottomColor, style.backgroundColor)).toBeGreaterThanOrEqual(3);
    expect(contrast(style.borderLeftColor, style.backgroundColor)).toBeGreaterThanOrEqual(3);
  });
});

describe('improvability-chart, without drags and without focus (WCAG 2.5.7, 1.4.13)', () => {
  const middle = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  };

  it('a click moves a zoomed view while that tool is in use, and selects nobody', async () => {
    await use(model, 'zoom-in');
    await use(model, 'pan');
    const canvas = one<HTMLCanvasElement>(model, 'canvas');
    const before = canvas.toDataURL();
    const { left, top } = plotOf(model).getBoundingClientRect();
    plotOf(model).dispatchEvent(
      new MouseEvent('click', { bubbles: true, clientX: left + 80, clientY: top + 60, detail: 1 }),
    );
    await settled();
    expect(canvas.toDataURL()).not.toBe(before);
    expect(model.selection).toEqual([]);
  });

  it('Escape hides what the pointer brought up though the focus is elsewhere, and only while it is there', async () => {
    const heard = () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    model.dispatchEvent(new PointerEvent('pointerenter'));
    await userEvent.hover(plotOf(model), { position: placeOf(model, ana)! });
    await vi.waitUntil(() => !one(model, '.tooltip').hidden);
    heard();
    await settled();
    expect(one(model, '.tooltip').hidden).toBe(true);
    expect(one(model, '.toolbar').hasAttribute('data-quiet')).toBe(true);
    // Once it has left, Escape elsewhere on the page is none of the chart's.
    model.dispatchEvent(new PointerEvent('pointerleave'));
    await press(model, 'Home');
    expect(one(model, '.tooltip').hidden).toBe(false);
    heard();
    await settled();
    expect(one(model, '.tooltip').hidden).toBe(false);
  });

  it('a mouse that rested on a mark may go over its description', async () => {
    await userEvent.hover(plotOf(model), { position: placeOf(model, ana)! });
    await vi.waitUntil(() => !one(model, '.tooltip').hidden);
    await new Promise((rested) => setTimeout(rested, 450));
    const told = one(model, '.tooltip').textContent;
    const over = new PointerEvent('pointermove', {
      ...{ bubbles: true, pointerType: 'mouse' },
      ...middle(one(model, '.tooltip')),
    });
    plotOf(model).dispatchEvent(over);
    await settled();
    expect(one(model, '.tooltip').hidden).toBe(false);
    expect(one(model, '.tooltip').textContent).toBe(told);
  });
});

describe('improvability-chart, removed and attached again 100 times', () => {
  it('leaves no drawing and no observer behind, and still works', async () => {
    let observing = 0;
    const observe = vi
      .spyOn(ResizeObserver.prototype, 'observe')
      .mockImplementation(() => void (observing += 1));
    const disconnect = vi
      .spyOn(ResizeObserver.prototype, 'disconnect')
      .mockImplementation(() => void (observing -= 1));
    const drawings = () => Object.keys(Chart.instances).length;
    const before = drawings();
    for (let round = 0; round < 100; round += 1) {
      model.remove();
      await Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve));
      workspace.prepend(model);
      await model.updateComplete;
    }
    await settled();
    observe.mockRestore();
    disconnect.mockRestore();
    expect(drawings()).toBe(before);
    expect(Math.abs(observing)).toBeLessThanOrEqual(1);
    await press(model, 'Home', 'Enter');
    expect(workspace.selection).toEqual(['s1']);
  });
});
