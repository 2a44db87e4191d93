/** Registers an element once: a second copy of the script, or Node without a registry, is met in silence. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  customElements.define(name, element);
}
