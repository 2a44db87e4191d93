import { LitElement } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { csvFile, drag, mount, settled } from '../../../test/support/elements.js';
import { defineElement } from './define-element.js';
import { FileDrop } from './file-drop.js';

/** An element that takes files, with something to drag across inside its shadow root. */
class TestDrop extends LitElement {
  updates = 0;
  readonly taken: File[] = [];
  readonly drop = new FileDrop(this, (file) => void this.taken.push(file));

  override updated(): void {
    this.updates += 1;
  }

  override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(document.createElement('section'));
    return root;
  }
}
defineElement('improvability-test-drop', TestDrop);

let element: TestDrop;
beforeEach(async () => {
  element = await mount<TestDrop>('<improvability-test-drop></improvability-test-drop>');
});

describe('FileDrop', () => {
  it('takes a file and keeps the browser from opening it', () => {
    const file = csvFile();
    expect(drag(element, 'drop', file).defaultPrevented).toBe(true);
    expect(element.taken).toEqual([file]);
  });

  it('shows that it takes files: while one is over it, also above its shadow tree', async () => {
    expect(element.drop.over).toBe(false);
    const event = drag(element.shadowRoot!.querySelector('section')!, 'dragover', csvFile());
    expect(event.defaultPrevented).toBe(true);
    expect(element.drop.over).toBe(true);
    const { updates } = element;
    await settled();
    expect(element.updates).toBe(updates + 1);
  });

  it('updates once for a long drag', async () => {
    const { updates } = element;
    for (let moves = 0; moves < 20; moves += 1) {
      drag(element, 'dragover', csvFile());
      await settled();
    }
    expect(element.updates).toBe(updates + 1);
  });

  it('is over no more after the drop, and after leaving', () => {
    drag(element, 'dragenter', csvFile());
    drag(element, 'drop', csvFile());
    expect(element.drop.over).toBe(false);
    drag(element, 'dragenter', csvFile());
    drag(element, 'dragleave', csvFile());
    expect(element.drop.over).toBe(false);
  });

  it('is still over when the pointer goes from one child to another', () => {
    const section = element.shadowRoot!.querySelector('section')!;
    drag(element, 'dragenter', csvFile());
    for (const relatedTarget of [section, element])
      element.dispatchEvent(new DragEvent('dragleave', { bubbles: true, composed: true, relatedTarget }));
    expect(element.drop.over).toBe(true);
    element.dispatchEvent(
      new DragEvent('dragleave', { bubbles: true, composed: true, relatedTarget: document.body }),
    );
    expect(element.drop.over).toBe(false);
  });

  it('leaves text that is dragged across the page alone', () => {
    for (const type of ['dragenter', 'dragover', 'drop'])
      expect(drag(element, type, 'some text').defaultPrevented).toBe(false);
    expect(element.drop.over).toBe(false);
    expect(element.taken).toEqual([]);
  });

  it('leaves a file that an element inside has taken', () => {
    const inner = new TestDrop();
    element.append(inner);
    drag(element, 'dragenter', csvFile());
    drag(inner, 'drop', csvFile());
    expect(inner.taken).toHaveLength(1);
    expect(element.taken).toHaveLength(0);
    expect(element.drop.over).toBe(false);
  });

  it('lets go when the element is removed, and takes files again, once, when it is back', () => {
    const { parentElement } = element;
    drag(element, 'dragenter', csvFile());
    element.remove();
    expect(element.drop.over).toBe(false);
    expect(drag(element, 'drop', csvFile()).defaultPrevented).toBe(false);
    parentElement!.append(element);
    drag(element, 'drop', csvFile());
    expect(element.taken).toHaveLength(1);
  });
});
