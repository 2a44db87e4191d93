/** Text that is HTML already; only `html` makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = string | number | Markup | readonly Part[] | undefined;

/** A template whose every part is escaped unless it is Markup: what a file says never becomes HTML. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.map((text, index) => text + (index < parts.length ? textOf(parts[index]) : '')).join(''),
  );
}

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === undefined) return '';
  if (typeof part === 'object') return part.map(textOf).join('');
  return escaped(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, which HTML does not have, become the replacement character. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character])
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD');
}
