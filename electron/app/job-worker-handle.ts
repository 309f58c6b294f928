import { Worker } from 'node:worker_threads';
import { threadMemory } from '../../shared/host.ts';
import type { FromJobWorker, ToJobWorker } from './job-messages.ts';

const workerUrl = new URL(import.meta.url.endsWith('.ts') ? '../job-worker.ts' : './job-worker.js', import.meta.url);

/** What the thread tells back: a message, or that it died. */
type Hearing = { hear(message: FromJobWorker): void; died(): void };

/** The thread that runs jobs: started when there is something to tell it, ended when nothing runs any more. */
export class JobWorkerHandle {
  readonly #hearing: Hearing;
  readonly #ending = new Set<Promise<void>>();
  #worker: Worker | null = null;

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
  }

  /** Tells it something; starts it where it doesn't run. */
  post(message: ToJobWorker): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  /** Tells it something that is of no use where it doesn't run. */
  postWhereRunning(message: ToJobWorker): void {
    this.#worker?.postMessage(message);
  }

  /** An idle thread holds memory for nothing. It ends by itself: one ended from outside in the middle of SQLite crashes. */
  end(): void {
    const worker = this.#worker;
    if (worker === null) return;
    this.#worker = null;
    const exited = new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
    });
    this.#ending.add(exited);
    void exited.then(() => this.#ending.delete(exited));
    worker.postMessage({ type: 'close' } satisfies ToJobWorker);
  }

  /** Ends it and waits until it is gone. */
  async close(): Promise<void> {
    this.end();
    await Promise.all(this.#ending);
  }

  #start(): Worker {
    const worker = new Worker(workerUrl, { resourceLimits: threadMemory });
    worker.on('message', (message: FromJobWorker) => this.#hearing.hear(message));
    worker.on('error', (cause) => {
      console.error(cause);
      this.#worker = null;
      this.#hearing.died();
    });
    return worker;
  }
}
