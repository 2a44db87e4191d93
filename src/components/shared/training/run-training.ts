import type { TrainingJob, TrainingResult } from './training-job.js';
import { trainInWorker, WorkerMissing } from './train-in-worker.js';

/** The part of the package that trains is not beside the one-file build. */
export class TrainingMissing extends Error {
  override readonly name = 'TrainingMissing';
}

export interface TrainingHooks {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Trains a model in a worker, or, where the page allows none, on the page in slices that let it live. The code for it is
 * loaded now and not before.
 *
 * @param inWorker whether the page allows workers; one that does not start is done without
 * @throws TrainingMissing, the signal's reason, and what `trainModel` throws
 */
export async function runTraining(
  job: TrainingJob,
  inWorker: boolean,
  hooks: TrainingHooks,
): Promise<TrainingResult> {
  if (!inWorker) return trainOnPage(job, hooks);
  try {
    return await trainInWorker(job, hooks);
  } catch (error) {
    if (error instanceof WorkerMissing) return trainOnPage(job, hooks);
    throw error;
  }
}

async function trainOnPage({ dataset, options }: TrainingJob, hooks: TrainingHooks): Promise<TrainingResult> {
  const { trainModel } = await import('../../../core/training/index.js').catch((cause: unknown) => {
    throw new TrainingMissing('The code that trains models is not there.', { cause });
  });
  hooks.signal.throwIfAborted();
  return trainModel(dataset, { ...options, ...hooks });
}
