import type { ColumnChoice } from '../../src/core/training/index.js';
import { columnChoices } from '../train-arguments.js';

export interface ColumnsArgument {
  /** For a POSIX shell: `--columns=age,job=health`, more than one where a header has a comma; empty for no columns. */
  readonly text: string;
  /** What no command line can name: a level with a comma, a level of a column with an equals sign. */
  readonly unnamed: readonly ColumnChoice[];
}

/** Writes a choice of columns so that `npm run train` reads the same choice. */
export function columnsArgument(
  choices: readonly ColumnChoice[],
  headers: ReadonlySet<string>,
): ColumnsArgument {
  const readsAs = (texts: readonly string[], wanted: readonly ColumnChoice[]) =>
    JSON.stringify(columnChoices(texts, headers)) === JSON.stringify(wanted);
  const named = choices.filter((choice) => readsAs([name(choice)], [choice]));
  const names = named.map(name);
  // Headers may have commas, or look like a list of others: then each has a flag of its own.
  const texts = readsAs([names.join()], named) ? [names.join()] : names;
  return {
    text: named.length === 0 ? '' : texts.map((text) => `--columns=${quoted(text)}`).join(' '),
    unnamed: choices.filter((choice) => !named.includes(choice)),
  };
}

function name(choice: ColumnChoice): string {
  return typeof choice === 'string' ? choice : `${choice.column}=${choice.level}`;
}

/** In single quotes where a shell would take a character for its own. */
export function quoted(text: string): string {
  return /^[\w=,.:/@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
