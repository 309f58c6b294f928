import { z } from 'zod';
import { chainResultSchema } from '../../../shared/features/history/journal.schema.ts';
import { jobIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

const checkRow = z
  .object({ result: z.string(), ended_at: z.number() })
  .transform(({ result, ended_at: checkedAt }) => ({ checkedAt, ...chainResultSchema.parse(JSON.parse(result)) }));

/** The last check that came to its end; null where there was none. */
export function findLastCheck(read: ReadHandle) {
  return read.find(
    sql`SELECT result, ended_at FROM jobs WHERE kind = 'chain' AND state = 'done' ORDER BY started_at DESC LIMIT 1`,
    checkRow,
  );
}

/** The check that runs now; null where none does. */
export function findRunningCheck(read: ReadHandle) {
  return (
    read.find(
      sql`SELECT job_id FROM jobs WHERE state = 'running' AND kind = 'chain' LIMIT 1`,
      z.object({ job_id: jobIdSchema }),
    )?.job_id ?? null
  );
}
