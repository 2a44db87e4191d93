import { visibleStudents } from '../../core/workspace/derive.js';
import type { ImprovabilityChart } from '../chart/chart.js';
import { columnName } from '../shared/describe-student.js';
import { printNodes } from '../shared/print-nodes.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';

/**
 * Prints the dashboard and nothing else of the page: what was read, whom it shows, both charts or
 * why one is not drawn, the weights.
 */
export function printDashboard(
  root: ShadowRoot,
  heading: string,
  charts: Iterable<ImprovabilityChart>,
  store: WorkspaceStore,
): void {
  const { state, locale } = store;
  if (!state.data) return;
  const { texts, format } = locale;
  const { dataset, name } = state.data;
  const day = new Intl.DateTimeFormat(locale.tag, { dateStyle: 'long' }).format(new Date());
  const shown = texts.filter.showing(visibleStudents(state).length, dataset.length);
  const weights = state.factors.map(
    ({ column, weight }) => `${columnName(column, locale)}${texts.colon}${format.value(weight)}`,
  );
  const drawings = [...charts].flatMap((chart) => {
    const sentence = chart.toSentence();
    return chart.toCanvas() ?? (sentence ? textNode('p', sentence) : []);
  });
  printNodes(root, {
    title: heading,
    lang: locale.tag,
    fontFamily: getComputedStyle(root.host).fontFamily,
    nodes: [
      textNode('h1', heading),
      textNode('p', [name, shown, day].filter(Boolean).join(' · ')),
      ...drawings,
      textNode('p', `${texts.factors.heading}${texts.colon}${weights.join(' · ')}`),
      textNode('p', texts.chart.modelLimit),
    ],
  });
}

function textNode(tag: 'h1' | 'p', text: string): HTMLElement {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}
