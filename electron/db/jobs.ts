import { Batch } from './batch.ts';
import type { WriteHandle } from './handle.ts';
import { sql } from './sql.ts';
import type { Store } from './store.ts';
import { jobUndone, listCommitLines, listJobCommits, undoLine, type UndoLine } from './undo.ts';
import { settleBatch } from './transaction.ts';
import type { WriteContext } from './write.ts';

/** Where a job stands in the store. */
export type JobState = 'running' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone';

/** A job may keep everybody waiting this long at a time; a waiting save then comes first. */
export const sliceMs = 8;

/** Where nobody can be waiting yet: what is computed for a customer is computed once for many of their rows. */
export const undisturbedMs = 500;

/** What taking a job back left standing, counted by what people call it. */
export type JobUndo = { removed: number; kept: Map<string, number> };

/** Notes that a job began. Jobs are the store's own bookkeeping and are not journalled; what they write is. */
export function insertJob(
  store: Store<never>,
  job: { id: string; kind: string; input: unknown; personId: string | null; at: number },
): void {
  settleBatch(store);
  store.statements
    .prepare('INSERT INTO jobs (job_id, kind, state, input, person_id, started_at) VALUES (?, ?, ?, ?, ?, ?)')
    .run(job.id, job.kind, 'running', JSON.stringify(job.input), job.personId, job.at);
}

/** Notes how a job stands, with its result or what went wrong. */
export function updateJob(
  store: Store<never>,
  jobId: string,
  state: JobState,
  ended: { at: number; result?: unknown; error?: string } | null,
): void {
  settleBatch(store);
  const { changes } = store.statements
    .prepare(
      'UPDATE jobs SET state = ?, ended_at = ?, result = ifnull(?, result), error = ifnull(?, error) WHERE job_id = ?',
    )
    .run(
      state,
      ended?.at ?? null,
      ended?.result === undefined ? null : JSON.stringify(ended.result),
      ended?.error ?? null,
      jobId,
    );
  if (changes !== 1) throw new Error(`No job ${jobId} to change.`);
}

/** The jobs that a crash or kill left unfinished. */
export function listUnfinishedJobs(store: Store<never>): { id: string; state: JobState }[] {
  return store.read.all(sql`SELECT job_id, state FROM jobs WHERE state IN ('running', 'undoing') ORDER BY started_at`, {
    // Columns named in the query; the CHECK of the table holds the state to its list.
    parse: (row) => ({ id: (row as { job_id: string }).job_id, state: (row as { state: JobState }).state }),
  });
}

/**
 * Takes back what a job wrote, newest first, a slice at each step of the generator. Doing it twice changes nothing, so
 * a crash on the way is finished by the next start.
 */
export function* undoJob(
  store: Store<never>,
  jobId: string,
  ctx: WriteContext,
  gatherMs?: number,
): Generator<void, JobUndo> {
  const result: JobUndo = { removed: 0, kept: new Map() };
  const batch = new Batch(store, jobUndone, { ...ctx, jobId }, gatherMs);
  try {
    for (const commitId of listJobCommits(store, jobId)) {
      const lines = listCommitLines(store, commitId);
      for (let done = 0; done < lines.length;) {
        batch.slice((tx) => {
          done = undoSlice(store, tx, lines, done, result);
          return [];
        });
        yield;
        if (!batch.isFull) continue;
        batch.commit();
        yield;
      }
    }
    batch.commit();
    return result;
  } finally {
    batch.rollBack();
  }
}

function undoSlice(
  store: Store<never>,
  tx: WriteHandle,
  lines: readonly UndoLine[],
  from: number,
  result: JobUndo,
): number {
  const until = performance.now() + sliceMs;
  let done = from;
  do {
    const line = lines[done];
    done += 1;
    if (line === undefined) break;
    if (undoLine(store, tx, line)) result.removed += 1;
    else result.kept.set(line.table.noun, (result.kept.get(line.table.noun) ?? 0) + 1);
  } while (performance.now() < until);
  return done;
}

/** Runs a generator to its end. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
