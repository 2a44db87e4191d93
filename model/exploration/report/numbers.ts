/** With a true minus sign; "–" where there is none. */
export function decimal(value: number | undefined, digits: number): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** "+0.21", "−1.50" */
export function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}

/** "0.034", "<0.001", "–" where nothing was tested. */
export function probability(p: number): string {
  if (Number.isNaN(p)) return '–';
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

/** "1 pupil", "12 pupils" */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
