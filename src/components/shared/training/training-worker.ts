// A worker of its own, started by train-in-worker: it trains one model and is ended by the page.
import { trainModel } from '../../../core/training/index.js';
import type { TrainingJob, WorkerAnswer } from './training-job.js';

const answer = (message: WorkerAnswer): void => globalThis.postMessage(message);

globalThis.onmessage = ({ data: { dataset, options } }: MessageEvent<TrainingJob>) => {
  const onProgress = (done: number, total: number) => answer({ kind: 'progress', done, total });
  trainModel(dataset, { ...options, onProgress }).then(
    ({ model, crossFitted }) => answer({ kind: 'trained', result: { model, crossFitted } }),
    (error: unknown) => answer({ kind: 'failed', message: error instanceof Error ? error.message : '' }),
  );
};
answer({ kind: 'ready' });
