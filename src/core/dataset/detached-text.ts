/**
 * The same text in memory of its own. An engine keeps a piece of a longer text as a view of it (V8 from 13 characters on), so
 * that one kept name would hold on to all of the file's text, or to a whole chunk of a stream. Joining and cutting
 * again makes the engine write the characters anew; the test measures that it does.
 */
export function detached(text: string): string {
  return text.length > 12 ? ` ${text}`.slice(1) : text;
}
