import { nextTask } from './next-task.js';

/**
 * Long work in short steps, so that other tasks may run in between. A step yields how much it has done, in units of one cell
 * looked at, some tens of nanoseconds.
 */
export type Work<Result> = Generator<number, Result, void>;

/** Work between two pauses: some milliseconds. */
const workBetweenPauses = 1 << 17;
/** Rows of a step that does little for each. */
const blockLength = 1 << 13;

/** Does the work without a pause. */
export function atOnce<Result>(work: Work<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * Does the work and lets other tasks run now and then.
 *
 * @throws the signal's reason when it is aborted in a pause
 */
export async function inTurns<Result>(work: Work<Result>, signal?: AbortSignal): Promise<Result> {
  let done = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if ((done += step.value) < workBetweenPauses) continue;
    done = 0;
    await nextTask();
    signal?.throwIfAborted();
  }
}

/** The bounds of blocks of rows that are short enough for one step each. */
export function* blocks(length: number): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < length; from += blockLength) yield [from, Math.min(length, from + blockLength)];
}
