import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import {
  brokenRhythmSchema,
  rhythmKinds,
  type BrokenRhythm,
  type RhythmFilter,
  type RhythmKind,
} from '../../../shared/features/rhythm/rhythm.schema.ts';
import { judgeRhythm } from '../../../shared/stats/rhythm-break.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';

/** Broken on a day, of a customer who is one, and not dismissed since they last came. */
function brokenSql(today: Day): Sql {
  return sql`r.broken_from <= ${today} AND (r.interval_from <= ${today} OR r.season_until >= ${today})
    AND c.status = 'active' AND c.archived_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM rhythm_dismissals d
      WHERE d.customer_id = r.customer_id AND d.kind = r.kind AND d.last_on = r.last_on)`;
}

const row = z.object({
  ...brokenRhythmSchema.omit({ by: true }).shape,
  limitDays: z.number().nullable(),
  intervalFrom: daySchema.nullable(),
  seasonFrom: daySchema.nullable(),
  seasonUntil: daySchema.nullable(),
});

function toBroken(
  { limitDays, intervalFrom, seasonFrom, seasonUntil, ...shown }: z.infer<typeof row>,
  today: Day,
): BrokenRhythm {
  const { lastOn, days, everyDays, around } = shown;
  const interval =
    everyDays === null || limitDays === null || intervalFrom === null
      ? null
      : { everyDays, limitDays, brokenFrom: intervalFrom };
  const season =
    around === null || seasonFrom === null || seasonUntil === null
      ? null
      : { around, brokenFrom: seasonFrom, brokenUntil: seasonUntil };
  const by = judgeRhythm({ lastOn, days, interval, season }, today);
  if (by === null) throw new Error('A rhythm was listed as broken that is not.');
  return { ...shown, by };
}

const placeSchema = z.tuple([daySchema, z.string(), z.enum(rhythmKinds)]);

/** Broken rhythms, the latest to fall silent first. */
export function listBroken(
  read: ReadHandle,
  { kind }: RhythmFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  today: Day,
): { items: BrokenRhythm[]; next: string | null } {
  const after = cursor === undefined ? null : fromCursor(cursor, placeSchema);
  const further =
    after === null
      ? nothing
      : sql`AND (r.broken_from, r.customer_id, r.kind) < (${after[0]}, ${after[1]}, ${after[2]})`;
  const ofKind = kind === undefined ? nothing : sql`AND r.kind = ${kind}`;
  const rows = read.all(
    sql`SELECT r.customer_id AS customerId, c.name AS customerName, c.phone, c.email,
      c.preferred_channel AS preferredChannel, c.style_note AS styleNote, r.kind, r.last_on AS lastOn, r.days,
      r.every_days AS everyDays, r.limit_days AS limitDays, r.interval_from AS intervalFrom,
      r.season_around AS around, r.season_from AS seasonFrom, r.season_until AS seasonUntil, r.broken_from AS brokenFrom
      FROM rhythms r CROSS JOIN customers c ON c.customer_id = r.customer_id
      WHERE ${brokenSql(today)} ${ofKind} ${further}
      ORDER BY r.broken_from DESC, r.customer_id DESC, r.kind DESC LIMIT ${limit + 1}`,
    row,
  );
  return toPage(
    rows,
    limit,
    (one) => toBroken(one, today),
    ({ brokenFrom, customerId, kind: of }) => [brokenFrom, customerId, of],
  );
}

const countsRow = z.object({ purchase: z.number(), contact: z.number(), customers: z.number() });

/** How many rhythms of each kind are broken today, and of how many customers. */
export function countBroken(read: ReadHandle, today: Day): z.infer<typeof countsRow> {
  return read.get(
    sql`SELECT count(*) FILTER (WHERE r.kind = 'purchase') AS purchase, count(*) FILTER (WHERE r.kind = 'contact') AS contact,
        count(DISTINCT r.customer_id) AS customers
      FROM rhythms r CROSS JOIN customers c ON c.customer_id = r.customer_id WHERE ${brokenSql(today)}`,
    countsRow,
  );
}

const customersRow = z.object({ broken: z.number(), known: z.number(), lastOn: daySchema.nullable() });

/** Active customers with a rhythm in what they buy or say, and how many of them have broken one. */
export function countCustomers(
  read: ReadHandle,
  today: Day,
  customerId: string | undefined,
): z.infer<typeof customersRow> {
  const one = customerId === undefined ? nothing : sql`AND c.customer_id = ${customerId}`;
  const known = read.number(
    sql`SELECT count(*) FROM customers c WHERE c.status = 'active' AND c.archived_at IS NULL ${one}
      AND EXISTS (SELECT 1 FROM rhythms r WHERE r.customer_id = c.customer_id)`,
  );
  return read.get(
    sql`SELECT count(DISTINCT r.customer_id) AS broken, ${known} AS known, max(r.last_on) AS lastOn
      FROM rhythms r CROSS JOIN customers c ON c.customer_id = r.customer_id WHERE ${brokenSql(today)} ${one}`,
    customersRow,
  );
}

/** The last day of a customer's rhythm; null where they have none. */
export function findLastOn(read: ReadHandle, customerId: string, kind: RhythmKind): string | null {
  return read.text(sql`SELECT last_on FROM rhythms WHERE customer_id = ${customerId} AND kind = ${kind}`);
}
