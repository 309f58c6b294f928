import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { toVerdictCounts } from '../../../shared/features/mirror/verdict.rules.ts';
import type { Audit } from '../../../shared/features/mirror/mirror.schema.ts';
import { auditIdSchema, runIdSchema, type AuditId } from '../../../shared/ids.ts';
import { periodName } from '../../../shared/period.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';

const countOf = (verdict: string): Sql =>
  sql`(SELECT count(*) FROM reveals WHERE reveals.audit_id = audits.audit_id AND verdict = ${verdict})`;

/** An audit with how many of its claims came to what. */
const columns = sql`audit_id AS id, from_on AS "from", to_on AS "to", as_of AS asOf, state, run_id AS runId,
  asks_managers AS asksManagers, asks_staff AS asksStaff, asks_outsider AS asksOutsider,
  started_at AS startedAt, finished_at AS finishedAt, staff_raters AS staffRaters,
  ${countOf('confirmed')} AS confirmed, ${countOf('overclaim')} AS overclaim,
  ${countOf('underclaim')} AS underclaim, ${countOf('no-record')} AS noRecord`;

const auditRow = z
  .object({
    id: auditIdSchema,
    from: daySchema,
    to: daySchema,
    asOf: daySchema,
    state: z.enum(['open', 'finished']),
    runId: runIdSchema,
    asksManagers: z.number(),
    asksStaff: z.number(),
    asksOutsider: z.number(),
    startedAt: z.number(),
    finishedAt: z.number().nullable(),
    staffRaters: z.number().nullable(),
    confirmed: z.number(),
    overclaim: z.number(),
    underclaim: z.number(),
    noRecord: z.number(),
  })
  .transform(({ confirmed, overclaim, underclaim, noRecord, ...row }) => ({
    ...row,
    asksManagers: row.asksManagers === 1,
    asksStaff: row.asksStaff === 1,
    asksOutsider: row.asksOutsider === 1,
    counts: toVerdictCounts({ confirmed, overclaim, underclaim, noRecord }),
  }));

/** An audit as it is stored. */
export type StoredAudit = z.infer<typeof auditRow>;

/** An audit as pages show it; its quarter is named by the business year, which begins with `startMonth`. */
export function toAudit(audit: StoredAudit, startMonth: number): Audit {
  const { id, from, to, state, startedAt, finishedAt, counts } = audit;
  return { id, name: periodName(audit, startMonth), from, to, state, startedAt, finishedAt, counts };
}

export function getAudit(read: ReadHandle, id: AuditId): StoredAudit {
  const audit = read.find(sql`SELECT ${columns} FROM audits WHERE audit_id = ${id}`, auditRow);
  if (audit === null) throw new Refusal('NOT_FOUND', 'This audit is no longer here.');
  return audit;
}

/** An audit that still takes answers; refuses one that is finished. */
export function getOpenAudit(read: ReadHandle, id: AuditId): StoredAudit {
  const audit = getAudit(read, id);
  if (audit.state === 'finished')
    throw new Refusal('FINISHED', 'This audit is finished. It stays as it was answered; the next one asks again.');
  return audit;
}

/** The audit of the quarter that begins on a day; null where none was begun. */
export function findAuditFrom(read: ReadHandle, from: Day): StoredAudit | null {
  return read.find(sql`SELECT ${columns} FROM audits WHERE from_on = ${from}`, auditRow);
}

/** The finished audit before a quarter; null where there is none. */
export function findAuditBefore(read: ReadHandle, { from }: Pick<StoredAudit, 'from'>): StoredAudit | null {
  return read.find(
    sql`SELECT ${columns} FROM audits WHERE state = 'finished' AND from_on < ${from} ORDER BY from_on DESC LIMIT 1`,
    auditRow,
  );
}

/** Every audit in a state, oldest quarter first. There are four a year. */
export function listAuditsIn(read: ReadHandle, state: StoredAudit['state']): StoredAudit[] {
  return read.all(sql`SELECT ${columns} FROM audits WHERE state = ${state} ORDER BY from_on`, auditRow);
}

/** Audits, newest quarter first. */
export function listAudits(
  read: ReadHandle,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  startMonth: number,
): { items: Audit[]; next: string | null } {
  const before = cursor === undefined ? nothing : sql`WHERE from_on < ${fromCursor(cursor, z.tuple([daySchema]))[0]}`;
  const rows = read.all(
    sql`SELECT ${columns} FROM audits ${before} ORDER BY from_on DESC LIMIT ${limit + 1}`,
    auditRow,
  );
  return toPage(
    rows,
    limit,
    (row) => toAudit(row, startMonth),
    (row) => [row.from],
  );
}

/** Audits whose staff are asked while they are open: their answers lie in the file of open pulses. */
export function listAuditsAskingStaff(read: ReadHandle): AuditId[] {
  return read.all(
    sql`SELECT audit_id AS id FROM audits WHERE state = 'open' AND asks_staff = 1`,
    z.object({ id: auditIdSchema }).transform(({ id }) => id),
  );
}
