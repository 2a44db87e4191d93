import { describe, expect, it } from 'vitest';
import { localeFor } from './locale.js';

// Intl writes a narrow no-break space between groups of digits in French.
const narrow = '\u202f';

describe('localeFor, numbers', () => {
  it('writes English numbers', () => {
    const { format } = localeFor('en');
    expect(format.count(12345)).toBe('12,345');
    expect(format.value(12.25)).toBe('12.25');
    expect(format.score(7)).toBe('7.0');
    expect(format.tick(7)).toBe('7');
    expect(format.tick(2.5)).toBe('2.5');
  });

  it('writes French numbers', () => {
    const { format } = localeFor('fr');
    expect(format.count(12345)).toBe(`12${narrow}345`);
    expect(format.value(12.25)).toBe('12,25');
    expect(format.score(7)).toBe('7,0');
  });

  it.each(['en', 'fr'])('writes a gap with its sign, with a real minus (%s)', (lang) => {
    const { format } = localeFor(lang);
    const comma = lang === 'fr' ? ',' : '.';
    expect(format.gap(2)).toBe(`+2${comma}0`);
    expect(format.gap(-2.04)).toBe(`−2${comma}0`);
    expect(format.gapTick(-5)).toBe('−5');
    expect(format.gapTick(5)).toBe('+5');
    expect(format.value(-1)).toBe('−1');
  });

  it.each([0, -0, 0.04, -0.04])('writes a gap of %d without a sign', (gap) => {
    expect(localeFor('en').format.gap(gap)).toBe('0.0');
    expect(localeFor('en').format.gapTick(gap)).toBe('0');
  });

  it('keeps the region for the numbers', () => {
    expect(localeFor('fr-CA').tag).toBe('fr-CA');
    // In Canada a no-break space, in Switzerland a narrow one, in India groups of two.
    expect(localeFor('fr-CA').format.count(12345)).toBe('12\u00a0345');
    expect(localeFor('en-IN').format.count(1234567)).toBe('12,34,567');
  });
});

describe('localeFor, language', () => {
  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['fr-ca', 'fr-CA'],
    ['fr_CA', 'fr-CA'],
    ['fr-Latn-CH', 'fr-Latn-CH'],
    ['en-GB', 'en-GB'],
    ['pt-BR', 'pt-BR'],
  ])('reads %s as %s', (lang, tag) => {
    const locale = localeFor(lang);
    expect(locale.tag).toBe(tag);
    expect(locale.texts.factors.heading).toBe({ fr: 'Poids', en: 'Weights', pt: 'Pesos' }[tag.slice(0, 2)]);
  });

  it.each(['de', 'es-MX', 'frp', 'zh-Hant'])('takes English, words and numbers, for %s', (lang) => {
    const locale = localeFor(lang);
    expect(locale.tag).toBe('en');
    expect(locale.texts.factors.heading).toBe('Weights');
    expect(locale.format.value(1234.5)).toBe('1,234.5');
  });

  it.each(['', ' ', '!', 'fr-', 'english please', '-', '__proto__'])(
    'takes English for "%s", which is no tag',
    (lang) => {
      expect(localeFor(lang).tag).toBe('en');
    },
  );

  it('gives the same locale each time, so that it can be compared', () => {
    expect(localeFor('fr')).toBe(localeFor('fr'));
  });
});
