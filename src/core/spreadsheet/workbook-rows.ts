import { read, type DenseWorkSheet, type Range, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { cellText } from './cell-text.js';
import { checkRepeats } from './check-repeats.js';
import { fillMerged } from './fill-merged.js';
import { unzip } from './unzip.js';

export type SpreadsheetFormat = 'xlsx' | 'ods' | 'xls';

/** One row of a sheet as text, with its number in the sheet, counted from 1. */
export interface SheetRow {
  readonly cells: string[];
  readonly line: number;
}

export interface SheetRows {
  readonly format: SpreadsheetFormat;
  /** The rows of the first sheet that holds a table; a hidden sheet only where no other does. */
  readonly rows: readonly SheetRow[];
  /** The names of the other sheets with text, in their order; hidden ones are nobody's to miss. */
  readonly otherSheets: readonly string[];
}

/** A small file may unpack to a huge one: XML, and cells of the sheet with the empty ones between them. */
const maxBytes = 128 * 2 ** 20;
const maxCells = 10_000_000;

/**
 * Reads a spreadsheet with SheetJS. The parts of this package that need its some 100 kB are loaded only when a
 * spreadsheet arrives; so this file imports nothing that the rest of the core does.
 *
 * @throws Error for what is no spreadsheet, is damaged, protected by a password or too large
 */
export function workbookRows(bytes: Uint8Array): SheetRows {
  const { format, plain } = bytes[0] === 0x50 ? unpacked(bytes) : { format: 'xls' as const, plain: bytes };
  const workbook = read(plain, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
  });
  return { format, ...firstTable(workbook) };
}

/** The archive without pictures and the like, not compressed any more, so that nothing unpacks to more than it is. */
function unpacked(bytes: Uint8Array): { format: SpreadsheetFormat; plain: Uint8Array } {
  const files = unzip(bytes, (name) => /\.(xml|rels)$|^mimetype$/.test(name), maxBytes);
  const content = files.get('content.xml');
  if (content) {
    checkRepeats(content, maxCells);
    // SheetJS asks for parts that OpenDocument leaves to the writer.
    for (const part of ['META-INF/manifest.xml', 'styles.xml'])
      if (!files.has(part)) files.set(part, new Uint8Array());
  }
  const plain = zipSync(Object.fromEntries(files), { level: 0 });
  return { format: content ? 'ods' : 'xlsx', plain };
}

function firstTable({ SheetNames, Sheets, Workbook }: WorkBook): Omit<SheetRows, 'format'> {
  const isHidden = SheetNames.map((_, index) => Boolean(Workbook?.Sheets?.[index]?.Hidden));
  const date1904 = Workbook?.WBProps?.date1904 ?? false;
  const inOrder = [false, true].flatMap((hidden) =>
    SheetNames.filter((_, index) => isHidden[index] === hidden),
  );
  const sheetOf = (name: string) => Sheets[name] as DenseWorkSheet;
  let found: { name: string; rows: SheetRow[] } | null = null;
  for (const name of inOrder) {
    const rows = rowsOf(sheetOf(name), date1904);
    const isFound = isTable(rows);
    if (isFound || !found?.rows.length) found = { name, rows };
    if (isFound) break;
  }
  return {
    rows: found?.rows ?? [],
    otherSheets: SheetNames.filter(
      (other, index) => other !== found?.name && !isHidden[index] && hasText(sheetOf(other), date1904),
    ),
  };
}

function rowsOf(sheet: DenseWorkSheet, date1904: boolean): SheetRow[] {
  const rows: SheetRow[] = [];
  let cellCount = 0;
  sheet['!data']?.forEach((cells, index) => {
    if ((cellCount += cells.length) > maxCells) throw new Error('The sheet has too many cells.');
    rows.push({ cells: Array.from(cells, (cell) => cellText(cell, date1904)), line: index + 1 });
  });
  fillMerged(rows, (sheet['!merges'] ?? []) as Range[]);
  return rows;
}

function hasText(sheet: DenseWorkSheet, date1904: boolean): boolean {
  return (sheet['!data'] ?? []).some((cells) => cells.some((cell) => cellText(cell, date1904).trim() !== ''));
}

/** Two rows of two filled cells: a sheet of instructions has one column. */
function isTable(rows: readonly SheetRow[]): boolean {
  const isWide = ({ cells }: SheetRow): boolean => cells.filter((cell) => cell.trim() !== '').length > 1;
  return rows.filter(isWide).length > 1;
}
