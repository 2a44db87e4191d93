import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibilityProblems, all, heard, mount, settled, textOf } from '../../../test/support/elements.js';
import { leverFactors, readinessFactors } from '../../core/score/factor.js';
import type { Factor } from '../../core/score/factor.js';
import { FactorsChangeEvent } from '../shared/events.js';
import type { ImprovabilityFactors } from './factors.js';
import './define.js';

let element: ImprovabilityFactors;
beforeEach(async () => {
  element = await mount<ImprovabilityFactors>('<improvability-factors></improvability-factors>');
});

const slider = (index = 0) => all<HTMLInputElement>(element, 'input[type="range"]')[index];
const field = (index = 0) => all<HTMLInputElement>(element, 'input[type="number"]')[index];
const weights = () => element.factors.map(({ weight }) => weight);

/** Types into the first number field, in place of what is there. */
async function type(text: string): Promise<void> {
  await userEvent.click(field());
  await userEvent.keyboard(`{Control>}a{/Control}${text}`);
  await settled();
}

async function leave(): Promise<void> {
  await userEvent.keyboard('{Tab}');
  await settled();
}

describe('improvability-factors, accessibility', () => {
  it('has no fault, in the first state, with a wrong number, and in French', async () => {
    expect(await accessibilityProblems(element)).toEqual([]);
    await type('99');
    expect(await accessibilityProblems(element)).toEqual([]);
    element.lang = 'fr';
    await settled();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('names each control with its factor, and describes it with its direction', () => {
    expect(slider(1).getAttribute('aria-label')).toBe('Workday alcohol: weight');
    expect(field(1).getAttribute('aria-label')).toBe('Workday alcohol: weight, as a number');
    const direction = element.shadowRoot!.getElementById(slider(1).getAttribute('aria-describedby')!);
    expect(direction?.textContent).toBe('lowers the score');
  });
});

describe('improvability-factors', () => {
  it('shows each factor with its direction and its weight, 5 at first', () => {
    expect(textOf(element)).toBe(
      'Study time raises the score Workday alcohol lowers the score Absences lowers the score',
    );
    expect([0, 1, 2].map((index) => [slider(index).value, field(index).value])).toEqual(
      Array(3).fill(['5', '5']),
    );
  });

  it('runs from 0 to 10', () => {
    expect([slider().min, slider().max, field().min, field().max]).toEqual(['0', '10', '0', '10']);
  });

  it('shows the factors that it is given, with the level of a category, as text', async () => {
    element.factors = [
      ...leverFactors,
      { column: '<b>job', level: '<i>health', weight: 2.5, direction: 'raises' },
    ];
    await settled();
    expect(textOf(element)).toContain('Study time lowers the score');
    expect(textOf(element)).toMatch(/<b>job \(\s*<i>health\s*\) raises the score/);
    expect([slider(3).value, field(3).value]).toEqual(['2.5', '2.5']);
    expect(all(element, 'b, i')).toEqual([]);
    expect(slider(3).getAttribute('aria-label')).toBe('<b>job (<i>health): weight');
  });

  it('is in the language of the page, and changes with it at once', async () => {
    element.parentElement!.lang = 'fr';
    await settled();
    expect(textOf(element)).toContain('Temps d’étude fait monter le score');
    expect(slider().getAttribute('aria-label')).toBe('Temps d’étude\u00a0: poids');
  });

  it('keeps weights and focus when the language changes', async () => {
    await type('7');
    element.lang = 'fr';
    await settled();
    expect([field().value, slider().value]).toEqual(['7', '7']);
    expect(element.shadowRoot?.activeElement).toBe(field());
  });
});

describe('improvability-factors, a request that the host page prevents', () => {
  it.each(['range', 'number'])('leaves the weight in force on show (%s)', async (kind) => {
    element.addEventListener(FactorsChangeEvent.type, (event) => event.preventDefault());
    const [control] = all<HTMLInputElement>(element, `input[type="${kind}"]`);
    control.value = '8';
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settled();
    expect([slider().value, field().value, weights()[0]]).toEqual(['5', '5', 5]);
  });
});

describe('improvability-factors, slider', () => {
  it('asks for another weight by keyboard, in steps of a half', async () => {
    slider().focus();
    await userEvent.keyboard('{ArrowRight}');
    await settled();
    expect(weights()).toEqual([5.5, 5, 5]);
    expect(field().value).toBe('5.5');
    await userEvent.keyboard('{Home}');
    await settled();
    expect([weights()[0], field().value]).toEqual([0, '0']);
    await userEvent.keyboard('{End}');
    await settled();
    expect([weights()[0], field().value]).toEqual([10, '10']);
  });

  it('asks for each weight while it is dragged, not only at the end', async () => {
    const events = heard<FactorsChangeEvent>(element, FactorsChangeEvent.type);
    for (const weight of ['6', '7', '8']) {
      slider(2).value = weight;
      slider(2).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    await settled();
    expect(events.map(({ detail }) => detail.factors[2].weight)).toEqual([6, 7, 8]);
    expect(weights()).toEqual([5, 5, 8]);
  });

  it('tells all factors, and nothing else, in an event that crosses shadow roots and can be cancelled', () => {
    const events = heard<FactorsChangeEvent>(document, FactorsChangeEvent.type);
    slider(1).value = '0';
    slider(1).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(events.map(({ detail }) => detail)).toEqual([
      { factors: [readinessFactors[0], { ...readinessFactors[1], weight: 0 }, readinessFactors[2]] },
    ]);
    expect(events[0]).toMatchObject({ bubbles: true, composed: true, cancelable: true });
  });

  it('changes no factor that it was given: it makes new ones', async () => {
    const given = Object.freeze(readinessFactors.map((factor) => Object.freeze({ ...factor })));
    element.factors = given;
    slider().focus();
    await userEvent.keyboard('{End}');
    await settled();
    expect([given[0].weight, weights()[0]]).toEqual([5, 10]);
    expect(element.factors[1]).toBe(given[1]);
  });
});

describe('improvability-factors, number field', () => {
  it('asks for the number that is typed, exactly, while it is typed', async () => {
    await type('3.25');
    expect([weights()[0], field().value]).toEqual([3.25, '3.25']);
    // The slider has steps of a half.
    expect(Math.abs(slider().valueAsNumber - 3.25)).toBeLessThanOrEqual(0.25);
    await leave();
    expect([weights()[0], field().value]).toEqual([3.25, '3.25']);
  });

  it('does not rewrite what is being typed', async () => {
    await type('05');
    expect(field().value).toBe('05');
    await userEvent.keyboard('.50');
    await settled();
    expect([field().value, weights()[0]]).toEqual(['05.50', 5.5]);
  });

  it('keeps the weight in force while the field is empty, and shows it again when it is left', async () => {
    await type('7');
    await type('{Backspace}');
    expect([field().value, weights()[0]]).toEqual(['', 7]);
    await leave();
    expect([field().value, weights()[0]]).toEqual(['7', 7]);
  });

  it.each([
    ['99', '10'],
    ['-1', '0'],
    ['10.01', '10'],
  ])(
    'takes nothing from %s while it is typed beyond the range, and the nearest weight, %s, at the end',
    async (typed, at) => {
      const events = heard<FactorsChangeEvent>(element, FactorsChangeEvent.type);
      await type(typed);
      for (const { detail } of events) {
        expect(detail.factors[0].weight).toBeGreaterThanOrEqual(0);
        expect(detail.factors[0].weight).toBeLessThanOrEqual(10);
      }
      await leave();
      expect([field().value, slider().value, weights()[0]]).toEqual([at, at, Number(at)]);
    },
  );

  it.each(['1e', '-', '.', 'e'])('takes nothing from "%s", which is no number', async (typed) => {
    await type(typed);
    await leave();
    const [weight] = weights();
    expect(Number.isFinite(weight)).toBe(true);
    expect([field().value, slider().value]).toEqual([String(weight), String(weight)]);
  });

  it('steps by keyboard', async () => {
    field().focus();
    await userEvent.keyboard('{ArrowUp}');
    await settled();
    expect([field().value, slider().value, weights()[0]]).toEqual(['6', '6', 6]);
  });

  it('shows a weight that the host page sets, also in the field that has the focus', async () => {
    await type('7');
    element.factors = leverFactors;
    await settled();
    expect([field().value, slider().value]).toEqual(['5', '5']);
  });
});

describe('weights that cannot be', () => {
  it('are refused by the property; the weights in force stay', async () => {
    const element = await mount<ImprovabilityFactors>('<improvability-factors></improvability-factors>');
    const before = element.factors;
    const eleven: Factor[] = [{ column: 'absences', weight: 11, direction: 'lowers' }];
    expect(() => (element.factors = eleven)).toThrow(RangeError);
    expect(element.factors).toBe(before);
  });
});
