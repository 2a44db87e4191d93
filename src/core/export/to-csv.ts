import Papa from 'papaparse';

/** What a spreadsheet takes for a formula, also behind blanks and in the wide letters of East Asian keyboards. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Rows as the text of a CSV file that a spreadsheet opens right: a byte order mark tells that it is UTF-8, and a text that
 * would be taken for a formula gets an apostrophe before it (OWASP, "CSV Injection"). Numbers stay as they are.
 *
 * @param delimiter `';'` for Excel in French or Portuguese, `','` for Excel in English
 */
export function toCsv(rows: readonly (readonly (string | number)[])[], delimiter: string): string {
  const data = rows.map((row) => [...row]);
  // Papa's own pattern lets a formula pass whose text has a second line.
  return `\uFEFF${Papa.unparse(data, { delimiter, newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
