import type { Dataset } from '../../core/dataset/dataset.js';
import type { AmbiguousRow, JoinOptions } from '../../core/dataset/join-options.js';
import { joinTable } from '../../core/dataset/join-table.js';
import type { LoadedData } from '../../core/workspace/workspace-state.js';
import { readWholeTable } from './read-source.js';

/** A file whose columns are added to the students of the first. */
export interface SecondFile {
  readonly file: Blob;
  readonly name: string;
  readonly options: JoinOptions;
}

/** The students with what a second file adds. */
export interface Joined {
  readonly data: Pick<LoadedData, 'dataset' | 'join'>;
  /** With the choices that still mean something. */
  readonly second: SecondFile | null;
}

/**
 * Joins a second file, if there is one. Choices count that answer what is asked.
 *
 * @throws DatasetError, SourceError `unreadable-file`
 */
export async function withSecond(dataset: Dataset, second: SecondFile | null): Promise<Joined> {
  if (!second) return { data: { dataset }, second };
  const table = await readWholeTable(second.file);
  const { choices: said, ...options } = second.options;
  const unanswered = joinTable(dataset, table, options);
  const choices = answersTo(unanswered.ambiguous, said);
  const result = choices.size === 0 ? unanswered : joinTable(dataset, table, { ...options, choices });
  const { dataset: joined, ...summary } = result;
  return {
    data: { dataset: joined, join: { name: second.name, ...summary, asked: unanswered.ambiguous } },
    second: { ...second, options: { ...options, choices } },
  };
}

/** The students alone where a file that was joined to them before cannot be joined any more. */
export async function withSecondIfPossible(
  dataset: Dataset,
  second: SecondFile | null,
): Promise<{ joined: Joined; failure?: { second: SecondFile; error: unknown } }> {
  try {
    return { joined: await withSecond(dataset, second) };
  } catch (error) {
    if (!second) throw error;
    return { joined: { data: { dataset }, second: null }, failure: { second, error } };
  }
}

/** With other columns or other students a row may not be asked about any more, or not with the student who was chosen. */
function answersTo(
  asked: readonly AmbiguousRow[],
  choices: JoinOptions['choices'] = new Map(),
): ReadonlyMap<number, string | null> {
  const answers = new Map<number, string | null>();
  for (const { row, studentIds } of asked) {
    const choice = choices.get(row);
    if (choice === null || (choice !== undefined && studentIds.includes(choice))) answers.set(row, choice);
  }
  return answers;
}
