import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { openLists, uploadFile } from './import-actions.js';

interface Args {
  src?: string;
}

const meta: Meta<Args> = {
  title: 'Import',
  component: 'improvability-import',
  parameters: {
    docs: {
      description: {
        component: `
Takes a CSV file, chosen or dropped, and tells what was read of it and what was not. The file is read in the page and
sent nowhere.

\`\`\`html
<improvability-workspace>
  <improvability-import></improvability-import>
  <improvability-chart></improvability-chart>
</improvability-workspace>
\`\`\`

A file that cannot be read leaves the pupils that were there before in place, and one sentence says why.`,
      },
    },
  },
  args: { src: 'fictional-pupils.csv' },
  render: ({ src }) =>
    html`<improvability-workspace src=${src ?? nothing}>
      <improvability-import></improvability-import>
    </improvability-workspace>`,
};

export default meta;
type Story = StoryObj<Args>;

export const Read: Story = {};

export const Empty: Story = { args: { src: undefined } };

export const EmptyInFrenchAndDark: Story = {
  args: { src: undefined },
  globals: { lang: 'fr', theme: 'dark' },
};

/** Rows without a usable grade are excluded, lines that do not fit are rejected, and every one of them is listed. */
export const ExcludedRows: Story = {
  args: { src: 'excluded-rows.csv' },
  play: ({ canvasElement }) => openLists(canvasElement),
};

export const ExcludedRowsInFrench: Story = { ...ExcludedRows, globals: { lang: 'fr' } };

/** There is no column with grades in the file. */
export const Problem: Story = { args: { src: 'no-grades.csv' } };

/** A person's own file was refused: what was read before is still there. */
export const RefusedFile: Story = {
  play: ({ canvasElement }) =>
    uploadFile(canvasElement, new File(['name;class\nZoé;3B\n'], 'class-3b.csv', { type: 'text/csv' })),
};

export const RefusedFileInFrenchAndDark: Story = {
  ...RefusedFile,
  globals: { lang: 'fr', theme: 'dark' },
};

/** After a person's own file one can go back to the data of `src`. */
export const OwnFile: Story = {
  play: ({ canvasElement }) =>
    uploadFile(
      canvasElement,
      new File(['nom;note\nZoé;12,5\nLéa;9\n'], 'classe-3b.csv', { type: 'text/csv' }),
    ),
};

export const LongFileName: Story = {
  play: ({ canvasElement }) =>
    uploadFile(
      canvasElement,
      new File(['nom;note\nZoé;12,5\n'], `${'relevé de notes du deuxième trimestre, '.repeat(6)}3B.csv`),
    ),
};
