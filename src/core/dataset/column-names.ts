import { UniqueNames } from './unique-names.js';

/** The names of a file's columns: the header trimmed, "column 3" where it is blank, `#2` where it is there already. */
export function columnNames(header: readonly string[]): string[] {
  const names = new UniqueNames();
  return header.map((cell, index) => names.claim(cell.trim() || `column ${index + 1}`));
}
