import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../../core/dataset/dataset.js';
import type { GradeModel, ProfileTree } from '../../core/model/grade-model.js';
import { cellText } from '../shared/cell-text.js';
import { columnName } from '../shared/describe-student.js';
import type { Locale } from '../shared/locale.js';

/** A tree with more nodes is no longer readable. */
const mostNodes = 63;

/**
 * The profile tree as nested lists: "failures at most 0: … expected grade 11.9".
 *
 * @param dataset the students that are shown: it tells which columns hold whole numbers only
 */
export function renderProfile(
  model: GradeModel,
  dataset: Dataset | null,
  locale: Locale,
): TemplateResult | typeof nothing {
  const { profileTree } = model;
  if (!profileTree || profileTree.tree.feature.length > mostNodes) return nothing;
  const { modelCard: card } = locale.texts;
  return html`<p>${card.fidelity(Math.max(0, Math.round(100 * profileTree.fidelity)))}</p>
    ${renderNode(0)}`;

  function renderNode(node: number): TemplateResult {
    const { left, right } = (profileTree as ProfileTree).tree;
    return html`<ul>
      ${renderSide(node, left[node], true)}${renderSide(node, right[node], false)}
    </ul>`;
  }

  function renderSide(parent: number, node: number, isLeft: boolean): TemplateResult {
    const { tree, students } = profileTree as ProfileTree;
    const isLeaf = tree.feature[node] < 0;
    const condition = conditionText(
      model,
      tree.feature[parent],
      tree.threshold[parent],
      isLeft,
      dataset,
      locale,
    );
    const count = students ? ` (${card.pupils(students[node])})` : '';
    return html`<li>
      ${condition}${isLeaf ? html`${locale.texts.colon}<strong>${card.leaf(tree.value[node])}</strong>` : nothing}${count}
      ${isLeaf ? nothing : renderNode(node)}
    </li>`;
  }
}

function conditionText(
  model: GradeModel,
  feature: number,
  threshold: number,
  isLeft: boolean,
  dataset: Dataset | null,
  locale: Locale,
): string {
  const card = locale.texts.modelCard;
  const { column, level } = model.features[feature];
  const name = cellText(columnName(column, locale));
  if (level !== undefined) {
    // The feature is 1 for the level and 0 for any other.
    if (!isLeft) return card.level(name, cellText(level));
    const known = model.categories.find((category) => category.column === column)?.levels ?? [];
    const others = known.filter((other) => other !== level);
    return others.length === 1 ? card.level(name, cellText(others[0])) : card.notLevel(name, cellText(level));
  }
  const includes = model.comparison === '<=';
  if (holdsWholeNumbers(column, dataset, locale)) {
    const highest = includes ? Math.floor(threshold) : Math.ceil(threshold) - 1;
    return isLeft
      ? card.atMost(name, locale.format.value(highest))
      : card.atLeast(name, locale.format.value(highest + 1));
  }
  const value = locale.format.value(threshold);
  if (isLeft) return includes ? card.atMost(name, value) : card.below(name, value);
  return includes ? card.above(name, value) : card.atLeast(name, value);
}

/** The columns that have a name in every language are counts and codes. */
function holdsWholeNumbers(column: string, dataset: Dataset | null, { texts }: Locale): boolean {
  const data = dataset?.columns.get(column);
  if (data?.kind !== 'numeric') return Object.hasOwn(texts.columns, column);
  return data.values.every((value) => Number.isNaN(value) || Number.isInteger(value));
}
