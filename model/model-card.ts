import {
  shownMetrics,
  type GradeModel,
  type GroupErrors,
  type Metrics,
  type Tree,
} from '../src/core/model/grade-model.js';
import { conformalQuantile } from '../src/core/model/conformal-quantile.js';
import { decimal, percent, signed, table } from './evaluation/markdown.js';
import { filledBlocks } from './filled-blocks.js';

/** The text of a model card, its marked blocks filled with the figures of the model. */
export function filledModelCard(text: string, model: GradeModel): string {
  return filledBlocks(text, {
    errors: errorsTable(model),
    intervals: intervalsText(model),
    profile: profileText(model),
    groups: groupsTable(model),
  });
}

function errorsTable(model: GradeModel): string {
  const { metrics, selection } = model;
  const shown = shownMetrics(model);
  if (!metrics || !shown) return 'Nobody measured the errors of this model.';
  const row = (name: string, figure: (of: Metrics) => string, guess: string) => [
    ...[name, figure(shown)],
    ...(selection ? [figure(metrics)] : []),
    guess,
  ];
  return table(
    [
      ...['figure', selection ? 'columns chosen inside the folds' : 'model'],
      ...(selection ? ["the model's own columns (flatters)"] : []),
      'guessing the mean',
    ],
    [
      row('RMSE', ({ rmse }) => rmse.toFixed(3), shown.meanRmse.toFixed(3)),
      row('MAE', ({ mae }) => mae.toFixed(3), ''),
      row('R²', ({ r2 }) => decimal(r2, 3), '0'),
    ],
  );
}

function intervalsText(model: GradeModel): string {
  const shown = shownMetrics(model);
  if (!shown) return 'Nobody measured intervals.';
  const reach = (level: number) => conformalQuantile(model.absoluteResiduals, level).toFixed(1);
  return (
    `80% intervals reach ${reach(0.8)} grade points to both sides and held ${percent(shown.coverage80)} of the grades; ` +
    `90% intervals reach ${reach(0.9)} and held ${percent(shown.coverage90)}.`
  );
}

/** The profile tree as a list of questions within questions. */
function profileText({ profileTree, features }: GradeModel): string {
  if (!profileTree) return 'The model has no profile tree.';
  const { tree, fidelity, students = [] } = profileTree;
  const lines = questions(0, '');
  return `${lines.join('\n')}\n\nThis tree explains ${percent(fidelity)} of what the model says (R² against its expected grades).`;

  function questions(node: number, indent: string): string[] {
    if (tree.feature[node] < 0)
      return [`${indent}- **${tree.value[node].toFixed(1)}**${countText(students[node])}`];
    const [left, right] = answers(tree, node);
    return [
      `${indent}- ${left}:`,
      ...questions(tree.left[node], `${indent}  `),
      `${indent}- ${right}:`,
      ...questions(tree.right[node], `${indent}  `),
    ];
  }

  function answers({ feature, threshold }: Tree, node: number): [left: string, right: string] {
    const { column, level } = features[feature[node]];
    if (level !== undefined) return [`${column} is not ${level}`, `${column} is ${level}`];
    const limit = Number(threshold[node].toPrecision(6));
    return [`${column} up to ${limit}`, `${column} above ${limit}`];
  }
}

function countText(students: number | undefined): string {
  return students === undefined ? '' : ` (${students} pupils)`;
}

function groupsTable({ groups = [] }: GradeModel): string {
  if (groups.length === 0) return 'No groups were judged.';
  return table(
    ['group', 'pupils', 'RMSE', 'mean gap (95%)', 'in the 80% interval', 'in the 90% interval'],
    groups.map((group) => [
      `${group.column}: ${group.level}${group.small ? ' *' : ''}`,
      String(group.students),
      group.rmse.toFixed(2),
      `${signed(group.meanGap, 2)} (${intervalOf(group)})`,
      percent(group.coverage80),
      percent(group.coverage90),
    ]),
  );
}

function intervalOf({ meanGapInterval: [low, high] }: GroupErrors): string {
  return `${signed(low, 2)} to ${signed(high, 2)}`;
}
