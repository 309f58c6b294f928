import { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import { historyDays, type JobDays } from '../../../shared/features/promising/safe-date.rules.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** The last 24 months, up to a day. */
export function toHistory(today: Day): { readonly from: Day; readonly to: Day } {
  return { from: addDays(today, 1 - historyDays), to: today };
}

const doneRow = z.object({ askedOn: daySchema, doneOn: daySchema, n: z.number() });
const openRow = z.object({ askedOn: daySchema, n: z.number() });

/** The jobs of a kind that were done in a period, by the days they were asked for and done; 100,000 are some 10,000 rows. */
export function listDoneJobs(
  read: ReadHandle,
  jobTypeId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): JobDays[] {
  return read.all(
    sql`SELECT asked_on AS askedOn, done_on AS doneOn, count(*) AS n FROM promises
      WHERE job_type_id = ${jobTypeId} AND done_on >= ${from} AND done_on <= ${to} AND cancelled_on IS NULL
      GROUP BY done_on, asked_on`,
    doneRow,
  );
}

/** The jobs of a kind that were asked for in a period and are still open. */
export function listOpenJobs(
  read: ReadHandle,
  jobTypeId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): { readonly askedOn: Day; readonly n: number }[] {
  return read.all(
    sql`SELECT asked_on AS askedOn, count(*) AS n FROM promises
      WHERE job_type_id = ${jobTypeId} AND asked_on >= ${from} AND asked_on <= ${to}
      AND done_on IS NULL AND cancelled_on IS NULL GROUP BY asked_on`,
    openRow,
  );
}

const keptRow = z.object({ n: z.number(), kept: z.number() });

/**
 * How many promises of a kind were kept on their first date, of those whose first date lies in the period and has
 * passed; what is still open then is broken, what was cancelled leaves (domain §5, kept-first).
 */
export function countKept(
  read: ReadHandle,
  jobTypeId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): { readonly kept: number; readonly n: number } {
  return read.get(
    sql`SELECT count(*) AS n, coalesce(sum(done_on IS NOT NULL AND done_on <= first_due_on), 0) AS kept FROM promises
      WHERE job_type_id = ${jobTypeId} AND first_due_on >= ${from} AND first_due_on <= ${to} AND cancelled_on IS NULL
      AND (first_due_on < ${to} OR done_on IS NOT NULL)`,
    keptRow,
  );
}
