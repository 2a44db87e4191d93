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

/** The text of a model card or of a README, its marked blocks filled with the figures of the model. */
export function filledModelCard(text: string, model: GradeModel): string {
  return filledBlocks(text, {
    errors: errorsTable(model),
    intervals: intervalsText(model),
    profile: profileText(model),
    groups: groupsTable(model),
    'in short': shortTable(model, english),
    'en bref': shortTable(model, french),
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

interface ShortTexts {
  readonly language: string;
  readonly header: readonly string[];
  readonly error: string;
  readonly explained: string;
  readonly interval: string;
  /** What an interval reaches to both sides. */
  reach(points: string, share: string): string;
}

const english: ShortTexts = {
  language: 'en',
  header: ['on pupils whom the model has not seen', 'model', 'guessing the mean grade'],
  error: 'error in grade points (RMSE)',
  explained: 'part of the differences explained (R²)',
  interval: '80% interval',
  reach: (points, share) => `± ${points} points, holds ${share} of the grades`,
};

const french: ShortTexts = {
  language: 'fr',
  header: ['pour des élèves que le modèle n’a pas vus', 'modèle', 'la note moyenne pour tous'],
  error: 'erreur en points (RMSE)',
  explained: 'part des différences expliquée (R²)',
  interval: 'intervalle à 80\u00a0%',
  reach: (points, share) => `± ${points} points, contient ${share} des notes`,
};

/** The three figures that a README shows. */
function shortTable(model: GradeModel, texts: ShortTexts): string {
  const shown = shownMetrics(model);
  if (!shown) return 'Nobody measured the errors of this model.';
  const number = (value: number, digits: number) =>
    value.toLocaleString(texts.language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const share = (value: number) =>
    value.toLocaleString(texts.language, { style: 'percent', maximumFractionDigits: 0 });
  const reach = number(conformalQuantile(model.absoluteResiduals, 0.8), 1);
  return table(texts.header, [
    [texts.error, number(shown.rmse, 2), number(shown.meanRmse, 2)],
    [texts.explained, share(shown.r2), share(0)],
    [texts.interval, texts.reach(reach, share(shown.coverage80)), ''],
  ]);
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
