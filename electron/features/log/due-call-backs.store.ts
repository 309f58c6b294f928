import { z } from 'zod';
import type { Instant } from '../../../shared/clock.ts';
import { entryIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

const dueRow = z.object({ id: entryIdSchema, dueAt: z.number(), customerName: z.string().nullable() });

/** Calls somebody asked for between two moments and nobody made yet, the first due first. */
export function listDueCallBacks(
  read: ReadHandle,
  { from, to, limit }: { readonly from: Instant; readonly to: Instant; readonly limit: number },
): z.infer<typeof dueRow>[] {
  return read.all(
    sql`SELECT due.id, due.dueAt, c.name AS customerName FROM (SELECT entry_id AS id, call_back_at AS dueAt, customer_id
        FROM entries WHERE call_back_at IS NOT NULL AND called_back_at IS NULL AND call_back_at > ${from}
        AND call_back_at <= ${to} ORDER BY call_back_at, entry_id LIMIT ${limit}) AS due
      LEFT JOIN customers AS c ON c.customer_id = due.customer_id ORDER BY due.dueAt, due.id`,
    dueRow,
  );
}
