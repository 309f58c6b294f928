import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import {
  referralSchema,
  type Referral,
  type ReferralFields,
  type ReferralFilter,
} from '../../../shared/features/promising/promising.schema.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { joinSql, sql, type Sql } from '../../db/sql.ts';
import type { WriteContext } from '../../db/write.ts';
import { referrals } from './promising.tables.ts';

type Page = { readonly cursor?: string | undefined; readonly limit: number };

const placeSchema = z.tuple([daySchema, z.string()]);

function toWhere(filter: ReferralFilter, cursor: string | undefined): Sql {
  const { kind, became, jobTypeId, customerId, from, to } = filter;
  const after = cursor === undefined ? null : fromCursor(cursor, placeSchema);
  return joinSql(
    [
      sql`archived_at IS NULL`,
      ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
      ...(became === undefined ? [] : [sql`became = ${became}`]),
      ...(jobTypeId === undefined ? [] : [sql`job_type_id = ${jobTypeId}`]),
      ...(customerId === undefined ? [] : [sql`customer_id = ${customerId}`]),
      ...(from === undefined ? [] : [sql`said_on >= ${from}`]),
      ...(to === undefined ? [] : [sql`said_on <= ${to}`]),
      ...(after === null ? [] : [sql`(said_on, referral_id) < (${after[0]}, ${after[1]})`]),
    ],
    ' AND ',
  );
}

/** What was declined and referred, the latest first. */
export function listReferrals(
  read: ReadHandle,
  filter: ReferralFilter,
  { cursor, limit }: Page,
): { items: Referral[]; next: string | null } {
  const rows = read.all(
    sql`SELECT r.referral_id AS id, r.customer_id AS customerId, customers.name AS customerName, r.kind,
      r.said_on AS saidOn, r.job_type_id AS jobTypeId, job_types.name AS jobTypeName, r.need, r.why, r.partner,
      r.became, r.became_on AS becameOn, r.note, people.name AS byName
      FROM (SELECT * FROM referrals WHERE ${toWhere(filter, cursor)}
        ORDER BY said_on DESC, referral_id DESC LIMIT ${limit + 1}) AS r
      JOIN customers ON customers.customer_id = r.customer_id
      LEFT JOIN job_types ON job_types.job_type_id = r.job_type_id
      LEFT JOIN people ON people.person_id = r.by_person
      ORDER BY r.said_on DESC, r.referral_id DESC`,
    referralSchema,
  );
  return toPage(
    rows,
    limit,
    (row) => row,
    ({ saidOn, id }) => [saidOn, id],
  );
}

/** Whether it stands; what was taken out of the list still does. */
export function hasReferral(read: ReadHandle, id: string): boolean {
  return read.number(sql`SELECT count(*) FROM referrals WHERE referral_id = ${id}`) > 0;
}

/** Whether a customer is there to whom something can be said. */
export function hasCustomer(read: ReadHandle, id: string): boolean {
  return read.number(sql`SELECT count(*) FROM customers WHERE customer_id = ${id} AND archived_at IS NULL`) > 0;
}

/** Keeps what was declined or referred, new or under its old id; who wrote it first stays its author. */
export function saveReferral(tx: WriteHandle, id: string, fields: ReferralFields, ctx: WriteContext): void {
  const row = {
    customer_id: fields.customerId,
    kind: fields.kind,
    said_on: fields.saidOn,
    job_type_id: fields.jobTypeId,
    need: fields.need,
    why: fields.why,
    partner: fields.partner,
    became: fields.became,
    became_on: fields.becameOn,
    note: fields.note,
  };
  if (hasReferral(tx, id)) tx.update(referrals, id, row);
  else {
    const author = { by_person: ctx.personId, by_role: ctx.role, recorded_at: ctx.at };
    tx.insert(referrals, { referral_id: id, ...row, ...author, archived_at: null });
  }
}

/** Takes it out of the list, or back. */
export function archiveReferral(tx: WriteHandle, id: string, at: number | null): void {
  tx.update(referrals, id, { archived_at: at });
}
