import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

interface Args {
  src?: string;
}

const meta: Meta<Args> = {
  title: 'Model card',
  component: 'improvability-model-card',
  parameters: {
    docs: {
      description: {
        component: `
What a person has to know of the model behind the expected grade: how far it is off, what it looks at, whether it is fair
to groups, its limits, and how to switch it off. It trains a model on the file that is shown, or takes a model file.

\`\`\`html
<improvability-workspace src="/data/class-3b.csv" workers>
  <improvability-chart score="model"></improvability-chart>
  <improvability-model-card></improvability-model-card>
</improvability-workspace>
\`\`\`

With \`workers\` training runs in a worker; under Trusted Types the page's policy then has to allow the name
\`improvability\`. Without it training runs in the page, in slices. Beside the one-file build
\`improvability-training.min.js\` has to be there, and with \`workers\` also \`improvability-worker.min.js\`. In the dashboard the
card opens from the model chart.`,
      },
    },
  },
  args: { src: 'fictional-pupils.csv' },
  render: ({ src }) =>
    html`<improvability-workspace src=${src ?? nothing}>
      <improvability-model-card></improvability-model-card>
    </improvability-workspace>`,
};

export default meta;
type Story = StoryObj<Args>;

export const ShippedModel: Story = {};

export const French: Story = { globals: { lang: 'fr' } };

export const Dark: Story = { globals: { theme: 'dark' } };

/** Its columns are ticked but for other grades, identifiers, the school and the class; a person decides. */
export const OpenToTrain: Story = {
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('improvability-model-card');
    await card?.updateComplete;
    card?.shadowRoot?.querySelector<HTMLElement>('summary')?.click();
  },
};

/** Without a file there is nothing to train on. */
export const WithoutFile: Story = { args: { src: undefined } };
