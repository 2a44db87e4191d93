/** Sets that share the names between them: one of millions would take too long when it grows, and ends at 16.7 million. */
const setCount = 256;

/** Makes every name its own: the second `A` becomes `A#2`, the third `A#3`. */
export class UniqueNames {
  readonly #taken: (Set<string> | undefined)[] = [];
  readonly #copies = new Map<string, number>();

  claim(name: string): string {
    let unique = name;
    while (this.#setOf(unique).has(unique)) {
      const copy = (this.#copies.get(name) ?? 1) + 1;
      this.#copies.set(name, copy);
      unique = `${name}#${copy}`;
    }
    this.#setOf(unique).add(unique);
    return unique;
  }

  /** The set is chosen by the last two characters, where ids differ. */
  #setOf(name: string): Set<string> {
    const end = name.length - 1;
    const index = end < 1 ? 0 : (name.charCodeAt(end) + 31 * name.charCodeAt(end - 1)) % setCount;
    return (this.#taken[index] ??= new Set());
  }
}
