import { z } from 'zod';
import { retentionRulesSchema, type RetentionRules } from '../../../shared/features/privacy/privacy.schema.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';
import { retentionRules } from './privacy.tables.ts';

/** The one row of rules. */
const rulesId = 'rules';

const rulesRow = z
  .object({ erase_after_months: z.number().nullable() })
  .transform((row) => retentionRulesSchema.parse({ eraseAfterMonths: row.erase_after_months }));

/** How long customers are kept; as long as nobody decided, until somebody asks. */
export function readRules(read: ReadHandle): RetentionRules {
  const found = read.find(sql`SELECT erase_after_months FROM retention_rules WHERE rules_id = ${rulesId}`, rulesRow);
  return found ?? { eraseAfterMonths: null };
}

export function keepRules(tx: WriteHandle, { eraseAfterMonths }: RetentionRules): void {
  const isThere = tx.number(sql`SELECT count(*) FROM retention_rules`) > 0;
  const row = { erase_after_months: eraseAfterMonths };
  if (isThere) tx.update(retentionRules, rulesId, row);
  else tx.insert(retentionRules, { rules_id: rulesId, ...row });
}

/** When the latest look by itself began; 0 where there was none, or where a clock since set right dated it ahead. */
export function findLookedAt(read: ReadHandle, now: number): number {
  return read.number(
    sql`SELECT ifnull(max(started_at), 0) FROM jobs WHERE kind = 'retention' AND started_at <= ${now} AND person_id IS NULL`,
  );
}

/**
 * Customers nobody has heard of since before a day: no contact, purchase, promise or action, and none began with us
 * since. Never one with something open: an action, a promise, an unsorted entry. Of all customers unless one is named,
 * so only a job asks without.
 */
export function outstayedSql(before: string, customerId?: string): Sql {
  const one = customerId === undefined ? nothing : sql`AND c.customer_id = ${customerId}`;
  return sql`
    SELECT c.customer_id AS id FROM customers c LEFT JOIN last_contacts l USING (customer_id)
    WHERE c.erased_at IS NULL AND c.merged_into IS NULL ${one}
      AND ifnull(l.last_on, '') < ${before} AND ifnull(c.customer_since_on, '') < ${before} AND ifnull(c.lost_on, '') < ${before}
      AND date(c.created_at / 1000, 'unixepoch') < ${before}
      AND NOT EXISTS (SELECT 1 FROM purchases p WHERE p.customer_id = c.customer_id AND p.bought_on >= ${before})
      AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.customer_id = c.customer_id
        AND (a.state IN ('open', 'doing') OR date(max(a.opened_at, ifnull(a.closed_at, 0)) / 1000, 'unixepoch') >= ${before}))
      AND NOT EXISTS (SELECT 1 FROM promises p WHERE p.customer_id = c.customer_id
        AND (p.done_on IS NULL AND p.cancelled_on IS NULL OR max(p.asked_on, ifnull(p.done_on, ''), ifnull(p.cancelled_on, '')) >= ${before}))
      AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.customer_id = c.customer_id AND e.status = 'new')
    ORDER BY c.customer_id`;
}

/** Whether a customer has outstayed as things stand now. */
export function hasOutstayed(read: ReadHandle, before: string, customerId: string): boolean {
  return read.text(outstayedSql(before, customerId)) !== null;
}

/** What some customers are called now. */
export function listNames(read: ReadHandle, ids: readonly string[]): string[] {
  return read.all(
    sql`SELECT name FROM customers WHERE customer_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY name_key`,
    z.object({ name: z.string() }).transform(({ name }) => name),
  );
}
