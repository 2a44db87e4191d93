import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ImprovabilityStudent } from '../src/components/student/student.js';

interface Args {
  pseudonyms: boolean;
}

const meta: Meta<Args> = {
  title: 'Student',
  component: 'improvability-student',
  parameters: {
    docs: {
      description: {
        component: `
Why this pupil: the expected grade with its interval, how similar pupils did, the model's reasons, the parts of the manual
score, and the expected grade of pupils like this one but for some values.

\`\`\`html
<improvability-workspace src="/data/class-3b.csv">
  <improvability-chart></improvability-chart>
  <improvability-student></improvability-student>
</improvability-workspace>
\`\`\`

Select one pupil in a chart and press "Why?", or press it in a row of the chart's table. Escape closes; the focus goes back.
While it is open it follows the pupil who is selected. The property \`student\` is the identifier of the pupil shown.`,
      },
    },
  },
  args: { pseudonyms: false },
  render: ({ pseudonyms }) =>
    html`<improvability-workspace src="fictional-pupils.csv" ?pseudonyms=${pseudonyms}>
      <improvability-chart></improvability-chart>
      <improvability-student></improvability-student>
    </improvability-workspace>`,
  play: async ({ canvasElement }) => {
    const workspace = canvasElement.querySelector('improvability-workspace')!;
    const student = canvasElement.querySelector<ImprovabilityStudent>('improvability-student')!;
    if (workspace.dataset.length === 0)
      await new Promise((resolve) =>
        workspace.addEventListener('improvability-dataset-load', () => setTimeout(resolve), { once: true }),
      );
    student.student = '5';
  },
};

export default meta;
type Story = StoryObj<Args>;

export const Pupil: Story = {};

export const French: Story = { globals: { lang: 'fr' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const Pseudonyms: Story = { args: { pseudonyms: true } };

/** Nobody has asked for a pupil yet. */
export const NobodyChosen: Story = { play: () => {} };
