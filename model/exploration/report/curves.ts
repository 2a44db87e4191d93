import type { CurvePoint } from '../learning-curve.js';
import { figure, place, type Scale } from './figure.js';
import { html, type Markup } from './markup.js';
import { decimal } from './numbers.js';
import { table } from './table.js';

export interface Curve {
  readonly label: string;
  readonly points: readonly CurvePoint[];
}

/** Errors of the model and of guessing the mean, each with its label at its line; a band from the best to the worst repeat. */
export function curves(title: string, label: string, model: Curve, mean: Curve): Markup {
  const all = [...model.points, ...mean.points];
  const last = { model: model.points.at(-1)!, mean: mean.points.at(-1)! };
  return figure({
    title,
    description: `At ${last.model.at} ${label} the error is ${decimal(last.model.rmse, 2)}; that of guessing the mean is ${decimal(last.mean.rmse, 2)}.`,
    x: { label, values: [0, ...all.map(({ at }) => at)] },
    y: {
      label: 'error on pupils never seen (RMSE, grade points)',
      values: withRoom(all),
    },
    draw: (x, y) => {
      const above = last.model.rmse > last.mean.rmse;
      return [line(mean, 'other', !above, x, y), line(model, 'model', above, x, y)];
    },
    more: html`<details>
      <summary>The same as a table</summary>
      ${table(
        [label, model.label, 'lowest', 'highest', mean.label],
        model.points.map(({ at, rmse, lowest, highest }) => [
          at,
          decimal(rmse, 3),
          decimal(lowest, 3),
          decimal(highest, 3),
          decimal((mean.points.find((point) => point.at === at) ?? last.mean).rmse, 3),
        ]),
      )}
    </details>`,
  });
}

/** Room for a label above and below. */
function withRoom(points: readonly CurvePoint[]): number[] {
  const low = Math.min(...points.map(({ lowest }) => lowest));
  const high = Math.max(...points.map(({ highest }) => highest));
  return [low - 0.1 * (high - low), high + 0.1 * (high - low)];
}

function line({ label, points }: Curve, name: string, above: boolean, x: Scale, y: Scale): Markup {
  const path = (values: readonly (readonly [number, number])[]) =>
    values.map(([at, error]) => `${place(x(at))} ${place(y(error))}`).join('L');
  const band = [
    ...points.map(({ at, highest }) => [at, highest] as const),
    ...points.map(({ at, lowest }) => [at, lowest] as const).reverse(),
  ];
  // Beside the line and beyond its band, on the side where the other line is not.
  const end = points.at(-1)!;
  const beside = above ? y(end.highest) - 7 : y(end.lowest) + 15;
  return html`<g class="${name}"
    ><path class="band" d="M${path(band)}Z" /><path
      class="line"
      d="M${path(points.map(({ at, rmse }) => [at, rmse]))}"
    />${points.map(({ at, rmse }) => html`<circle cx="${place(x(at))}" cy="${place(y(rmse))}" r="2.5" />`)}<text
      class="halo"
      x="${place(x(end.at))}"
      y="${place(beside)}"
      text-anchor="end"
      >${label} ${decimal(end.rmse, 2)}</text
    ></g
  >`;
}
