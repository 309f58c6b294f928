import { z } from 'zod';
import { toCustomerNameKey } from '../../../shared/features/customers/customers.keys.ts';
import { dayName } from '../../../shared/period.ts';
import { daySchema } from '../../../shared/clock.ts';
import type { SearchSource } from '../../app/registries.ts';
import { sql } from '../../db/sql.ts';

const row = z.object({ id: z.string(), name: z.string(), lostOn: daySchema, reason: z.string().nullable() });

/** Losses of customers whose name begins as what was typed; for leaders only. */
export const lossesSearch: SearchSource = {
  kind: 'loss',
  find: (read, text, limit, reader) => {
    const key = toCustomerNameKey(text);
    if (key === '' || (reader.role !== 'owner' && reader.role !== 'manager')) return [];
    const rows = read.all(
      sql`SELECT l.loss_id AS id, c.name, l.lost_on AS lostOn, reasons.name AS reason
        FROM customers AS c JOIN losses AS l ON l.customer_id = c.customer_id
        LEFT JOIN reasons ON reasons.reason_id = l.reason_id
        WHERE c.archived_at IS NULL AND c.status IN ('lost', 'active')
        AND c.name_key >= ${key} AND c.name_key < ${`${key}\u{10FFFF}`} ORDER BY c.name_key, c.customer_no LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, name, lostOn, reason }) => ({
      kind: 'loss',
      id,
      title: `Why ${name} left`,
      detail: [dayName(lostOn), reason].filter((part) => part !== null).join(' · '),
      to: `/losses/${id}`,
    }));
  },
};
