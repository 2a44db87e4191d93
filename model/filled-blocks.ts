/**
 * A Markdown text whose marked blocks hold what commands found out:
 *
 *     <!-- figures: groups -->
 *     …
 *     <!-- end -->
 *
 * Whatever stands between the marks is replaced; all else stays as it was written.
 *
 * @throws Error naming a mark without an end, or a block that nobody fills
 */
export function filledBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  const marked = /<!-- figures: (.*?) -->\n([^]*?)(<!-- end -->|<!-- figures: |$)/g;
  return text.replaceAll(marked, (_, name: string, _old: string, end: string) => {
    if (end !== '<!-- end -->') throw new Error(`The block of figures "${name}" has no end.`);
    if (!Object.hasOwn(blocks, name)) throw new Error(`Nothing fills the block of figures "${name}".`);
    return `<!-- figures: ${name} -->\n\n${blocks[name]}\n\n<!-- end -->`;
  });
}
