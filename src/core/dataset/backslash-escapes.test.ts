import { describe, expect, it } from 'vitest';
import { withoutBackslashes, withoutGaps } from './backslash-escapes.js';

describe('withoutBackslashes', () => {
  it.each([
    [String.raw`"a \"b\"";c`, '"a ""b""";c'],
    [String.raw`"a\\";"\\\""`, '"a\\\0";"\\\0"""'],
    [String.raw`C:\\x;\"y;"z"`, String.raw`C:\\x;\"y;"z"`],
    ['"a\\nb";"c\\', '"a\\nb";"c\\'],
  ])('rewrites %s inside quotes alone, at the same length', (text, expected) => {
    expect(withoutBackslashes(text)).toBe(expected);
    expect(expected).toHaveLength(text.length);
  });
});

describe('withoutGaps', () => {
  it('gives an escaped backslash its text', () => {
    expect(withoutGaps('a\\\0"b')).toBe('a\\"b');
    expect(withoutGaps('plain')).toBe('plain');
  });
});
