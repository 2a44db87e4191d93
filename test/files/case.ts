import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  DatasetErrorCode,
  GradeScale,
  ParseOptions,
  RowIssue,
  RowIssueCode,
} from '../../src/core/index.js';

/** What `readTable` and `parseDataset` should make of a file: the JSON beside it. README.md tells its fields. */
export interface Expectation {
  about: string;
  options?: ParseOptions;
  header?: string[];
  rows?: (string[] | null)[];
  encoding?: string;
  delimiter?: string;
  skippedLines?: number[];
  warnings?: Partial<RowIssue>[];
  dataset?: DatasetExpectation;
  error?: { code: DatasetErrorCode; line?: number };
}

interface DatasetExpectation {
  roles: Record<string, unknown>;
  gradeScale: GradeScale;
  accepted?: number;
  excluded?: { line: number; code: RowIssueCode; value: string }[];
  rejected?: { line: number; code: RowIssueCode }[];
  grades?: number[];
  ids?: string[];
  names?: string[];
  schools?: string[];
  columns?: Record<string, 'numeric' | 'categorical'>;
  numbers?: Record<string, (number | null)[]>;
  warnings?: Partial<RowIssue>[];
}

const folder = new URL('cases/', import.meta.url);
const namesEndingIn = (ending: string) =>
  readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** The files, by name without ending; a file without its JSON fails when it is read. */
export const caseNames = namesEndingIn('.csv');
export const expectationNames = namesEndingIn('.json');

export const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`${name}.csv`, folder));

export const expectationOf = (name: string): Expectation =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expectation;
