import { describe, expect, it, onTestFinished } from 'vitest';
import { mount } from '../../../test/support/elements.js';
import { closestAcrossShadow, closestLanguage, watchLanguage } from './closest-language.js';

/** A span inside two shadow roots: `outer` > shadow > `inner` > shadow > span. */
async function nested(html = '<div></div>') {
  const outer = await mount(html, 'fr');
  const inner = document.createElement('div');
  outer.attachShadow({ mode: 'open' }).append(inner);
  const span = document.createElement('span');
  inner.attachShadow({ mode: 'open' }).append(span);
  return { outer, inner, span };
}

/** Calls of a watcher, after those that are due. */
async function changesOf(element: Element, act: () => void): Promise<number> {
  let changes = 0;
  const stop = watchLanguage(element, () => (changes += 1));
  onTestFinished(stop);
  act();
  await Promise.resolve();
  return changes;
}

describe('closestAcrossShadow', () => {
  it('finds the element itself, then those around it, host by host', async () => {
    const { outer, inner, span } = await nested('<div class="a b"></div>');
    span.className = 'c';
    inner.className = 'b';
    expect(closestAcrossShadow(span, '.c')).toBe(span);
    expect(closestAcrossShadow(span, '.b')).toBe(inner);
    expect(closestAcrossShadow(span, '.a')).toBe(outer);
  });

  it('gives null at the top, also of a tree outside the document', async () => {
    const { span } = await nested();
    expect(closestAcrossShadow(span, '.nowhere')).toBeNull();
    expect(closestAcrossShadow(document.createElement('p'), '.nowhere')).toBeNull();
  });
});

describe('closestLanguage', () => {
  it('is that of the nearest element with one, across shadow roots', async () => {
    const { inner, span } = await nested();
    expect(closestLanguage(span)).toBe('fr');
    inner.lang = 'en-GB';
    expect(closestLanguage(span)).toBe('en-GB');
    span.lang = 'fr-CA';
    expect(closestLanguage(span)).toBe('fr-CA');
  });

  it('passes over an empty lang', async () => {
    const { inner, span } = await nested();
    inner.setAttribute('lang', '');
    expect(closestLanguage(span)).toBe('fr');
  });

  it('is that of the browser where nobody says', () => {
    expect(closestLanguage(document.createElement('p'))).toBe(navigator.language);
  });
});

describe('watchLanguage', () => {
  it('tells of a change at the element and at every level around it', async () => {
    const { outer, inner, span } = await nested();
    for (const element of [span, inner, outer, outer.parentElement!])
      expect(await changesOf(span, () => (element.lang = 'en'))).toBe(1);
  });

  it('tells of a language that is taken away', async () => {
    const { outer, span } = await nested();
    expect(await changesOf(span, () => outer.parentElement!.removeAttribute('lang'))).toBe(1);
  });

  it('tells of a change of the document itself', async () => {
    const before = document.documentElement.lang;
    onTestFinished(() => void (document.documentElement.lang = before));
    const { span } = await nested();
    expect(await changesOf(span, () => (document.documentElement.lang = 'pt'))).toBe(1);
  });

  it('tells nothing of other attributes, and nothing once it was stopped', async () => {
    const { outer, span } = await nested();
    expect(await changesOf(span, () => (outer.title = 'x'))).toBe(0);
    let changes = 0;
    watchLanguage(span, () => (changes += 1))();
    outer.lang = 'en';
    await Promise.resolve();
    expect(changes).toBe(0);
  });
});
