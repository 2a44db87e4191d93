import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

const skipped = /^(node_modules|build|coverage|dist.*|\..*)$/;
const documents = markdownIn('');

/** Every Markdown file of the project, by its path. */
function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.test(entry.name) ? [] : markdownIn(path);
    return /\.mdx?$/.test(entry.name) ? [path] : [];
  });
}

const codeBlocks = (text: string) => text.match(/^```[\s\S]*?^```$/gm) ?? [];
const withoutCode = (text: string) => codeBlocks(text).reduce((rest, block) => rest.replace(block, ''), text);
const headingLevels = (text: string) =>
  [...withoutCode(text).matchAll(/^(#+) /gm)].map(([, signs]) => signs.length);

/** Where links and pictures lead, in Markdown and in HTML. */
function targetsOf(text: string): string[] {
  const prose = withoutCode(text).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)|(?:src|href)="([^"]+)"/g)].map(
    ([, link, html]) => link ?? html,
  );
}

const commandsOf = (text: string) => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
const isElsewhere = (target: string) => /^([a-z]+:|#|\/)/.test(target);

describe('README.md and README.fr.md', () => {
  const english = textOf('README.md');
  const french = textOf('README.fr.md');

  it('have the same headings, level by level', () => {
    expect(headingLevels(english).length).toBeGreaterThan(4);
    expect(headingLevels(french)).toEqual(headingLevels(english));
  });

  it('show the same code', () => {
    expect(codeBlocks(english).length).toBeGreaterThan(3);
    expect(codeBlocks(french)).toEqual(codeBlocks(english));
  });

  it('have the same pictures and lead to the same places, each other first', () => {
    const [toFrench, ...others] = targetsOf(english);
    const [toEnglish, ...frenchOthers] = targetsOf(french);
    expect([toFrench, toEnglish]).toEqual(['README.fr.md', 'README.md']);
    expect(others.length).toBeGreaterThan(5);
    const inEnglish = frenchOthers.map((target) => target.replace(/\.fr\.md$/, '.md'));
    expect(inEnglish.toSorted()).toEqual(others.toSorted());
  });

  it('name the same commands', () => {
    expect(commandsOf(french).toSorted()).toEqual(commandsOf(english).toSorted());
  });

  it('the French one has a no-break space before its double punctuation', () => {
    const prose = withoutCode(french).replace(/^\|[ |:-]+\|$|`[^`]*`|\]\([^)]*\)|<[^>]*>/gm, '');
    expect(prose.match(/[^\u00a0\u202f][;:!?»](?=\s)|«[^\u00a0\u202f]/g)).toBeNull();
  });
});

describe.each(documents)('%s', (document) => {
  const text = textOf(document);

  it('leads to files that exist', () => {
    const missing = targetsOf(text)
      .filter((target) => !isElsewhere(target))
      .filter((target) => !existsSync(join(root, dirname(document), target.replace(/[?#].*$/, ''))));
    expect(missing).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    expect(commandsOf(text).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

it('the documents are found', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'README.fr.md', join('model', 'MODEL_CARD.md')]),
  );
});
