import axe from 'axe-core';
import { onTestFinished } from 'vitest';
import { parseDataset } from '../../src/core/dataset/parse-dataset.js';
import type { Dataset } from '../../src/core/dataset/dataset.js';
import { parseModel, type GradeModel } from '../../src/core/model/grade-model.js';
import { modelJson } from './models.js';

/**
 * A file with what files have: four students (one without a value for absences), a row without a grade (line 6) and one
 * whose grade is no grade (line 7). With `smallModel` the gaps are 4.25, −0.75, −5.75, −0.75; the manual scores at equal
 * weights 10, 4.44, 0 and none.
 */
export const pupilsCsv = `StudentID,FirstName,FamilyName,school,studytime,Dalc,absences,job,FinalGrade
s1,Ana,Reis,North,4,1,0,health,8
s2,Bruno,Costa,North,2,3,5,other,12
s3,Chloé,Petit,South,1,5,10,other,15
s4,Diana,Luz,South,3,2,,other,12
s5,Émile,Roy,South,2,1,2,other,
s6,Fanny,Melo,South,2,1,2,other,dispensée
`;

/** Another small file, by which a test can tell which one is shown: two students, all values there. */
export const otherCsv = `FirstName,studytime,Dalc,absences,job,FinalGrade
Zoé,4,1,0,health,5
Yann,1,5,10,other,18
`;

export function pupils(): Dataset {
  return parseDataset(pupilsCsv);
}

/** Expected grades: 12.25 or 11.25 up to five absences, or with their number unknown, with a job in health or not; 9.25 above. */
export function smallModel(): GradeModel {
  return parseModel(modelJson());
}

export function csvFile(content: string | Uint8Array<ArrayBuffer> = pupilsCsv, name = 'class.csv'): File {
  return new File([content], name, { type: 'text/csv' });
}

/** Switches the model on where it is off: the small model does not beat the mean grade of four students. Nothing has the focus then. */
export async function switchModelOn(root: ParentNode): Promise<void> {
  await settled();
  for (const button of all(root, '.empty .model-switch')) button.click();
  await settled();
  for (const button of all(root, '.model-switch')) button.blur();
  await settled();
}

/** A file that can be read only when the test says so. */
export function slowFile(content = pupilsCsv, name = 'slow.csv'): { file: File; finish: () => void } {
  const file = csvFile(content, name);
  const { promise, resolve } = pending<null>();
  const bytes = new TextEncoder().encode(content);
  file.stream = () =>
    new ReadableStream({
      async start(controller) {
        await promise;
        controller.enqueue(bytes);
        controller.close();
      },
    });
  return { file, finish: () => resolve(null) };
}

/** Puts HTML into the page until the test is over. Returns its first element, drawn. */
export async function mount<T extends HTMLElement>(html: string, lang = 'en'): Promise<T> {
  const place = document.createElement('div');
  place.lang = lang;
  place.innerHTML = html;
  document.body.append(place);
  onTestFinished(() => place.remove());
  await settled();
  return place.firstElementChild as T;
}

/** Until all pending updates and drawings are done. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** A promise that the test itself keeps or breaks. */
export function pending<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: Error) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((keep, fail) => {
    resolve = keep;
    reject = fail;
  });
  return { promise, resolve, reject };
}

/** The nodes that match, also those in shadow roots, in document order. */
export function all<T extends Element = HTMLElement>(root: ParentNode, selector: string): T[] {
  const within = root instanceof Element && root.shadowRoot ? all<T>(root.shadowRoot, selector) : [];
  return [...root.children].reduce<T[]>(
    (found, child) => found.concat(child.matches(selector) ? (child as T) : [], all<T>(child, selector)),
    within,
  );
}

/** The first node that matches, also in shadow roots. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
export function one<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const [found] = all<T>(root, selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

/** All text that the page shows in an element, its shadow roots included, as a person reads it. */
export function textOf(root: Element): string {
  return all(root, '*')
    .concat(root as HTMLElement)
    .filter((element) => element.checkVisibility())
    .map((element) => [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])])
    .map((nodes) => nodes.map((node) => (node instanceof Text ? node.data : '')).join(''))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** What axe-core has against an element, as a list to be empty. Rules for whole pages are left out. */
export async function accessibilityProblems(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The events of a type that reach a node. */
export function heard<T extends Event>(node: EventTarget, type: string): T[] {
  const events: T[] = [];
  const listener = (event: Event) => void events.push(event as T);
  node.addEventListener(type, listener);
  onTestFinished(() => node.removeEventListener(type, listener));
  return events;
}

/** Chooses a file as a person does in the file dialog. */
export async function choose(root: ParentNode, file: File): Promise<void> {
  const input = one<HTMLInputElement>(root, 'input[type="file"]');
  input.files = transferOf(file).files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

/** Sends one event of a drag with a file, or with text, to an element. */
export function drag(element: Element, type: string, dragged: File | string): DragEvent {
  const event = new DragEvent(type, {
    bubbles: true,
    composed: true,
    cancelable: true,
    dataTransfer: transferOf(dragged),
  });
  element.dispatchEvent(event);
  return event;
}

export async function dropOn(element: Element, file: File): Promise<void> {
  for (const type of ['dragenter', 'dragover', 'drop']) drag(element, type, file);
  await settled();
}

function transferOf(dragged: File | string): DataTransfer {
  const transfer = new DataTransfer();
  if (typeof dragged === 'string') transfer.setData('text/plain', dragged);
  else transfer.items.add(dragged);
  return transfer;
}
