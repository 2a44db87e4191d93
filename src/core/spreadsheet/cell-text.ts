import { SSF, type CellObject } from '@e965/xlsx';

// SheetJS types it as `any`.
const formats = SSF as {
  is_date(format: string): boolean;
  format(format: string, value: number, options: { date1904: boolean }): string;
};

/** A cell's text: numbers with a decimal point and all their digits, dates as 2026-03-01, a formula's last result. */
export function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (!cell || cell.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell.v, cell, date1904);
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return cell.w ?? '#N/A';
  return String(cell.v);
}

function numberText(value: number, { z: format, w: shown }: CellObject, date1904: boolean): string {
  if (typeof format !== 'string') return plain(value);
  if (formats.is_date(format)) return dateText(value, format, date1904) ?? shown ?? plain(value);
  if (/%/.test(format.replace(/"[^"]*"/g, ''))) return `${plain(value * 100)}%`;
  // An identifier that is shown with zeros in front.
  if (/^00+$/.test(format) && shown) return shown;
  return plain(value);
}

/** A spreadsheet calculates with 15 digits: what comes after them is noise. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function dateText(value: number, format: string, date1904: boolean): string | undefined {
  // More hours than a day has.
  if (/\[[hms]+\]/i.test(format) || value < 0) return undefined;
  const day = 'yyyy-mm-dd';
  const time = value % 1 === 0 ? '' : 'hh:mm:ss';
  const parts = value < 1 && time ? [time] : [day, time];
  return formats.format(parts.filter((part) => part !== '').join(' '), value, { date1904 });
}
