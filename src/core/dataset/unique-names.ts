/** Makes every name its own: the second `A` becomes `A#2`, the third `A#3`. */
export class UniqueNames {
  readonly #taken = new Set<string>();
  readonly #copies = new Map<string, number>();

  claim(name: string): string {
    let unique = name;
    while (this.#taken.has(unique)) {
      const copy = (this.#copies.get(name) ?? 1) + 1;
      this.#copies.set(name, copy);
      unique = `${name}#${copy}`;
    }
    this.#taken.add(unique);
    return unique;
  }
}
