import { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import {
  funnelCountsSchema,
  prospectGapDays,
  prospectSchema,
  type Funnel,
  type Prospect,
  type ProspectFilter,
} from '../../../shared/features/prospects/prospects.schema.ts';
import { funnelRatios } from '../../../shared/stats/funnel.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';

const yesNo = z
  .number()
  .nullable()
  .transform((value) => (value === null ? null : value === 1));
const row = z.object({ ...prospectSchema.shape, hasNeed: yesNo, canPay: yesNo, waitsSince: daySchema });

/** Since when a prospect has waited: the last contact of any kind, else the day they were added. */
const waitsSince = sql`ifnull(nullif(l.last_on, ''), date(c.created_at / 1000, 'unixepoch'))`;

const prospects = sql`customers c LEFT JOIN last_contacts l ON l.customer_id = c.customer_id
  WHERE c.status = 'prospect' AND c.archived_at IS NULL`;

function dueSql(today: Day): Sql {
  return sql`${waitsSince} <= ${addDays(today, -prospectGapDays)} AND ifnull(l.snoozed_until, '') <= ${today}`;
}

const placeSchema = z.tuple([daySchema, z.string()]);

/** Prospects, who has waited longest first. */
export function listProspects(
  read: ReadHandle,
  { due = false }: ProspectFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  today: Day,
): { items: Prospect[]; next: string | null } {
  const after = cursor === undefined ? null : fromCursor(cursor, placeSchema);
  const further = after === null ? nothing : sql`AND (${waitsSince}, c.customer_id) > (${after[0]}, ${after[1]})`;
  const rows = read.all(
    sql`SELECT p.id AS customerId, c.name, c.phone, c.email, c.preferred_channel AS preferredChannel,
      c.style_note AS styleNote, c.has_need AS hasNeed, c.can_pay AS canPay, p.lastOn, p.since AS waitsSince,
      max(0, CAST(julianday(${today}) - julianday(p.since) AS INTEGER)) AS waitDays,
      ifnull((SELECT touches FROM sales_roads WHERE customer_id = p.id), 0) AS touches
      FROM (SELECT c.customer_id AS id, nullif(l.last_on, '') AS lastOn, ${waitsSince} AS since FROM ${prospects}
        ${due ? sql`AND ${dueSql(today)}` : nothing} ${further} ORDER BY since, c.customer_id LIMIT ${limit + 1}) AS p
      JOIN customers c ON c.customer_id = p.id ORDER BY p.since, p.id`,
    row,
  );
  return toPage(
    rows,
    limit,
    ({ waitsSince: _since, ...shown }) => shown,
    ({ waitsSince: since, customerId }) => [since, customerId],
  );
}

const countsRow = z.object({ all: z.number(), due: z.number() });

/** How many prospects there are, and for how many the 90 days are over. */
export function countProspects(read: ReadHandle, today: Day): { all: number; due: number } {
  return read.get(
    sql`SELECT count(*) AS "all", count(*) FILTER (WHERE ${dueSql(today)}) AS due FROM ${prospects}`,
    countsRow,
  );
}

/** The steps on the way to a sale, and how many of each lead to the next. */
export function readFunnel(read: ReadHandle): Funnel {
  const steps = read.get(
    sql`SELECT calls, appointments, meetings, prospects, sales FROM sales_steps`,
    funnelCountsSchema,
  );
  return { ...steps, ...funnelRatios(steps) };
}
