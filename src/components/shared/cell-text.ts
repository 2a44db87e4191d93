const longest = 60;

// What turns the reading direction: letters written from right to left, and the marks that say so.
const turns = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of a file inside a sentence: cut when it is very long, and isolated so that it cannot turn the reading direction
 * of the words around it.
 */
export function cellText(text: string, limit = longest): string {
  const cut = shortened(text, limit);
  return turns.test(cut) ? `\u2068${cut.replace(directionMarks, '')}\u2069` : cut;
}

/** The first characters of a text, with an ellipsis where there are more. */
export function shortened(text: string, limit = longest): string {
  if (text.length <= limit) return text;
  // By code points: half an emoji is none.
  return `${[...text.slice(0, 2 * limit)].slice(0, limit).join('')}…`;
}
