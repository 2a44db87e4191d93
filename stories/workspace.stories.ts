import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

interface Args {
  src?: string;
}

const meta: Meta<Args> = {
  title: 'Workspace',
  component: 'improvability-workspace',
  parameters: {
    docs: {
      description: {
        component: `
Holds the pupils, the model and the weights for the elements inside, and draws nothing itself. With it a page lays the
parts out as it likes.

\`\`\`html
<improvability-workspace src="/data/class-3b.csv">
  <improvability-chart score="model"></improvability-chart>
  <improvability-chart score="weighted"></improvability-chart>
  <improvability-factors></improvability-factors>
</improvability-workspace>
\`\`\`

Two workspaces on a page share nothing, not even the language: each follows the closest \`lang\`.`,
      },
    },
  },
  args: { src: 'fictional-pupils.csv' },
  render: ({ src }) =>
    html`<improvability-workspace src=${src ?? nothing}>
      <div class="columns">
        <improvability-chart score="model"></improvability-chart>
        <improvability-chart score="weighted"></improvability-chart>
      </div>
      <improvability-factors></improvability-factors>
    </improvability-workspace>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Pointing at a pupil in one chart points at the pupil in the other. */
export const LinkedCharts: Story = {};

export const French: Story = { globals: { lang: 'fr' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Empty: Story = { args: { src: undefined } };

export const MissingColumns: Story = { args: { src: 'missing-columns.csv' } };

/** Two of them, on two files, in two languages. */
export const Independent: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<div class="columns">
      <improvability-workspace src="fictional-pupils.csv" lang="en">
        <improvability-chart score="weighted"></improvability-chart>
        <improvability-factors></improvability-factors>
      </improvability-workspace>
      <improvability-workspace src="long-names.csv" lang="fr">
        <improvability-chart score="weighted"></improvability-chart>
        <improvability-factors></improvability-factors>
      </improvability-workspace>
    </div>`,
};
