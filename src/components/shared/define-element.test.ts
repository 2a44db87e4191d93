import { describe, expect, it } from 'vitest';
import { defineElement } from './define-element.js';

describe('defineElement', () => {
  it('registers an element', () => {
    class First extends HTMLElement {}
    defineElement('improvability-test-first', First);
    expect(customElements.get('improvability-test-first')).toBe(First);
  });

  it('is silent when the same class is defined twice', () => {
    class Twice extends HTMLElement {}
    defineElement('improvability-test-twice', Twice);
    expect(() => defineElement('improvability-test-twice', Twice)).not.toThrow();
  });

  it('leaves the name to whoever had it first: a second copy of the script', () => {
    class Old extends HTMLElement {}
    class New extends HTMLElement {}
    defineElement('improvability-test-old', Old);
    defineElement('improvability-test-old', New);
    expect(customElements.get('improvability-test-old')).toBe(Old);
    expect(document.createElement('improvability-test-old')).toBeInstanceOf(Old);
  });

  it('does not hide a fault: a name that no element can have', () => {
    expect(() => defineElement('nodash', class extends HTMLElement {})).toThrow(
      expect.objectContaining({ name: 'SyntaxError' }),
    );
  });
});
