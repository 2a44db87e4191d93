/** A table in Markdown; columns after the first are numbers and stand to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, index) => (index === 0 ? '---' : '---:'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** "+0.058 ± 0.034" */
export function signed(value: number, digits = 3): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** With a true minus sign. */
export function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('-', '−');
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

export function capitalised(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
