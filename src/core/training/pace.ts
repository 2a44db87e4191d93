import { nextTask } from '../dataset/next-task.js';

/** How much work, in cells of data looked at, is done before other work may run: a few milliseconds. */
const workBetweenPauses = 500_000;

/** Makes long work polite: lets other tasks run now and then, tells how far it is, and stops when it is aborted. */
export class Pace {
  #done = 0;
  #work = 0;

  constructor(
    private readonly total: number,
    private readonly onProgress?: (done: number, total: number) => void,
    private readonly signal?: AbortSignal,
  ) {}

  /** Counts one step of so much work; pauses when enough has been done since the last pause. */
  async step(work: number): Promise<void> {
    this.#done++;
    this.#work += work;
    if (this.#work >= workBetweenPauses) await this.pause();
  }

  /** Lets other tasks run. Throws the signal's reason, by default an `AbortError`, when it is aborted. */
  async pause(): Promise<void> {
    this.signal?.throwIfAborted();
    this.#work = 0;
    if (this.#done > 0) this.onProgress?.(this.#done, this.total);
    await nextTask();
    this.signal?.throwIfAborted();
  }
}
