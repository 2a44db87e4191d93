import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

interface Args {
  src?: string;
}

const meta: Meta<Args> = {
  title: 'Filter',
  component: 'improvability-filter',
  parameters: {
    docs: {
      description: {
        component: `
Whom the elements of a workspace show: schools, classes where the file has them, and single pupils. A filter hides
pupils; it changes no score.

\`\`\`html
<improvability-workspace src="/data/class-3b.csv">
  <improvability-filter></improvability-filter>
  <improvability-chart></improvability-chart>
</improvability-workspace>
\`\`\``,
      },
    },
  },
  args: { src: 'fictional-pupils.csv' },
  render: ({ src }) =>
    html`<improvability-workspace src=${src ?? nothing}>
      <improvability-filter></improvability-filter>
      <improvability-chart></improvability-chart>
    </improvability-workspace>`,
};

export default meta;
type Story = StoryObj<Args>;

export const Default: Story = {};

export const French: Story = { globals: { lang: 'fr' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const LongNames: Story = { args: { src: 'long-names.csv' } };

/** Without a file there is nobody to choose from. */
export const Empty: Story = { args: { src: undefined } };
