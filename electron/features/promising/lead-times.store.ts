import { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import { historyDays, type DoneJobs } from '../../../shared/features/promising/safe-date.rules.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** The time a safe date looks back on; both days belong to it. */
export type History = { readonly from: Day; readonly to: Day };

/** The last 24 months, up to a day. */
export function toHistory(today: Day): History {
  return { from: addDays(today, 1 - historyDays), to: today };
}

const doneRow = z.object({ doneOn: daySchema, jobs: z.string() });

/** "12 3" is three jobs that took twelve days; the store itself wrote both numbers. */
function toTook(text: string): DoneJobs['jobs'][number] {
  const space = text.indexOf(' ');
  return { took: Number(text.slice(0, space)), n: Number(text.slice(space + 1)) };
}

/** The jobs of a kind that were done in a period, day by day. */
export function listDoneJobs(read: ReadHandle, jobTypeId: string, { from, to }: History): DoneJobs[] {
  // One row a day: reading twenty thousand small ones costs several times as much (measured with 100,000 jobs).
  const days = read.all(
    sql`SELECT done_on AS doneOn, group_concat(took || ' ' || n) AS jobs FROM job_days
      WHERE job_type_id = ${jobTypeId} AND done_on >= ${from} AND done_on <= ${to} AND n <> 0 GROUP BY done_on`,
    doneRow,
  );
  return days.map(({ doneOn, jobs }) => ({ doneOn, jobs: jobs.split(',').map(toTook) }));
}

const openRow = z.object({ askedOn: daySchema, n: z.number() });

/** The jobs of a kind that were asked for in a period and are still open. */
export function listOpenJobs(
  read: ReadHandle,
  jobTypeId: string,
  { from, to }: History,
): { readonly askedOn: Day; readonly n: number }[] {
  return read.all(
    sql`SELECT asked_on AS askedOn, count(*) AS n FROM promises
      WHERE job_type_id = ${jobTypeId} AND cancelled_on IS NULL AND done_on IS NULL
      AND asked_on >= ${from} AND asked_on <= ${to} GROUP BY asked_on`,
    openRow,
  );
}

const keptRow = z.object({ n: z.number(), kept: z.number() });

/**
 * How many promises of a kind were kept on their first date, of those whose first date lies in the period and is over:
 * what is still open then is broken, what was cancelled leaves.
 */
export function countKept(
  read: ReadHandle,
  jobTypeId: string,
  { from, to }: History,
): { readonly kept: number; readonly n: number } {
  return read.get(
    sql`SELECT coalesce(sum(n), 0) AS n, coalesce(sum(n) FILTER (WHERE kept = '1'), 0) AS kept FROM job_first_dates
      WHERE job_type_id = ${jobTypeId} AND first_due_on >= ${from} AND first_due_on < ${to}`,
    keptRow,
  );
}
