import type { TrainingHooks } from './run-training.js';
import type { TrainingJob, TrainingResult, WorkerAnswer } from './training-job.js';

/** No worker can be started here: its file is missing, or the page's policy allows none. */
export class WorkerMissing extends Error {
  override readonly name = 'WorkerMissing';
}

/** Aborting ends the worker at once. */
export function trainInWorker(
  job: TrainingJob,
  { onProgress, signal }: TrainingHooks,
): Promise<TrainingResult> {
  return new Promise((resolve, reject) => {
    const worker = startWorker();
    const end = (settle: () => void): void => {
      worker.terminate();
      signal.removeEventListener('abort', abort);
      settle();
    };
    const abort = () => end(() => reject(signal.reason as Error));
    signal.addEventListener('abort', abort);
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') onProgress(data.done, data.total);
      // Its typed arrays are copied: those of the page stay.
      else if (data.kind === 'ready') worker.postMessage(job);
      else if (data.kind === 'trained') end(() => resolve(data.result));
      else end(() => reject(new Error(data.message)));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => reject(new WorkerMissing('The worker that trains models cannot be started.')));
    };
  });
}

interface ScriptUrlPolicy {
  createScriptURL(url: string): string | URL;
}

interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
  };
}

let policy: ScriptUrlPolicy | undefined;

/**
 * Under Trusted Types a worker's address has to come from a policy. Asking for one that the page forbids is a violation in
 * itself, so it is asked for only where the page said that workers are allowed.
 */
function startWorker(): Worker {
  // Bundlers that know this idiom take the file along.
  const url = new URL('./training-worker.js', import.meta.url);
  try {
    policy ??= (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('improvability', {
      // The one address that this policy vouches for.
      createScriptURL: () => url.href,
    });
    return new Worker(policy?.createScriptURL('') ?? url, { type: 'module' });
  } catch (cause) {
    throw new WorkerMissing('The page allows no worker.', { cause });
  }
}
