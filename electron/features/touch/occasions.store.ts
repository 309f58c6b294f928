import { z } from 'zod';
import { daysBetween, daySchema, type Day } from '../../../shared/clock.ts';
import { isRoundYears, nextOn, stretchesOf, yearsOn } from '../../../shared/features/touch/occasions.rules.ts';
import type { Occasion } from '../../../shared/features/touch/touch.schema.ts';
import { customerIdSchema, occasionIdSchema, type CustomerId, type OccasionId } from '../../../shared/ids.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { occasions } from './touch.tables.ts';

/** More than a business thinks of in a month. */
const most = 500;

const sinceRow = z.object({ customerId: customerIdSchema, customerName: z.string(), sinceOn: daySchema });

const ownRow = z.object({
  id: occasionIdSchema,
  customerId: customerIdSchema,
  customerName: z.string(),
  name: z.string(),
  monthDay: z.string(),
});

/** Left alone, SQLite goes through all who are active. */
function listAnniversaries(read: ReadHandle, from: Day, to: Day): Occasion[] {
  const rows = stretchesOf(from, daysBetween(from, to)).flatMap((stretch) =>
    read.all(
      sql`SELECT customer_id AS customerId, name AS customerName, customer_since_on AS sinceOn
        FROM customers INDEXED BY customers_by_anniversary
        WHERE archived_at IS NULL AND status = 'active' AND customer_since_on IS NOT NULL
          AND substr(customer_since_on, 6) >= ${stretch.from} AND substr(customer_since_on, 6) <= ${stretch.to}
        LIMIT ${most}`,
      sinceRow,
    ),
  );
  return rows.flatMap(({ customerId, customerName, sinceOn }) => {
    const on = nextOn(sinceOn.slice(5), from);
    const years = yearsOn(sinceOn, on);
    return years < 1 ? [] : [{ customerId, customerName, id: null, name: '', on, years, isRound: isRoundYears(years) }];
  });
}

function listOwnDays(read: ReadHandle, from: Day, to: Day): Occasion[] {
  const rows = stretchesOf(from, daysBetween(from, to)).flatMap((stretch) =>
    read.all(
      sql`SELECT o.occasion_id AS id, o.customer_id AS customerId, c.name AS customerName, o.name, o.month_day AS monthDay
        FROM occasions o CROSS JOIN customers c ON c.customer_id = o.customer_id
        WHERE o.archived_at IS NULL AND o.month_day >= ${stretch.from} AND o.month_day <= ${stretch.to}
          AND c.archived_at IS NULL AND c.status IN ('active', 'prospect') LIMIT ${most}`,
      ownRow,
    ),
  );
  return rows.map(({ monthDay, ...own }) => ({ ...own, on: nextOn(monthDay, from), years: null, isRound: false }));
}

/** Days worth a word from a day to a day, round years first, then as they come. */
export function listOccasions(read: ReadHandle, from: Day, to: Day): Occasion[] {
  const all = [...listAnniversaries(read, from, to), ...listOwnDays(read, from, to)].filter(({ on }) => on <= to);
  return all.toSorted(
    (one, other) =>
      Number(other.isRound) - Number(one.isRound) ||
      (one.on < other.on ? -1 : Number(one.on > other.on)) ||
      (one.customerName < other.customerName ? -1 : 1),
  );
}

const dayRow = z.object({ id: occasionIdSchema, name: z.string(), monthDay: z.string() });

/** The days of a customer's own. */
export function listOwnDaysOf(read: ReadHandle, customerId: CustomerId): z.infer<typeof dayRow>[] {
  return read.all(
    sql`SELECT occasion_id AS id, name, month_day AS monthDay FROM occasions
      WHERE customer_id = ${customerId} AND archived_at IS NULL ORDER BY month_day LIMIT 50`,
    dayRow,
  );
}

/** The customer a day belongs to. */
export function findOccasionOwner(read: ReadHandle, id: OccasionId): string | null {
  return read.text(sql`SELECT customer_id FROM occasions WHERE occasion_id = ${id}`);
}

/** Keeps a day of a customer's own, new or changed. */
export function saveOccasion(
  tx: WriteHandle,
  { id, customerId, name, monthDay }: { id: OccasionId; customerId: CustomerId; name: string; monthDay: string },
): void {
  const row = { name, month_day: monthDay };
  if (findOccasionOwner(tx, id) === null) tx.insert(occasions, { occasion_id: id, customer_id: customerId, ...row });
  else tx.update(occasions, id, row);
}
