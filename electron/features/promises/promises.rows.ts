import { z } from 'zod';
import { daySchema, type Instant } from '../../../shared/clock.ts';
import { judgeDone } from '../../../shared/features/promises/due.rules.ts';
import type { PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { standingOf } from '../../../shared/features/promises/risk.rules.ts';
import { customerIdSchema, promiseIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, type Sql } from '../../db/sql.ts';

/** What a list shows of a promise. `p` is the promise. */
export const promiseColumns = sql`p.promise_id AS id, p.customer_id AS customerId, customers.name AS customerName, p.what,
  job_types.name AS jobTypeName, p.job_type_id AS jobTypeId, p.need_by_on AS needByOn, p.first_due_on AS firstOn, p.first_due_to AS firstTo,
  p.last_due_on AS lastOn, p.last_due_to AS lastTo, p.amber_at AS amberAt, p.red_at AS redAt, p.due_at AS dueAt,
  p.done_on AS doneOn, p.done_minute AS doneMinute, p.cancelled_on AS cancelledOn, p.untold_since AS untoldSince,
  p.is_contradicted AS isContradicted,
  EXISTS (SELECT 1 FROM promise_versions AS v WHERE v.promise_id = p.promise_id AND v.number > 1) AS isMoved`;

/** The tables whose names a promise shows. */
export const promiseNames = sql`
  JOIN customers ON customers.customer_id = p.customer_id
  LEFT JOIN job_types ON job_types.job_type_id = p.job_type_id`;

const bit = z.number().transform((value) => value === 1);
const minute = z.number().nullable();
const optionalDay = daySchema.nullable();

/** Reads what a list shows of a promise; where it stands depends on the moment. */
export const storedPromise = z.object({
  id: promiseIdSchema,
  customerId: customerIdSchema,
  customerName: z.string(),
  what: z.string(),
  jobTypeName: z.string().nullable(),
  jobTypeId: z.string().nullable(),
  needByOn: optionalDay,
  firstOn: daySchema,
  firstTo: minute,
  lastOn: daySchema,
  lastTo: minute,
  amberAt: z.number(),
  redAt: z.number(),
  dueAt: z.number(),
  doneOn: optionalDay,
  doneMinute: minute,
  cancelledOn: optionalDay,
  untoldSince: z.number().nullable(),
  isContradicted: bit,
  isMoved: bit,
});

/** What a list shows of a promise, as stored. */
export type StoredPromise = z.infer<typeof storedPromise>;

/** What is still to be done: neither done nor called off. */
export const isOpen: Sql = sql`done_on IS NULL AND cancelled_on IS NULL`;

/** The job types of which open promises are late already, at a moment. */
export function listLateTypes(read: ReadHandle, now: Instant): ReadonlySet<string> {
  const ids = read.all(
    sql`SELECT DISTINCT job_type_id AS id FROM promises WHERE ${isOpen} AND due_at <= ${now} AND job_type_id IS NOT NULL`,
    z.object({ id: z.string() }),
  );
  return new Set(ids.map(({ id }) => id));
}

/** Tells where a promise stands now. */
export function toPromiseRow(row: StoredPromise, now: Instant, lateTypes: ReadonlySet<string>): PromiseRow {
  const [first, last] = [
    { on: row.firstOn, to: row.firstTo },
    { on: row.lastOn, to: row.lastTo },
  ];
  const outcome =
    row.doneOn === null
      ? null
      : judgeDone({ first, last, needByOn: row.needByOn }, { on: row.doneOn, minute: row.doneMinute });
  const { state, risk } = standingOf(
    {
      ...row,
      isDone: row.doneOn !== null,
      isCancelled: row.cancelledOn !== null,
      keptFirst: outcome?.keptFirst ?? false,
      othersLate: row.jobTypeId !== null && lateTypes.has(row.jobTypeId),
    },
    now,
  );
  const { id, customerId, customerName, what, jobTypeName, needByOn, dueAt, doneOn } = row;
  const isStanding = state !== 'kept' && state !== 'broken' && state !== 'cancelled';
  return {
    id,
    customerId,
    customerName,
    what,
    jobTypeName,
    needByOn,
    first,
    last,
    dueAt,
    doneOn,
    state,
    risk,
    isMoved: row.isMoved,
    untoldSince: isStanding ? row.untoldSince : null,
    isContradicted: isStanding && row.isContradicted,
    isSelfInflicted: outcome?.selfInflicted ?? false,
  };
}
