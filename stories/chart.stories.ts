import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { userEvent, waitFor } from 'storybook/test';

interface Args {
  src?: string;
  score: 'model' | 'weighted';
  heading?: string;
}

const meta: Meta<Args> = {
  title: 'Chart',
  component: 'improvability-chart',
  parameters: {
    docs: {
      description: {
        component: `
Every pupil as a mark: the grade across, one of the two scores upwards. \`score="model"\` is the gap between the
grade that similar pupils reach on average and the pupil's own; \`score="weighted"\` is the manual score.

\`\`\`html
<improvability-chart src="/data/class-3b.csv" score="model"></improvability-chart>
\`\`\`

Pupils whose marks would lie on one another are moved apart. The pointer, or the arrow keys when the chart has the
focus, go from pupil to pupil.`,
      },
    },
  },
  argTypes: { score: { control: 'inline-radio', options: ['model', 'weighted'] } },
  args: { src: 'fictional-pupils.csv', score: 'model', heading: '' },
  render: ({ src, score, heading }) =>
    html`<improvability-chart
      src=${src ?? nothing}
      score=${score}
      heading=${heading || nothing}
    ></improvability-chart>`,
};

export default meta;
type Story = StoryObj<Args>;

const pointAtFirst: Story['play'] = async ({ canvasElement }) => {
  const root = canvasElement.querySelector('improvability-chart')?.shadowRoot;
  const plot = await waitFor(() => {
    const box = root?.querySelector<HTMLElement>('[part=plot]');
    if (!box) throw new Error('not drawn yet');
    return box;
  });
  plot.focus();
  await userEvent.keyboard('{Home}');
};

export const Gap: Story = {};

export const Manual: Story = { args: { score: 'weighted' } };

export const French: Story = { globals: { lang: 'fr' } };

export const Dark: Story = { globals: { theme: 'dark' } };

/** The pupil with the lowest grade, reached with the Home key. */
export const PointedAt: Story = { play: pointAtFirst };

export const PointedAtInFrenchAndDark: Story = {
  args: { score: 'weighted' },
  globals: { lang: 'fr', theme: 'dark' },
  play: pointAtFirst,
};

/** Names of every length and script. */
export const LongNames: Story = { args: { src: 'long-names.csv', score: 'weighted' }, play: pointAtFirst };

export const Empty: Story = { args: { src: undefined } };

/** The file lacks columns that the score needs: they are named, and nothing is drawn. */
export const MissingColumns: Story = { args: { src: 'missing-columns.csv' } };

/** The model was not shown to beat the mean grade of a class of 25: it says so, and a person may see it all the same. */
export const SwitchedOffModel: Story = { args: { src: 'small-class.csv' } };

export const SwitchedOffModelInFrenchAndDark: Story = {
  ...SwitchedOffModel,
  globals: { lang: 'fr', theme: 'dark' },
};

export const SeenAllTheSame: Story = {
  ...SwitchedOffModel,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('improvability-chart')?.shadowRoot;
    const button = await waitFor(() => {
      const found = root?.querySelector<HTMLElement>('.model-switch');
      if (!found) throw new Error('not drawn yet');
      return found;
    });
    await userEvent.click(button);
  },
};

/** A pupil without a value that the manual score needs has no score, and is counted below the chart. */
export const MissingValue: Story = { args: { src: 'excluded-rows.csv', score: 'weighted' } };

/** The height and the colours are custom properties. */
export const OwnLook: Story = {
  decorators: [(story) => html`<div class="own-look">${story()}</div>`],
};
