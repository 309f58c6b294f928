import { z } from 'zod';
import { addDays, daySchema, type Day, type Instant } from '../../../shared/clock.ts';
import type { PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { customerIdSchema, type CustomerId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { listOfCustomer } from './promises.list.ts';

/** How far ahead a renewal is looked for, in days: a quarter, while there is time to mend what is broken. */
const aheadDays = 90;
/** What fits on a card. */
const shownRenewals = 20;
/** Promises of a customer that are looked at; older ones are forgiven or forgotten. */
const promisesLookedAt = 20;

const renewalRow = z.object({ customerId: customerIdSchema, customerName: z.string(), renewalOn: daySchema });

type Renewal = {
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly renewalOn: Day;
  readonly broken: PromiseRow[];
};

/** A promise nobody has made good: still open though its first date is over, late, or told two ways. */
const isOpenBroken = (row: PromiseRow, today: Day): boolean =>
  row.doneOn === null &&
  row.state !== 'cancelled' &&
  (row.state === 'late' || row.first.on < today || row.isContradicted);

/** Customers who renew soon, those with open broken promises; customers wait for their renewal, and then they go. */
export function listRenewals(read: ReadHandle, today: Day, now: Instant): Renewal[] {
  const rows = read.all(
    sql`SELECT customer_id AS customerId, name AS customerName, renewal_on AS renewalOn FROM customers
      WHERE renewal_on >= ${today} AND renewal_on <= ${addDays(today, aheadDays)} AND archived_at IS NULL AND status = 'active'
        AND EXISTS (SELECT 1 FROM promises WHERE promises.customer_id = customers.customer_id
          AND promises.done_on IS NULL AND promises.cancelled_on IS NULL
          AND (promises.first_due_on < ${today} OR promises.due_at <= ${now} OR promises.is_contradicted = 1))
      ORDER BY renewal_on, customer_id LIMIT ${shownRenewals}`,
    renewalRow,
  );
  return rows.map((row) => ({
    ...row,
    broken: listOfCustomer(read, row.customerId, now, promisesLookedAt).filter((promise) =>
      isOpenBroken(promise, today),
    ),
  }));
}
