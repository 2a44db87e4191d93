import { Chart } from 'chart.js';
import { describe, expect, it, vi } from 'vitest';
import { all, mount, one, settled, smallModel, switchModelOn } from '../../../test/support/elements.js';
import { parseDataset } from '../../core/dataset/parse-dataset.js';
import { seededRandom } from '../../core/training/random.js';
import type { ImprovabilityWorkspace } from '../workspace/workspace.js';
import '../workspace/define.js';
import type { ImprovabilityChart } from './chart.js';
import './define.js';
import { MarkIndex } from './mark-index.js';
import type { PlacedMarks } from './place-marks.js';

function csvOf(count: number): string {
  const random = seededRandom(count);
  const upTo = (most: number) => Math.floor((most + 1) * random());
  const rows = Array.from({ length: count }, () =>
    [1 + upTo(3), 1 + upTo(4), upTo(30), upTo(1) ? 'health' : 'other', upTo(20)].join(),
  );
  return ['studytime,Dalc,absences,job,FinalGrade', ...rows].join('\n');
}

async function chartsOf(count: number) {
  const workspace = await mount<ImprovabilityWorkspace>(`<improvability-workspace>
    <improvability-chart score="model"></improvability-chart>
    <improvability-chart score="weighted"></improvability-chart>
  </improvability-workspace>`);
  const [model, weighted] = all<ImprovabilityChart>(workspace, 'improvability-chart');
  workspace.model = smallModel();
  workspace.dataset = parseDataset(csvOf(count));
  await switchModelOn(workspace);
  return { workspace, model, weighted };
}

function marksOf(chart: ImprovabilityChart): PlacedMarks {
  const drawing = Chart.getChart(one<HTMLCanvasElement>(chart, 'canvas'))!;
  return (drawing.getDatasetMeta(0).controller as unknown as { marks: PlacedMarks }).marks;
}

async function pointAt(chart: ImprovabilityChart, student: number): Promise<void> {
  const { x, y } = marksOf(chart);
  const plot = one(chart, '.plot');
  const box = plot.getBoundingClientRect();
  const init = { bubbles: true, composed: true, pointerType: 'mouse', isPrimary: true };
  plot.dispatchEvent(
    new PointerEvent('pointermove', {
      ...init,
      clientX: box.left + x[student],
      clientY: box.top + y[student],
    }),
  );
  await settled();
}

const sizes = [
  [357, 'dodge'],
  [20_000, 'sina'],
  [20_500, 'density'],
] as const;

describe('improvability-chart, from few to many students', () => {
  it.each(sizes)('links both charts at %d students, drawn as %s', async (count, presentation) => {
    const { model, weighted } = await chartsOf(count);
    expect([marksOf(model), marksOf(weighted)].map((marks) => marks.presentation)).toEqual([
      presentation,
      presentation,
    ]);
    await pointAt(model, 300);
    const { x, y } = marksOf(model);
    const ring = new DOMMatrix(one(model, '.ring').style.transform);
    // Another mark may lie on the very same pixel.
    expect(Math.hypot(ring.e - x[300], ring.f - y[300])).toBeLessThan(1);
    const told = [model, weighted].map((chart) => one(chart, '.tooltip strong').textContent);
    expect(told[0]).toMatch(/\d/);
    expect(told[1]).toBe(told[0]);
    for (const chart of [model, weighted]) expect(one(chart, '.tooltip').hidden).toBe(false);
  });

  it.each(sizes)(
    'draws who is selected over %d others, on the screen and in a saved picture',
    async (count) => {
      const { workspace, weighted } = await chartsOf(count);
      weighted.style.setProperty('--improvability-proposed', 'rgb(250, 20, 10)');
      await settled();
      const canvas = () => one<HTMLCanvasElement>(weighted, 'canvas');
      const before = canvas().toDataURL();
      const paper = weighted.toCanvas()!.toDataURL();
      workspace.selection = [workspace.dataset.ids[300]];
      await vi.waitUntil(() => canvas().toDataURL() !== before);
      const { x, y } = marksOf(weighted);
      const ratio = devicePixelRatio;
      const place = [x[300], y[300]].map((value) => Math.round(value * ratio)) as [number, number];
      expect([
        ...canvas()
          .getContext('2d')!
          .getImageData(...place, 1, 1).data,
      ]).toEqual([250, 20, 10, 255]);
      expect(weighted.toCanvas()!.toDataURL()).not.toBe(paper);
    },
  );

  it('lets a pointer reach each of 357 students at every weighting', async () => {
    const { workspace, weighted } = await chartsOf(357);
    const random = seededRandom(4);
    for (let round = 0; round < 12; round += 1) {
      // Also one weight alone, and none: the fewest places.
      const weights = [0, 1, 2].map((one) =>
        round < 3 ? 10 * Number(one === round) : round === 3 ? 0 : random() * 10,
      );
      workspace.factors = workspace.factors.map((factor, index) => ({ ...factor, weight: weights[index] }));
      await settled();
      const marks = marksOf(weighted);
      const index = new MarkIndex(marks);
      const reached = new Set(Array.from(marks.x, (x, row) => index.nearest({ x, y: marks.y[row] }, 1)));
      expect(reached.size).toBe(357);
    }
  });
});
