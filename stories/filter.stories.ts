import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import { parseDataset } from '../src/core/index.js';
import { FilterChangeEvent, type FilterChangeDetail, type ImprovabilityFilter } from '../src/index.js';

interface Args {
  src?: string;
}

const meta: Meta<Args> = {
  title: 'Filter',
  component: 'improvability-filter',
  parameters: {
    controls: { include: ['src'] },
    docs: {
      description: {
        component: `
Whom the elements of a workspace show: schools, classes where the file has a column for them, and single pupils. A
control without a choice to offer is left out: a file of one school has no school control. A filter hides pupils; it
changes no score.

\`\`\`html
<improvability-workspace src="/data/class-3b.csv">
  <improvability-filter></improvability-filter>
  <improvability-chart></improvability-chart>
</improvability-workspace>
\`\`\`

Every choice is a request: the event \`improvability-filter-change\` with \`schools\`, \`classes\` and \`studentIds\`, each
a list or \`null\` for all. A host page that prevents it keeps the filter as it is.

With \`display: contents\` on the element its controls stand in a row of the host page.`,
      },
    },
  },
  args: { src: 'fictional-pupils.csv' },
  render: ({ src }) =>
    html`<improvability-workspace src=${src ?? nothing}>
      <improvability-filter></improvability-filter>
      <improvability-chart score="weighted"></improvability-chart>
    </improvability-workspace>`,
};

export default meta;
type Story = StoryObj<Args>;

export const Schools: Story = {};

export const French: Story = { globals: { lang: 'fr' } };

/** Type part of a name or of an identifier, without accents if that is easier. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await shown(canvasElement, '#pupils'), 'ana');
  },
};

export const SearchInFrenchAndDark: Story = { ...Search, globals: { lang: 'fr', theme: 'dark' } };

export const OpenList: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await shown(canvasElement, '#schools'));
  },
};

/** Chosen pupils stand below; those beyond the twelfth are counted. */
export const Chosen: Story = { play: (story) => request(story, { studentIds: ids(16) }) };

export const ChosenInTheDark: Story = { ...Chosen, globals: { theme: 'dark' } };

/** No school is ticked: the chart says so in a sentence. */
export const Nobody: Story = { play: (story) => request(story, { schools: [] }) };

const classes = parseDataset(`id,name,school,class,studytime,Dalc,absences,grade
a,Ana Reis,North,6A,3,1,0,8
b,Bruno Costa,North,6A,2,2,5,12
c,Chloé Petit,North,10B,1,4,11,9
d,Diana Luz,South,6B,4,1,2,14
e,Émile Roy,South,6B,2,1,7,7
f,Fanny Melo,South,,3,3,1,11`);

function withClasses(content: TemplateResult): TemplateResult {
  return html`<improvability-workspace .dataset=${classes}>${content}</improvability-workspace>`;
}

/** A file with a column for the class. One pupil has none, and can be chosen all the same. */
export const Classes: Story = {
  parameters: { controls: { disable: true } },
  render: () => withClasses(html`<improvability-filter></improvability-filter>`),
};

/** Chloé Petit was chosen before her school was left out. */
export const OutsideTheSchools: Story = {
  ...Classes,
  play: (story) => request(story, { schools: ['South'], studentIds: ['c', 'd', 'e'] }),
};

/** Pseudonyms take the place of names and identifiers, also in the search. */
export const Pseudonyms: Story = {
  render: ({ src }) =>
    html`<improvability-workspace src=${src ?? nothing} pseudonyms>
      <improvability-filter></improvability-filter>
    </improvability-workspace>`,
  play: async (story) => {
    await request(story, { studentIds: ids(5) });
    await userEvent.click(await shown(story.canvasElement, '#pupils'));
  },
};

export const Narrow: Story = {
  ...OutsideTheSchools,
  render: () =>
    html`<div class="narrow">${withClasses(html`<improvability-filter></improvability-filter>`)}</div>`,
};

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

/** Asks for a filter as a host page does. */
async function request(
  { canvasElement }: { canvasElement: HTMLElement },
  detail: Partial<FilterChangeDetail>,
): Promise<void> {
  await shown(canvasElement, '#pupils');
  canvasElement
    .querySelector('improvability-filter')
    ?.dispatchEvent(new FilterChangeEvent({ schools: null, classes: null, studentIds: null, ...detail }));
}

/** A control of the filter, once the pupils are there. */
function shown(within: Element, selector: string): Promise<Element> {
  return waitFor(() => {
    const filter = within.querySelector<ImprovabilityFilter>('improvability-filter');
    const found = filter?.shadowRoot?.querySelector(selector);
    if (!found) throw new Error('not there yet');
    return found;
  });
}
