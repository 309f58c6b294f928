import type { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { customerSchema } from '../../../shared/features/customers/customers.schema.ts';
import { weekCallSchema, type WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import { customerIdSchema, type CustomerId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, type Sql } from '../../db/sql.ts';

/** Some customers as a table of one column, `value`: one question for all of them instead of one for each. */
const each = (ids: readonly CustomerId[]): Sql => sql`json_each(${JSON.stringify(ids)})`;

const customerRow = customerSchema
  .pick({ name: true, status: true, class: true, phone: true, email: true, preferredChannel: true, styleNote: true })
  .extend({
    id: customerIdSchema,
    sinceOn: daySchema,
    lastOn: daySchema.nullable(),
    snoozedUntil: daySchema.nullable(),
  });

/** Where a customer stands, and what is shown of them before a call. */
export type CallCustomer = Omit<z.infer<typeof customerRow>, 'id'>;

/** Where some customers stand, and what is shown of them before a call. */
export function readCallCustomers(read: ReadHandle, ids: readonly CustomerId[]): ReadonlyMap<CustomerId, CallCustomer> {
  const rows = read.all(
    sql`SELECT c.customer_id AS id, c.name, c.status, c.class, c.phone, c.email,
        c.preferred_channel AS preferredChannel, c.style_note AS styleNote,
        ifnull(c.customer_since_on, date(c.created_at / 1000, 'unixepoch')) AS sinceOn,
        nullif(l.last_on, '') AS lastOn, nullif(l.snoozed_until, '') AS snoozedUntil
      FROM ${each(ids)} CROSS JOIN customers c ON c.customer_id = value
      LEFT JOIN last_contacts l ON l.customer_id = c.customer_id`,
    customerRow,
  );
  return new Map(rows.map(({ id, ...customer }) => [id, customer]));
}

const wordsRow = weekCallSchema.shape.lastWords.unwrap().extend({ id: customerIdSchema });

/** What each of some customers last said. */
export function readLastWords(
  read: ReadHandle,
  ids: readonly CustomerId[],
): ReadonlyMap<CustomerId, NonNullable<WeekCall['lastWords']>> {
  const rows = read.all(
    sql`SELECT value AS id, e.words, e.heard_on AS heardOn, e.how_left AS howLeft FROM ${each(ids)}
      CROSS JOIN entries e ON e.position = (SELECT max(position) FROM entries WHERE customer_id = value)`,
    wordsRow,
  );
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

const tryRow = weekCallSchema.shape.lastTry.unwrap().extend({ id: customerIdSchema });

/** The latest touch of each of some customers, where it reached nobody. */
export function readLastTries(
  read: ReadHandle,
  ids: readonly CustomerId[],
): ReadonlyMap<CustomerId, NonNullable<WeekCall['lastTry']>> {
  const rows = read.all(
    sql`SELECT value AS id, t.outcome, t.touched_at AS at FROM ${each(ids)}
      CROSS JOIN touches t ON t.touch_id = (SELECT touch_id FROM touches WHERE customer_id = value
        ORDER BY touched_at DESC, touch_id DESC LIMIT 1)
      WHERE t.outcome <> 'reached'`,
    tryRow,
  );
  return new Map(rows.map(({ id, ...tried }) => [id, tried]));
}
