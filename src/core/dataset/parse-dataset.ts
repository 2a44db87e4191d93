import type { Dataset } from './dataset.js';
import { DatasetBuilder } from './dataset-builder.js';
import { decodeText } from './decode-text.js';
import type { ParseOptions } from './parse-options.js';
import { TableReader } from './table-reader.js';
import { atOnce } from './work.js';

/**
 * Reads a CSV file of students, one a row, and tells in `report` what was read and what was not.
 *
 * A row whose grade is empty, no number or off the scale is excluded; a row with more cells than the header is rejected,
 * because nobody can tell which of them belongs where; a shorter row is filled with empty cells and warned of. A
 * column is numeric when at least 95% of its cells that are not empty are numbers; the others become missing, each with
 * a warning.
 *
 * @param source the file's bytes, or its text where it was decoded already
 * @throws DatasetError
 *   `empty-file`: nothing but blanks; `binary-file`: not text; `no-header`: the first row looks like data;
 *   `no-grade-column`: no header is known as a grade and `options.roles.grade` names none;
 *   `no-usable-row`: no row has a usable grade; `missing-column`: a header in `options.roles` is not in the file
 * @throws RangeError for an encoding, delimiter or grade scale that cannot be one
 */
export function parseDataset(source: string | Uint8Array, options: ParseOptions = {}): Dataset {
  const { text, encoding } = decodeText(source, options.encoding);
  const builder = new DatasetBuilder(options);
  const reader = new TableReader(options, builder);
  reader.push(text);
  reader.end();
  return atOnce(builder.finish({ encoding, delimiter: reader.delimiter }));
}
