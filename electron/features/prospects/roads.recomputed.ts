import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import type { ReadHandle } from '../../db/handle.ts';
import type { Recomputed } from '../../db/recomputed.ts';
import { sql, type Sql } from '../../db/sql.ts';

const roadRow = z.object({
  calls: z.number(),
  appointments: z.number(),
  meetings: z.number(),
  prospects: z.number(),
  soldOn: daySchema.nullable(),
  touches: z.number(),
});

/** The steps with one customer up to their first sale; what is said to a customer later wins nobody. */
function keepRoad(read: ReadHandle, customerId: string): Sql {
  const road = read.find(
    sql`SELECT count(*) FILTER (WHERE t.kind = 'call') AS calls,
      count(*) FILTER (WHERE t.kind = 'appointment') AS appointments,
      count(*) FILTER (WHERE t.kind = 'meeting') AS meetings, count(*) FILTER (WHERE t.kind = 'prospect') AS prospects,
      max(t.touched_on) FILTER (WHERE t.kind = 'sale') AS soldOn,
      count(*) FILTER (WHERE t.outcome = 'reached' AND t.kind NOT IN ('prospect', 'sale')) AS touches
      FROM touches t JOIN (
        SELECT c.status, c.customer_since_on, (SELECT min(touched_at) FROM touches
          WHERE customer_id = c.customer_id AND kind = 'sale') AS sold_at
        FROM customers c WHERE c.customer_id = ${customerId}) AS won
      WHERE t.customer_id = ${customerId} AND CASE
        WHEN won.sold_at IS NOT NULL THEN t.touched_at <= won.sold_at
        WHEN won.status IN ('prospect', 'declined') THEN 1
        ELSE t.touched_on < won.customer_since_on END
      HAVING count(*) > 0`,
    roadRow,
  );
  if (road === null) return sql`DELETE FROM sales_roads WHERE customer_id = ${customerId}`;
  const { calls, appointments, meetings, prospects, soldOn, touches } = road;
  return sql`INSERT OR REPLACE INTO sales_roads VALUES (${customerId}, ${calls}, ${appointments}, ${meetings},
    ${prospects}, ${soldOn}, ${touches})`;
}

const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** How many steps it took with each customer until the first sale. */
export const roadsRecomputed: readonly Recomputed[] = [
  {
    name: 'roads to a sale',
    table: 'touches',
    reads: ['customer_id', 'kind', 'outcome', 'touched_at', 'touched_on'],
    groupOf: (row) => idOf(row['customer_id']),
    groups: sql`SELECT DISTINCT customer_id FROM touches WHERE customer_id IS NOT NULL`,
    compute: keepRoad,
  },
  {
    name: 'roads of who became a customer',
    table: 'customers',
    // Imported and new customers bring no touches; those who come later are heard of by the table above.
    reads: ['status', 'customer_since_on'],
    groupOf: (row) => idOf(row['customer_id']),
    groups: sql`SELECT NULL WHERE 0`,
    compute: keepRoad,
  },
];
