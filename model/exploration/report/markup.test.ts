import { describe, expect, test } from 'vitest';
import { html } from './markup.js';

describe('html', () => {
  test('escapes text, wherever it stands', () => {
    const text = `<script>alert("a" + 'b')</script> & more`;
    const escaped = '&lt;script&gt;alert(&quot;a&quot; + &#39;b&#39;)&lt;/script&gt; &amp; more';
    expect(html`<p title="${text}">${text}</p>`.text).toBe(`<p title="${escaped}">${escaped}</p>`);
    expect(html`${[text, [text]]}`.text).toBe(escaped + escaped);
  });

  test('keeps what html made, numbers and lists; nothing for undefined', () => {
    const items = [1, 2].map((item) => html`<i>${item}</i>`);
    expect(html`<b>${items}${undefined}${'x'}</b>`.text).toBe('<b><i>1</i><i>2</i>x</b>');
  });

  test('an object that only looks like markup is not believed', () => {
    expect(() => html`${{ text: '<b>' }}`.text).toThrow();
  });

  test('control characters become the replacement character; tabs and line ends stay', () => {
    expect(html`${'a\0b\u0007c\td\n'}`.text).toBe('a\uFFFDb\uFFFDc\td\n');
  });
});
