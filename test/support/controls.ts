import type { Page } from 'playwright';

/** What a person can press, type into or reach with Tab. */
export interface Control {
  /** Tag, class and type: to find it again. */
  readonly what: string;
  /** As a screen reader says it: aria-label, aria-labelledby, its label, its text. */
  readonly name: string;
  /** The area that answers a press, in CSS pixels: with its label, where that is pressed as well. */
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** A link or command between words of the same line. */
  readonly inSentence: boolean;
}

/** Every visible control of the page, those in shadow roots too. */
export async function controlsOf(page: Page): Promise<Control[]> {
  await install(page);
  return page.evaluate(() => {
    const { everywhere, controlOf } = (window as unknown as Tools).testControls;
    const selector = 'a[href], button, input, select, textarea, summary, [role=application]';
    return everywhere(selector)
      .filter((element) => element.checkVisibility() && isInReach(element))
      .map(controlOf);

    /** Not covered by what fills the screen, nor scrolled away in a box that scrolls. */
    function isInReach(element: Element): boolean {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      let isInFullScreen = document.fullscreenElement === null;
      for (
        let node: Node | null = element;
        node;
        node = node.parentNode ?? (node as ShadowRoot).host ?? null
      ) {
        if (!(node instanceof Element) || node === document.documentElement) continue;
        isInFullScreen ||= node === document.fullscreenElement;
        if (node === element || getComputedStyle(node).overflowY === 'visible') continue;
        const box = node.getBoundingClientRect();
        if ((top + bottom) / 2 > box.bottom || (top + bottom) / 2 < box.top) return false;
        if ((left + right) / 2 > box.right || (left + right) / 2 < box.left) return false;
      }
      return isInFullScreen;
    }
  });
}

/** What has the focus, in which part of the page, and whether a ring is seen around it; `null`: the page itself. */
export async function focusedControl(
  page: Page,
): Promise<(Control & { readonly area: string; readonly ring: boolean }) | null> {
  await install(page);
  return page.evaluate(() => {
    const { controlOf } = (window as unknown as Tools).testControls;
    let focused = document.activeElement;
    let area = '';
    while (focused?.shadowRoot?.activeElement) {
      area += ` ${focused.localName} ${focused.getAttribute('score') ?? ''}`;
      focused = focused.shadowRoot.activeElement;
    }
    if (!focused || focused === document.body) return null;
    // The ring of a hidden file input is around its label.
    const bearers = [focused, focused.closest('label')].filter((element) => element !== null);
    const ring = bearers.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 2 && height > 2;
    });
    return { ...controlOf(focused), area, ring };
  });
}

/** Levels of the visible headings in the order of the page. */
export async function headingLevels(page: Page): Promise<number[]> {
  await install(page);
  return page.evaluate(() =>
    (window as unknown as Tools).testControls
      .everywhere('h1, h2, h3, h4, h5, h6, [role=heading]')
      .filter((element) => element.checkVisibility())
      .map((element) => Number(element.getAttribute('aria-level') ?? element.localName.slice(1))),
  );
}

interface Tools {
  testControls: {
    everywhere(selector: string): Element[];
    controlOf(element: Element): Control;
  };
}

/** These run in the page, which knows nothing of this file. */
async function install(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as Tools).testControls = { everywhere, controlOf };

    function everywhere(selector: string, root: ParentNode = document): Element[] {
      return [...root.children].flatMap((child) => [
        ...(child.matches(selector) ? [child] : []),
        ...(child.shadowRoot ? everywhere(selector, child.shadowRoot) : []),
        ...everywhere(selector, child),
      ]);
    }

    function controlOf(element: Element): Control {
      const label = (element as HTMLInputElement).labels?.[0] ?? null;
      const pressed = label?.contains(element) ? label : element;
      const { width, height, left, right, top } = pressed.getBoundingClientRect();
      return {
        what: `${element.localName}.${element.className} ${element.getAttribute('type') ?? ''}`.trim(),
        name: nameOf(element, label),
        ...{ width, height, left, right, top },
        inSentence: getComputedStyle(element).display === 'inline' && element.closest('p') !== null,
      };
    }

    function nameOf(element: Element, label: Element | null): string {
      const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const root = element.getRootNode() as Document | ShadowRoot;
      const labels = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
      const given = element.getAttribute('aria-label') ?? labels;
      return (given || (label ?? element).textContent || '').replace(/\s+/g, ' ').trim();
    }
  });
}
