import { z } from 'zod';
import { jobKinds } from '../../shared/features/jobs/jobs.schema.ts';
import type { ReadHandle } from '../db/handle.ts';
import { sql } from '../db/sql.ts';
import type { JobStatus } from './context.ts';

/** What a job does that is cancelled, failed or undone, until that is over. */
export const takingBack = 'Taking back what was written';

const jobRow = z
  .object({
    job_id: z.string(),
    kind: z.enum(jobKinds),
    state: z.enum(['running', 'done', 'cancelled', 'failed', 'undoing', 'undone']),
    result: z.string().nullable(),
    error: z.string().nullable(),
    started_at: z.number(),
    ended_at: z.number().nullable(),
  })
  .transform((row): JobStatus => ({
    id: row.job_id,
    kind: row.kind,
    state: row.state === 'undoing' ? 'running' : row.state,
    doing: row.state === 'undoing' ? takingBack : '',
    done: 0,
    total: null,
    result: row.result === null ? null : JSON.parse(row.result),
    error: row.error,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }));

/** A job as the store knows it, without the progress of one that runs. */
export function findStoredJob(read: ReadHandle, jobId: string): JobStatus | null {
  return read.find(
    sql`SELECT job_id, kind, state, result, error, started_at, ended_at FROM jobs WHERE job_id = ${jobId}`,
    jobRow,
  );
}
