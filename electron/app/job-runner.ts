import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Effect } from '../../shared/effects.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { JobKindName } from '../../shared/features/jobs/jobs.schema.ts';
import type { PersonId } from '../../shared/ids.ts';
import { leaveCheckpoints } from '../db/connection.ts';
import { finish, insertJob, listUnfinishedJobs, undisturbedMs, undoJob, updateJob, type JobUndo } from '../db/jobs.ts';
import type { Store } from '../db/store.ts';
import { assertMadeHere, listJobCommits } from '../db/undo.ts';
import type { WriteContext } from '../db/write.ts';
import type { Jobs, JobStatus } from './context.ts';
import type { JobKind } from './job-kind.ts';
import type { FromJobWorker } from './job-messages.ts';
import { JobWorkerHandle } from './job-worker-handle.ts';
import { LiveJob } from './live-job.ts';
import { LogCopies } from './log-copies.ts';
import { findStoredJob, takingBack } from './stored-job.ts';

/** What a job runner needs. */
export type JobRunnerOptions = {
  readonly store: Store<Effect>;
  readonly kinds: readonly JobKind[];
  readonly now: () => number;
  readonly newId: () => string;
};

function toKept(undo: JobUndo): { removed: number; kept: string[] } {
  return {
    removed: undo.removed,
    kept: [...undo.kept].map(([noun, count]) => `${count} × ${noun}, changed or used since`),
  };
}

/**
 * Runs long jobs: the worker thread parses and validates, the engine applies in slices of a few milliseconds, so that a
 * waiting save comes first. Cancel, crash or kill undoes what a job wrote.
 */
export class JobRunner implements Jobs {
  readonly #options: JobRunnerOptions;
  readonly #live = new Map<string, LiveJob>();
  readonly #log: LogCopies;
  readonly #worker = new JobWorkerHandle({ hear: (message) => this.#hear(message), died: () => this.#failAll() });
  #takingBack = 0;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    this.#log = new LogCopies(options.store, (message) => this.#worker.post(message));
  }

  /** Before anything else opens: takes back what jobs wrote that a crash or kill cut off. */
  undoUnfinished(): void {
    const { store, now } = this.#options;
    for (const job of listUnfinishedJobs(store)) {
      finish(undoJob(store, job.id, { personId: null, role: null, at: now() }, undisturbedMs));
      const error = 'The program ended while this was running. What it had written was taken back.';
      if (job.state === 'undoing') updateJob(store, job.id, 'undone', { at: now() });
      else updateJob(store, job.id, 'failed', { at: now(), error });
    }
  }

  start(kindName: JobKindName, input: unknown, personId: PersonId | null, noted: unknown = input): string {
    const { store, kinds, now, newId } = this.#options;
    const kind = kinds.find((candidate) => candidate.kind === kindName);
    if (kind === undefined) throw new Error(`No such kind of job: ${kindName}`);
    const id = newId();
    const at = now();
    insertJob(store, { id, kind: kindName, input: noted, personId, at });
    this.#live.set(id, new LiveJob(store, kind, { personId, role: null, at, jobId: id }));
    leaveCheckpoints(store.database, true);
    this.#worker.post({
      type: 'start',
      jobId: id,
      kind: kindName,
      input,
      databasePath: store.path,
      dataDir: store.dataDir,
    });
    return id;
  }

  find(jobId: string): JobStatus | null {
    const stored = findStoredJob(this.#options.store.read, jobId);
    const live = this.#live.get(jobId);
    if (stored === null || live === undefined) return stored;
    return { ...stored, doing: live.doing, done: live.done, total: live.total };
  }

  /** Resolves when the job is over, however it ended. */
  async whenOver(jobId: string): Promise<void> {
    await this.#live.get(jobId)?.whenOver.promise;
  }

  cancel(jobId: string): void {
    const live = this.#live.get(jobId);
    if (live === undefined) throw new Refusal('JOB_OVER', 'This has ended already, so it can not be cancelled.');
    if (live.isEnding) return;
    live.isCancelled = true;
    live.doing = takingBack;
    live.drop();
    this.#worker.post({ type: 'cancel', jobId });
  }

  async undo(jobId: string, ctx: WriteContext): Promise<{ removed: number; kept: string[] }> {
    const { store, now } = this.#options;
    if (findStoredJob(store.read, jobId)?.state !== 'done')
      throw new Refusal('NOT_DONE', 'Only what was finished can be taken back, and only once.');
    assertMadeHere(store, listJobCommits(store, jobId));
    updateJob(store, jobId, 'undoing', null);
    const undone = await this.#undoInSlices(jobId, ctx);
    updateJob(store, jobId, 'undone', { at: now() });
    return toKept(undone);
  }

  async close(): Promise<void> {
    const running = [...this.#live.keys()];
    for (const jobId of running) this.cancel(jobId);
    await Promise.all(running.map((jobId) => this.whenOver(jobId)));
    await this.#worker.close();
  }

  /** The thread died: nothing it ran will come to an end by itself. */
  #failAll(): void {
    this.#log.heard();
    const sentence = 'This stopped by an error of the program. What it had written was taken back.';
    for (const jobId of this.#live.keys()) this.#hear({ type: 'failed', jobId, sentence, isRefusal: false });
  }

  #hear(message: FromJobWorker): void {
    if (message.type === 'log-copied') return this.#log.heard();
    const live = this.#live.get(message.jobId);
    if (live === undefined || live.isEnding) return;
    switch (message.type) {
      case 'items':
        live.take(message.items);
        break;
      case 'report':
        if (!live.isCancelled) Object.assign(live, { doing: message.doing, done: message.done, total: message.total });
        return;
      case 'finished':
        live.ended = message;
        break;
      case 'failed':
        live.drop();
        live.ended = message;
        break;
    }
    if (!live.isApplying) void this.#apply(message.jobId, live);
  }

  async #apply(jobId: string, live: LiveJob): Promise<void> {
    live.isApplying = true;
    try {
      await live.apply(
        () => this.#worker.postWhereRunning({ type: 'taken', jobId }),
        () => this.#log.copyWhereLarge(),
      );
    } catch (cause) {
      console.error(cause);
      this.#worker.post({ type: 'cancel', jobId });
      const sentence = cause instanceof Error ? cause.message : String(cause);
      live.ended = { type: 'failed', jobId, sentence, isRefusal: false };
    }
    live.isApplying = false;
    if (live.ended !== null) await this.#end(jobId, live, live.ended);
  }

  async #undoInSlices(jobId: string, ctx: WriteContext): Promise<JobUndo> {
    const { store } = this.#options;
    const steps = undoJob(store, jobId, ctx);
    leaveCheckpoints(store.database, true);
    this.#takingBack += 1;
    try {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        await nextTurn();
        await this.#log.copyWhereLarge();
      }
    } finally {
      this.#takingBack -= 1;
      this.#rest();
    }
  }

  /** Nothing runs any more: the engine copies its own log back again, and the worker ends. */
  #rest(): void {
    if (this.#live.size > 0 || this.#takingBack > 0) return;
    leaveCheckpoints(this.#options.store.database, false);
    this.#worker.end();
  }

  async #end(jobId: string, live: LiveJob, ended: NonNullable<LiveJob['ended']>): Promise<void> {
    const { store, now } = this.#options;
    if (live.isEnding) return;
    live.isEnding = true;
    if (ended.type === 'finished' && !live.isCancelled) {
      updateJob(store, jobId, 'done', { at: now(), result: ended.result });
    } else {
      live.doing = takingBack;
      live.rollBack();
      await this.#undoInSlices(jobId, { personId: null, role: null, at: now() });
      if (live.isCancelled) updateJob(store, jobId, 'cancelled', { at: now() });
      else updateJob(store, jobId, 'failed', { at: now(), error: ended.type === 'failed' ? ended.sentence : '' });
    }
    this.#live.delete(jobId);
    store.changed(['jobs', live.kind.topic]);
    live.whenOver.resolve();
    this.#rest();
  }
}
