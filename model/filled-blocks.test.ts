import { describe, expect, test } from 'vitest';
import { filledBlocks } from './filled-blocks.js';

const text =
  '# Card\n\n<!-- figures: a -->\nold $1\n<!-- end -->\n\nText.\n\n<!-- figures: b -->\n<!-- end -->\n';

describe('filledBlocks', () => {
  test('replaces what stands between the marks and nothing else', () => {
    const filled = filledBlocks(text, { a: 'one $& $1', b: 'two' });
    expect(filled).toBe(
      '# Card\n\n<!-- figures: a -->\n\none $& $1\n\n<!-- end -->\n\nText.\n\n<!-- figures: b -->\n\ntwo\n\n<!-- end -->\n',
    );
    expect(filledBlocks(filled, { a: 'one $& $1', b: 'two' })).toBe(filled);
    expect(filledBlocks('No marks.', {})).toBe('No marks.');
  });

  test('names a block that nobody fills, or that has no end', () => {
    expect(() => filledBlocks(text, { a: 'one' })).toThrow(/"b"/);
    expect(() => filledBlocks(text, { a: 'one', b: '', constructor: '' })).not.toThrow();
    expect(() => filledBlocks('<!-- figures: constructor -->\n<!-- end -->', {})).toThrow(/"constructor"/);
    expect(() => filledBlocks(text.replace('<!-- end -->', ''), { a: '', b: '' })).toThrow(/"a" has no end/);
    expect(() => filledBlocks('<!-- figures: a -->\nfor ever', { a: '' })).toThrow(/"a" has no end/);
  });
});
