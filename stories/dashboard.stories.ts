import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { uploadFile } from './import-actions.js';

interface Args {
  src?: string;
  heading?: string;
}

const meta: Meta<Args> = {
  title: 'Dashboard',
  component: 'improvability-dashboard',
  parameters: {
    docs: {
      description: {
        component: `
The whole tool in one element: the file, both charts and the weights. A file may be dropped anywhere on it.

\`\`\`html
<script type="module" src="/js/improvability.min.js"></script>
<improvability-dashboard src="/data/class-3b.csv" lang="fr"></improvability-dashboard>
\`\`\`

Without \`src\` it waits for a file. What the slot \`notice\` holds is shown with the data of \`src\` only: it goes
when a person opens a file of their own.`,
      },
    },
  },
  args: { src: 'fictional-pupils.csv', heading: '' },
  render: ({ src, heading }) =>
    html`<improvability-dashboard src=${src ?? nothing} heading=${heading || nothing}>
      ${src ? html`<p slot="notice">These pupils and their schools are fictional.</p>` : nothing}
    </improvability-dashboard>`,
};

export default meta;
type Story = StoryObj<Args>;

export const Default: Story = {};

export const French: Story = { globals: { lang: 'fr' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const FrenchAndDark: Story = { globals: { lang: 'fr', theme: 'dark' } };

/** The host page may ask the question in its own words. */
export const OwnHeading: Story = { args: { heading: 'Support places, spring term' } };

/** Nothing has been read yet. */
export const Empty: Story = { args: { src: undefined } };

/** A file with grades only: each chart says which columns its score needs. */
export const MissingColumns: Story = { args: { src: 'missing-columns.csv' } };

/** A semicolon file with `Abs`, `N.Not` and lines that do not fit. The rest is read, and what is not is listed. */
export const ExcludedRows: Story = { args: { src: 'excluded-rows.csv' } };

/** A file that cannot be read leaves what was there before in place. */
export const RefusedFile: Story = {
  play: ({ canvasElement }) =>
    uploadFile(canvasElement, new File(['name;class\nZoé;3B\n'], 'class-3b.csv', { type: 'text/csv' })),
};

export const LongNames: Story = { args: { src: 'long-names.csv' } };

/** In a column as narrow as a phone. */
export const Narrow: Story = {
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
