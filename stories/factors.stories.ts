import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { leverFactors, readinessFactors, type Factor } from '../src/core/index.js';

interface Args {
  factors: readonly Factor[];
}

const meta: Meta<Args> = {
  title: 'Factors',
  component: 'improvability-factors',
  parameters: {
    docs: {
      description: {
        component: `
The weights of the manual score, from 0 to 10, each by a slider and a number. Charts in the same workspace follow
while a slider moves.

\`\`\`html
<improvability-workspace src="/data/class-3b.csv">
  <improvability-chart score="weighted"></improvability-chart>
  <improvability-factors></improvability-factors>
</improvability-workspace>
\`\`\`

Which columns count, and which way, is the property \`factors\` of the workspace. Two presets come with
\`improvability/core\`: \`readinessFactors\` (good habits raise the score) and \`leverFactors\` (habits that
could change raise it).`,
      },
    },
  },
  args: { factors: readinessFactors },
  render: ({ factors }) =>
    html`<improvability-workspace src="fictional-pupils.csv" .factors=${factors}>
      <improvability-chart score="weighted"></improvability-chart>
      <improvability-factors></improvability-factors>
    </improvability-workspace>`,
};

export default meta;
type Story = StoryObj<Args>;

export const Readiness: Story = {};

export const Lever: Story = { args: { factors: leverFactors } };

export const French: Story = { globals: { lang: 'fr' } };

export const Dark: Story = { globals: { theme: 'dark' } };

/** Any numeric column may count, and one level of a column of categories. */
export const OtherColumns: Story = {
  args: {
    factors: [
      { column: 'failures', weight: 8, direction: 'lowers' },
      { column: 'goout', weight: 2.5, direction: 'lowers', scaling: 'rank' },
      { column: 'higher', level: 'yes', weight: 5, direction: 'raises' },
    ],
  },
};

/** Nothing counts: every score is 0. */
export const NoWeight: Story = {
  args: { factors: readinessFactors.map((factor) => ({ ...factor, weight: 0 })) },
};

/** Without any workspace around it the element keeps its weights to itself. */
export const Alone: Story = { render: () => html`<improvability-factors></improvability-factors>` };
