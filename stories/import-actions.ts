import { fireEvent, waitFor } from 'storybook/test';

/** Chooses a file once the first data are there, and waits until it is read or refused. */
export async function uploadFile(within: Element, file: File): Promise<void> {
  const root = await importWithData(within);
  await choose(found(root.querySelector<HTMLInputElement>('input[type=file]')), file);
  await waitFor(() => {
    const isShown = root.querySelector('[part=summary] strong')?.textContent === file.name;
    found(isShown || root.querySelector('[role=alert]') || null);
  });
}

/** Opens what was read, and the lists in it. */
export async function openCheck(within: Element): Promise<void> {
  const root = await importWithData(within);
  found(root.querySelector<HTMLDetailsElement>('.check-reading')).open = true;
  await waitFor(() => found(root.querySelector('.columns')));
  for (const list of root.querySelectorAll<HTMLDetailsElement>('.issues')) list.open = true;
}

/** Adds a second file. */
export async function addFile(within: Element, file: File): Promise<void> {
  await openCheck(within);
  const root = await importWithData(within);
  await choose(found(root.querySelector<HTMLInputElement>('.add-file input')), file);
  const lists = await waitFor(() => found(root.querySelector('.join')).querySelectorAll('details'));
  for (const list of lists) list.open = true;
}

/** Counts marks such as `Abs*` as zero. */
export async function countStarredMarks(within: Element): Promise<void> {
  const root = await importWithData(within);
  await fireEvent.click(found(root.querySelector<HTMLInputElement>('.starred input')));
  await waitFor(() => found(root.querySelector('.starred input:checked')));
}

async function choose(field: HTMLInputElement, file: File): Promise<void> {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  field.files = transfer.files;
  await fireEvent.change(field);
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
