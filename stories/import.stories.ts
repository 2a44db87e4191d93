import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { addFile, countStarredMarks, openCheck, uploadFile } from './import-actions.js';

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
Takes a file, chosen or dropped, and tells what was read of it and what was not. "Check what was read" shows how the file
was read, what each column is used as, and every remark; a person corrects it there, adds a second file, or downloads the
report. Files are read in the page and sent nowhere.

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
  play: ({ canvasElement }) => openCheck(canvasElement),
};

export const ExcludedRowsInFrench: Story = { ...ExcludedRows, globals: { lang: 'fr' } };

const marks = `Classe 3B;;;;

Nom;Prénom;Classe;Moyenne /20;Absences
Roy;Zoé;3B;12,5;2
Petit;Léa;3A;Abs*;3
Blanc;Hugo;3B;N.Not;0
Costa;Ana;3A;Abs;1
Diallo;Inès;3B;9,75;4
Costa;Ana;3B;14;0
Moyenne;;;12,1;
`;

/** A title, decimal commas, marks in place of grades, an average at the end. */
export const SchoolFile: Story = {
  play: async ({ canvasElement }) => {
    await uploadFile(canvasElement, new File([marks], 'classe-3b.csv'));
    await openCheck(canvasElement);
  },
};

export const SchoolFileInFrenchAndDark: Story = { ...SchoolFile, globals: { lang: 'fr', theme: 'dark' } };

/** Grades in one export, absences in another: joined by name, and asked where two pupils have one name. */
export const SecondFile: Story = {
  play: async ({ canvasElement }) => {
    const grades =
      'id,name,class,grade\n1,Ana Costa,3A,8\n2,Ana Costa,3B,14\n3,Zoé Roy,3B,12\n4,Léa Petit,3A,9\n';
    await uploadFile(canvasElement, new File([grades], 'class-3b.csv'));
    const late = 'name,late\nAna Costa,3\nZoé Roy,1\nPaul Dupont,2\n';
    await addFile(canvasElement, new File([late], 'late.csv'));
  },
};

export const SecondFileInFrenchAndDark: Story = { ...SecondFile, globals: { lang: 'fr', theme: 'dark' } };

/** What shares neither a number nor a name can be mended: the person says which of its columns is what. */
export const SecondFileThatCannotBeJoined: Story = {
  play: async ({ canvasElement }) => {
    const grades = 'id,name,grade\n1,Ana Costa,8\n2,Zoé Roy,14\n';
    await uploadFile(canvasElement, new File([grades], 'class-3b.csv'));
    await addFile(canvasElement, new File(['key,who,late\n1,x,3\n2,y,1\n'], 'late.csv'));
  },
};

/** What was read, open: how, and what each column is used as. */
export const Columns: Story = { play: ({ canvasElement }) => openCheck(canvasElement) };

export const ColumnsInFrenchAndDark: Story = { ...Columns, globals: { lang: 'fr', theme: 'dark' } };

/** PRONOTE counts `Abs*` as 0; this page does once it is told to. */
export const StarredMarks: Story = {
  play: async ({ canvasElement }) => {
    await uploadFile(canvasElement, new File([marks], 'classe-3b.csv'));
    await openCheck(canvasElement);
    await countStarredMarks(canvasElement);
  },
};

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
