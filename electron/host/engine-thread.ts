import { Worker } from 'node:worker_threads';
import { threadMemory, type EngineOptions } from '../../shared/host.ts';
import type { FromEngine, Post, ToEngine } from './engine-messages.ts';

/** How long an engine may take to close its files by itself, and how long ending it may take, in milliseconds. */
const closeMs = 10_000;
const endMs = 3_000;

/** One life of the engine. */
export type EngineThread = {
  readonly post: Post<ToEngine>;
  /** Asks the app to close its files, then ends the thread; false if it could not be ended. */
  close(): Promise<boolean>;
  /** Ends the thread as it is; false if it could not be ended, as in the middle of a long query. */
  end(): Promise<boolean>;
};

export type EngineThreadEvents = {
  message(message: FromEngine): void;
  /** The thread is gone; `cause` is what it threw, if it threw. */
  exit(cause: unknown): void;
};

export function startEngineThread(file: string, options: EngineOptions, events: EngineThreadEvents): EngineThread {
  const worker = new Worker(file, { workerData: options, name: 'engine', resourceLimits: threadMemory });
  let cause: unknown = null;
  let closed = (): void => undefined;
  const gone = new Promise<true>((resolve) => {
    worker.once('exit', () => {
      events.exit(cause);
      resolve(true);
    });
  });
  worker.on('error', (error: unknown) => {
    cause = error;
  });
  worker.on('message', (message: FromEngine) => {
    if (message.type === 'closed') closed();
    else events.message(message);
  });

  const post: Post<ToEngine> = (message, transfer = []) => worker.postMessage(message, transfer);
  const end = (): Promise<boolean> => {
    void worker.terminate();
    return within(endMs, gone);
  };
  return {
    post,
    end,
    async close() {
      const isClosed = new Promise<true>((resolve) => (closed = () => resolve(true)));
      post({ type: 'close' });
      await within(closeMs, Promise.race([isClosed, gone]));
      return end();
    },
  };
}

async function within(waitMs: number, event: Promise<true>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), waitMs)));
  const inTime = await Promise.race([event, late]);
  clearTimeout(timer);
  return inTime;
}
