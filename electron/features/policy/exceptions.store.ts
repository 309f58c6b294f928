import { z } from 'zod';
import { daysBetween, daySchema, type Day } from '../../../shared/clock.ts';
import { countsAgainstDays } from '../../../shared/features/policy/policy.rules.ts';
import {
  exceptionKinds,
  policyExceptionSchema,
  type ExceptionFields,
  type ExceptionFilter,
  type PolicyException,
} from '../../../shared/features/policy/policy.schema.ts';
import type { PersonId, PolicyExceptionId } from '../../../shared/ids.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { joinSql, sql } from '../../db/sql.ts';
import type { WriteContext } from '../../db/write.ts';
import { policyExceptions } from './policy.tables.ts';

const row = z.object({
  ...policyExceptionSchema.omit({ lostAfterDays: true }).shape,
  lostOn: daySchema.nullable(),
});

const placeSchema = z.tuple([daySchema, z.string()]);

/** Days from a denial to a loss that counts against the rule; null where none does. */
function lostAfter(kind: string, happenedOn: Day, lostOn: Day | null): number | null {
  if (kind !== 'kept' || lostOn === null) return null;
  const days = daysBetween(happenedOn, lostOn);
  return days >= 0 && days <= countsAgainstDays ? days : null;
}

/** Who reads: staff see what they logged themselves, without anybody's margin. */
export type ExceptionReader = { readonly personId: PersonId; readonly leads: boolean };

/** Exceptions and denials, the latest first. */
export function listExceptions(
  read: ReadHandle,
  { policyId, kind, from, to }: ExceptionFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  reader: ExceptionReader,
): { items: PolicyException[]; next: string | null } {
  const after = cursor === undefined ? null : fromCursor(cursor, placeSchema);
  const where = joinSql(
    [
      sql`archived_at IS NULL`,
      ...(reader.leads ? [] : [sql`by_person = ${reader.personId}`]),
      ...(policyId === undefined ? [] : [sql`policy_id = ${policyId}`]),
      ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
      ...(from === undefined ? [] : [sql`happened_on >= ${from}`]),
      ...(to === undefined ? [] : [sql`happened_on <= ${to}`]),
      ...(after === null ? [] : [sql`(happened_on, exception_id) < (${after[0]}, ${after[1]})`]),
    ],
    ' AND ',
  );
  const rows = read.all(
    sql`SELECT e.exception_id AS id, e.policy_id AS policyId, p.name AS policyName, e.customer_id AS customerId,
      c.name AS customerName, c.yearly_margin_minor AS yearlyMarginMinor, c.lost_on AS lostOn, e.kind,
      e.happened_on AS happenedOn, e.cost_minor AS costMinor, e.note, e.outcome,
      e.margin_kept_minor AS marginKeptMinor, people.name AS byName
      FROM (SELECT * FROM policy_exceptions WHERE ${where}
        ORDER BY happened_on DESC, exception_id DESC LIMIT ${limit + 1}) AS e
      JOIN policies p ON p.policy_id = e.policy_id JOIN customers c ON c.customer_id = e.customer_id
      LEFT JOIN people ON people.person_id = e.by_person
      ORDER BY e.happened_on DESC, e.exception_id DESC`,
    row,
  );
  return toPage(
    rows,
    limit,
    ({ lostOn, ...shown }): PolicyException => {
      const { kind: of, happenedOn } = shown;
      if (!reader.leads) return { ...shown, marginKeptMinor: null, yearlyMarginMinor: null, lostAfterDays: null };
      return { ...shown, lostAfterDays: lostAfter(of, happenedOn, lostOn) };
    },
    ({ happenedOn, id }) => [happenedOn, id],
  );
}

/** What kind an exception is of; null where there is none. */
export function findExceptionKind(read: ReadHandle, id: PolicyExceptionId): 'broken' | 'kept' | null {
  const kind = read.text(sql`SELECT kind FROM policy_exceptions WHERE exception_id = ${id}`);
  return exceptionKinds.find((known) => known === kind) ?? null;
}

/** Adds an exception or a denial; what becomes of it is not known yet. */
export function insertException(
  tx: WriteHandle,
  id: PolicyExceptionId,
  fields: ExceptionFields,
  ctx: WriteContext,
): void {
  tx.insert(policyExceptions, {
    exception_id: id,
    policy_id: fields.policyId,
    customer_id: fields.customerId,
    kind: fields.kind,
    happened_on: fields.happenedOn,
    cost_minor: fields.costMinor,
    note: fields.note,
    outcome: 'not-known',
    margin_kept_minor: null,
    by_person: ctx.personId,
    by_role: ctx.role,
    recorded_at: ctx.at,
    archived_at: null,
  });
}

/** Whether a customer is there for whom a rule could be broken or kept. */
export function hasCustomer(read: ReadHandle, customerId: string): boolean {
  const query = sql`SELECT count(*) FROM customers WHERE customer_id = ${customerId} AND erased_at IS NULL AND merged_into IS NULL`;
  return read.number(query) > 0;
}
