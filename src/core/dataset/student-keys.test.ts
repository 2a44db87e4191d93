import { describe, expect, it } from 'vitest';
import { idKeys, nameKeys, namesAgree } from './student-keys.js';

describe('idKeys', () => {
  it('ignores case and blanks, and zeros at the start in the second key only', () => {
    expect(idKeys(' 00 12ab ')).toEqual(['0012ab', '12ab']);
    expect(idKeys('000')).toEqual(['000', '0']);
    expect(idKeys(' \u200b')).toEqual([]);
  });
});

describe('nameKeys', () => {
  const [strict, loose] = [0, 1].map((key) => (name: string) => nameKeys(name)[key]);

  it.each([
    ['Zoé Dupont', 'DUPONT  Zoe'],
    ['Jean-Pierre Roy', 'ROY Jean Pierre'],
    ['Müller, Jörg', 'Jorg Muller'],
    ['Cœur Ana', 'ana coeur'],
    ['\u202EZoé\u200d Dupont', 'Zoe\u0301 Dupont'],
    ['Иван Петров', 'петров иван'],
  ])('gives %j and %j the same first key', (one, other) => {
    expect(strict(one)).toBe(strict(other));
  });

  it.each([
    ['Jean de la Fontaine', 'Fontaine Jean'],
    ['Maria dos Santos e Silva', 'SILVA SANTOS Maria'],
    ['Jeanpierre Roy', 'Jean-Pierre Roy'],
  ])('gives %j and %j the same second key only', (one, other) => {
    expect([strict(one) === strict(other), loose(one) === loose(other)]).toEqual([false, true]);
  });

  it('keeps a name of nothing but particles, and gives none for punctuation', () => {
    expect(nameKeys('Ben Le')).toEqual(['ben le', 'benle']);
    expect(nameKeys(' - , ')).toEqual([]);
  });
});

describe('namesAgree', () => {
  it('needs one word in common that is no particle', () => {
    expect(namesAgree('Zoé Dupont', 'DUPONT Z.')).toBe(true);
    expect(namesAgree('Zoé de Roy', 'Max de Petit')).toBe(false);
  });
});
