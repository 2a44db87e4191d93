import { userEvent } from 'vitest/browser';
import { all, one, settled } from './elements.js';

/** Opens "Check what was read", by a click as a person does. */
export async function openCheck(element: Element): Promise<void> {
  if (!one<HTMLDetailsElement>(element, '.check-reading').open)
    await userEvent.click(one(element, '.check-reading > summary'));
  await settled();
}

/** The columns of the file: name, what it is used as, first values. */
export function columnRows(element: Element): [string, string, string][] {
  return all<HTMLTableRowElement>(element, 'tbody tr').map((row) => [
    one(row, 'th').textContent.trim(),
    chosenIn(one<HTMLSelectElement>(row, 'select')),
    all(row, '.samples bdi, .samples span')
      .map(({ textContent }) => textContent)
      .join(' '),
  ]);
}

export function chosenIn(select: HTMLSelectElement): string {
  return select.selectedOptions[0].textContent.trim();
}

/** The list in which a person says what a column is used as. */
export function useSelect(element: Element, column: string): HTMLSelectElement {
  const row = all(element, 'tbody tr').find((found) => one(found, 'th').textContent.trim() === column);
  if (!row) throw new Error(`No column ${column}.`);
  return one<HTMLSelectElement>(row, 'select');
}

export async function useColumn(element: Element, column: string, use: string): Promise<void> {
  await userEvent.selectOptions(useSelect(element, column), use);
  await settled();
}
