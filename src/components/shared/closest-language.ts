/** The nearest element at or above this one, across shadow roots, that matches. */
export function closestAcrossShadow(element: Element, selector: string): Element | null {
  for (let start: Element | null = element; start;) {
    const found: Element | null = start.closest(selector);
    if (found) return found;
    const root: Node = start.getRootNode();
    start = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The language that holds at an element; the browser's own where the page names none. */
export function closestLanguage(element: Element): string {
  return closestAcrossShadow(element, '[lang]:not([lang=""])')?.getAttribute('lang') ?? navigator.language;
}

/**
 * Watches the language that holds at an element, in its own tree and in every tree around it.
 * Returns the function that stops it.
 */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => observer.disconnect();
}
