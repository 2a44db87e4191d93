import { describe, expect, it } from 'vitest';
import { mount } from '../../../test/support/elements.js';
import { placeTooltip } from './place-tooltip.js';

/** Where a tooltip of 100 × 60 pixels goes in a box of some width and 300 pixels height. */
async function placed(boxWidth: number, x: number, y: number): Promise<{ left: number; top: number }> {
  const box = await mount<HTMLElement>('<div><div></div></div>');
  const tooltip = box.firstElementChild as HTMLElement;
  Object.assign(box.style, { position: 'relative', width: `${boxWidth}px`, height: '300px' });
  Object.assign(tooltip.style, {
    position: 'absolute',
    inset: '0 auto auto 0',
    width: '100px',
    height: '60px',
  });
  placeTooltip(tooltip, box, { x, y });
  const [outer, inner] = [box.getBoundingClientRect(), tooltip.getBoundingClientRect()];
  return { left: inner.left - outer.left, top: inner.top - outer.top };
}

describe('placeTooltip', () => {
  it('stands on the right of the mark, half its height above', async () => {
    expect(await placed(400, 50, 150)).toEqual({ left: 64, top: 120 });
  });

  it('stands on the left where the right has no room', async () => {
    expect(await placed(400, 350, 150)).toEqual({ left: 236, top: 120 });
  });

  it('stays within the box at its upper and lower edge', async () => {
    expect((await placed(400, 50, 0)).top).toBe(0);
    expect((await placed(400, 50, 300)).top).toBe(240);
  });

  it('stands below the mark, else above, where neither side has room', async () => {
    expect(await placed(180, 90, 100)).toEqual({ left: 40, top: 114 });
    expect(await placed(180, 90, 280)).toEqual({ left: 40, top: 206 });
  });
});
