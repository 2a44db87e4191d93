import type { Output } from '../../model/train.js';
import { generatedClass } from './models.js';

export interface CommandResult {
  readonly code: number;
  readonly results: readonly string[];
  readonly progress: readonly string[];
}

/** For tests of commands: calls one with these arguments and keeps what it says. */
export async function runCommand(
  main: (argv: readonly string[], output: Output) => Promise<number>,
  argv: readonly string[],
): Promise<CommandResult> {
  const results: string[] = [];
  const progress: string[] = [];
  const code = await main(argv, {
    result: (line) => results.push(line),
    progress: (line) => progress.push(line),
  });
  return { code, results, progress };
}

/** For tests of commands: the file of a generated class. */
export function generatedCsv(students: number): string {
  const { ids, grades, columns } = generatedClass(students);
  const cell = (header: string, row: number) => {
    const column = columns.get(header);
    return column?.kind === 'categorical' ? column.levels[column.codes[row]] : column?.values[row];
  };
  const headers = [...columns.keys()];
  const rows = ids.map((id, row) =>
    [id, grades[row], ...headers.map((header) => cell(header, row))].join(','),
  );
  return [['StudentID', 'FinalGrade', ...headers].join(','), ...rows, ''].join('\n');
}
