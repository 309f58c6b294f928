import { z } from 'zod';
import type { Instant } from '../../../shared/clock.ts';
import { promiseIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { isOpen } from './promises.rows.ts';

const dueRow = z.object({ id: promiseIdSchema, dueAt: z.number(), what: z.string(), customerName: z.string() });

/** Open promises that are due between two moments, the first due first. */
export function listDuePromises(
  read: ReadHandle,
  { from, to, limit }: { readonly from: Instant; readonly to: Instant; readonly limit: number },
): z.infer<typeof dueRow>[] {
  return read.all(
    sql`SELECT due.id, due.dueAt, due.what, c.name AS customerName FROM (SELECT promise_id AS id, due_at AS dueAt, what,
        customer_id FROM promises WHERE ${isOpen} AND due_at > ${from} AND due_at <= ${to}
        ORDER BY due_at, promise_id LIMIT ${limit}) AS due
      JOIN customers AS c ON c.customer_id = due.customer_id ORDER BY due.dueAt, due.id`,
    dueRow,
  );
}
