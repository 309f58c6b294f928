import { z } from 'zod';
import { daySchema, type Instant } from '../../../shared/clock.ts';
import { endOf } from '../../../shared/features/promises/due.rules.ts';
import { acceptances, type PromisePage } from '../../../shared/features/promises/promises.schema.ts';
import { findRiskMoments, type WorkingTime } from '../../../shared/features/promises/risk.rules.ts';
import { toDates, type SaidVersion } from '../../../shared/features/promises/versions.rules.ts';
import { jobTypeIdSchema, locationIdSchema } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, type Sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { listLateTypes, promiseColumns, promiseNames, storedPromise, toPromiseRow } from './promises.rows.ts';

const pageRow = storedPromise.extend({
  customerPhone: z.string().nullable(),
  customerStyle: z.string().nullable(),
  jobTypeId: jobTypeIdSchema.nullable(),
  locationId: locationIdSchema.nullable(),
  locationName: z.string().nullable(),
  ourPart: z.string(),
  theirPart: z.string(),
  accepted: z.enum(acceptances),
  askedOn: daySchema,
  promisedAt: z.number(),
  valueReceived: z.enum(['yes', 'no']).nullable(),
  cancelledWhy: z.string().nullable(),
  wasWarned: z.number().transform((value) => value === 1),
});

/** Reads a promise for its page; refuses one that is not there. */
export function getPromise(read: ReadHandle, promiseId: string, now: Instant): PromisePage {
  const row = read.find(
    sql`SELECT ${promiseColumns}, customers.phone AS customerPhone, customers.style_note AS customerStyle,
        p.location_id AS locationId, locations.name AS locationName, p.our_part AS ourPart, p.their_part AS theirPart, p.accepted,
        p.asked_on AS askedOn, p.promised_at AS promisedAt, p.value_received AS valueReceived,
        p.cancelled_why AS cancelledWhy, p.was_warned AS wasWarned
      FROM promises AS p ${promiseNames} LEFT JOIN locations ON locations.location_id = p.location_id
      WHERE p.promise_id = ${promiseId}`,
    pageRow,
  );
  if (row === null) throw new Refusal('NOT_FOUND', 'This promise is no longer here. It may have been undone.');
  return { ...row, ...toPromiseRow(row, now, listLateTypes(read, now)) };
}

/** What depends on when work is done. */
export type Working = { readonly timeZone: string; readonly time: WorkingTime };

/** The columns that follow from the dates of a promise. */
export function toDateColumns(versions: readonly SaidVersion[], working: Working): Row {
  const { first, last, since, untoldSince, isContradicted, wasWarned, toldOn } = toDates(versions, working.timeZone);
  const moments = findRiskMoments(since, endOf(last, working.timeZone), working.time);
  return {
    first_due_on: first.on,
    first_due_to: first.to,
    last_due_on: last.on,
    last_due_to: last.to,
    amber_at: moments.amberAt,
    red_at: moments.redAt,
    due_at: moments.dueAt,
    untold_since: untoldSince,
    is_contradicted: Number(isContradicted),
    told_on: toldOn,
    was_warned: Number(wasWarned),
  };
}

/** Refuses what a promise names and is not there. */
export function assertNamed(
  read: ReadHandle,
  named: {
    readonly customerId?: string | undefined;
    readonly jobTypeId?: string | null | undefined;
    readonly locationId?: string | null | undefined;
    readonly reasonIds?: readonly string[];
  },
): void {
  const assert = (id: string | null | undefined, from: Sql, field: string, sentence: string): void => {
    if (id == null || read.number(sql`SELECT count(*) FROM ${from}`) > 0) return;
    throw new Refusal('NOT_THERE', sentence, field);
  };
  const { customerId = null, jobTypeId = null, locationId = null } = named;
  assert(
    customerId,
    sql`customers WHERE customer_id = ${customerId} AND erased_at IS NULL AND merged_into IS NULL`,
    'customerId',
    'This customer is no longer here. Choose another.',
  );
  assert(jobTypeId, sql`job_types WHERE job_type_id = ${jobTypeId}`, 'jobTypeId', 'This job type is no longer here.');
  assert(locationId, sql`locations WHERE location_id = ${locationId}`, 'locationId', 'This place is no longer here.');
  for (const reasonId of named.reasonIds ?? []) {
    assert(
      reasonId,
      sql`reasons WHERE reason_id = ${reasonId} AND list = 'slip'`,
      'reasonId',
      'This reason is no longer here. Choose another.',
    );
  }
}
