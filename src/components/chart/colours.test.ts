import { describe, expect, it } from 'vitest';
import { contrast, faintest, mix, rgbOf, type Rgb } from './colours.js';

const [black, white]: Rgb[] = [
  [0, 0, 0],
  [255, 255, 255],
];

describe('rgbOf', () => {
  it('reads colours however CSS writes them', () => {
    for (const colour of [
      '#0b61a4',
      'rgb(11, 97, 164)',
      'rgb(11 97 164 / 1)',
      'color(srgb 0.0431 0.3804 0.6431)',
    ])
      expect(rgbOf(colour)).toEqual([11, 97, 164]);
    expect(rgbOf('white')).toEqual(white);
  });

  it('is null where something shines through', () => {
    expect(rgbOf('transparent')).toBeNull();
    expect(rgbOf('rgb(0 0 0 / 0.5)')).toBeNull();
  });
});

describe('contrast', () => {
  it('is 21 of black on white, 1 of a colour on itself, either way round', () => {
    expect(contrast(black, white)).toBeCloseTo(21, 9);
    expect(contrast(white, black)).toBeCloseTo(21, 9);
    expect(contrast([100, 120, 140], [100, 120, 140])).toBe(1);
    // The lightest grey that passes on white at 4.5 to 1.
    expect(contrast([118, 118, 118], white)).toBeCloseTo(4.54, 2);
  });
});

describe('faintest', () => {
  it.each([
    ['a dark colour on white', [85, 85, 85], white],
    ['a light colour on black', [200, 220, 240], black],
  ] as const)('can just be told from the ground: %s', (_name, colour, ground) => {
    const faint = contrast(faintest(colour, ground), ground);
    expect(faint).toBeGreaterThanOrEqual(3);
    expect(faint).toBeLessThan(3.3);
  });

  it('leaves a colour that is fainter than that', () => {
    expect(faintest([200, 200, 200], white)).toEqual([200, 200, 200]);
  });
});

describe('mix', () => {
  it('goes from one colour to the other', () => {
    expect([0, 0.5, 1].map((share) => mix([0, 100, 200], [100, 0, 200], share))).toEqual([
      [0, 100, 200],
      [50, 50, 200],
      [100, 0, 200],
    ]);
  });
});
