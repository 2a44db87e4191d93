import { fireEvent, waitFor } from 'storybook/test';

/** Chooses a file once the first data are there. */
export async function uploadFile(within: Element, file: File): Promise<void> {
  const root = await importWithData(within);
  const field = found(root.querySelector<HTMLInputElement>('input[type=file]'));
  const transfer = new DataTransfer();
  transfer.items.add(file);
  field.files = transfer.files;
  await fireEvent.change(field);
}

/** Opens the lists of what was not read. */
export async function openLists(within: Element): Promise<void> {
  const root = await importWithData(within);
  for (const list of root.querySelectorAll('details')) list.open = true;
}

/** The inside of the import element, which itself may lie in a shadow root. */
function importWithData(within: Element): Promise<ShadowRoot> {
  return waitFor(() => {
    const importer =
      within.querySelector('improvability-import') ??
      within.querySelector('improvability-dashboard')?.shadowRoot?.querySelector('improvability-import');
    const root = found(importer?.shadowRoot);
    found(root.querySelector('[part=summary] strong'));
    return root;
  });
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not there yet');
  return value;
}
