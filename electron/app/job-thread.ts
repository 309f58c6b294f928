import type { MessagePort } from 'node:worker_threads';
import { v7 } from 'uuid';
import { Refusal } from '../../shared/refusal.ts';
import { copyLogBack, openReader } from '../db/connection.ts';
import { Statements, toReadHandle } from '../db/handle.ts';
import { jobKinds } from './job-kinds.ts';
import type { FromJobWorker, ToJobWorker } from './job-messages.ts';

/** Batches under way before `send` waits: enough to keep both threads busy, few enough to bound memory. */
const batchesUnderWay = 4;

/** Progress is told at most this often; a screen shows no more. */
const reportEveryMs = 100;

type Running = { readonly abort: AbortController; underWay: number; room: (() => void) | null };

async function run(
  message: Extract<ToJobWorker, { type: 'start' }>,
  running: Map<string, Running>,
  tell: (message: FromJobWorker) => void,
): Promise<void> {
  const { jobId } = message;
  const state: Running = { abort: new AbortController(), underWay: 0, room: null };
  running.set(jobId, state);
  const database = openReader(message.databasePath);
  let reportedAt = 0;
  try {
    const kind = jobKinds.find((candidate) => candidate.kind === message.kind);
    if (kind === undefined) throw new Error(`No such kind of job: ${message.kind}`);
    const result = await kind.run({
      jobId,
      input: message.input,
      read: toReadHandle(new Statements(database)),
      iterate: (query) => database.prepare(query.text).iterate(...query.values),
      snapshot: () => void database.exec('BEGIN'),
      dataDir: message.dataDir,
      now: Date.now,
      // The caller names the kind of id; the brand exists only for the compiler.
      newId: <Id extends string>() => v7() as Id,
      report: (doing, done, total) => {
        if (performance.now() - reportedAt < reportEveryMs) return;
        reportedAt = performance.now();
        tell({ type: 'report', jobId, doing, done, total });
      },
      send: async (items) => {
        state.abort.signal.throwIfAborted();
        state.underWay += 1;
        tell({ type: 'items', jobId, items });
        if (state.underWay >= batchesUnderWay) {
          await new Promise<void>((resolve) => {
            state.room = resolve;
          });
        }
        state.abort.signal.throwIfAborted();
      },
      signal: state.abort.signal,
    });
    tell({ type: 'finished', jobId, result });
  } catch (cause) {
    const isRefusal = cause instanceof Refusal;
    if (!isRefusal && !state.abort.signal.aborted) console.error(cause);
    tell({ type: 'failed', jobId, sentence: cause instanceof Error ? cause.message : String(cause), isRefusal });
  } finally {
    database.close();
    running.delete(jobId);
  }
}

function makeRoom(state: Running | undefined): void {
  const room = state?.room;
  if (state === undefined || room === null) return;
  state.room = null;
  room?.();
}

/** A log that can't be copied back is copied later, or the next save says why; no job ends because of it. */
function tryToCopyLog(databasePath: string): void {
  try {
    copyLogBack(databasePath);
  } catch (cause) {
    console.error(cause);
  }
}

/** Runs the jobs that the engine starts over this port, until it says to close. */
export function serveJobs(port: MessagePort): void {
  const running = new Map<string, Running>();
  const tell = (message: FromJobWorker): void => port.postMessage(message);
  port.on('message', (message: ToJobWorker) => {
    switch (message.type) {
      case 'start':
        void run(message, running, tell);
        break;
      case 'taken': {
        const state = running.get(message.jobId);
        if (state !== undefined) state.underWay -= 1;
        makeRoom(state);
        break;
      }
      case 'cancel': {
        const state = running.get(message.jobId);
        state?.abort.abort(new Error('Cancelled.'));
        makeRoom(state);
        break;
      }
      case 'copy-log':
        tryToCopyLog(message.databasePath);
        tell({ type: 'log-copied' });
        break;
      case 'close':
        port.close();
        break;
    }
  });
}
