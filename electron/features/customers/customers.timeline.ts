import { z } from 'zod';
import { dayStart, type Day } from '../../../shared/clock.ts';
import { formatMoney } from '../../../shared/money.ts';
import type { TimelineItem } from '../../../shared/features/customers/customers.schema.ts';
import type { TimelineSource } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

const milestoneRow = z.object({ id: z.string(), since: z.string().nullable(), lost: z.string().nullable() });
const purchaseRow = z.object({
  id: z.string(),
  day: z.string(),
  amount: z.number(),
  what: z.string(),
  currency: z.string(),
});

const line = (
  id: string,
  kind: string,
  at: number,
  title: string,
  detail: string | null,
  tone: TimelineItem['tone'],
): TimelineItem => ({
  id,
  at,
  kind,
  title,
  detail,
  tone,
  to: null,
});

// Days of our own columns are days; each begins in the zone of the business.
const start = (day: string, timeZone: string): number => dayStart(day as Day, timeZone);

function listMilestones(read: ReadHandle, customerId: string, timeZone: string): TimelineItem[] {
  const query = sql`SELECT customer_id AS id, customer_since_on AS since, lost_on AS lost FROM customers WHERE customer_id = ${customerId}`;
  const customer = read.find(query, milestoneRow);
  if (customer === null) return [];
  const { id, since, lost } = customer;
  return [
    ...(lost === null
      ? []
      : [line(`lost:${id}`, 'customer', start(lost, timeZone), 'Lost as a customer', null, 'bad')]),
    ...(since === null
      ? []
      : [line(`since:${id}`, 'customer', start(since, timeZone), 'Became a customer', null, 'good')]),
  ];
}

function listPurchases(read: ReadHandle, customerId: string, timeZone: string): TimelineItem[] {
  // One customer's purchases are few enough to be read at once; the business row lends its currency.
  const rows = read.all(
    sql`SELECT p.purchase_id AS id, p.bought_on AS day, p.amount_minor AS amount, p.what, b.currency
        FROM purchases p CROSS JOIN businesses b WHERE p.customer_id = ${customerId} ORDER BY p.bought_on DESC LIMIT 1000`,
    purchaseRow,
  );
  return rows.map((row) =>
    line(
      `purchase:${row.id}`,
      'purchase',
      start(row.day, timeZone),
      row.what === '' ? 'Bought something' : `Bought ${row.what}`,
      formatMoney(row.amount, row.currency, 'en'),
      'neutral',
    ),
  );
}

/** When the customer came, what they bought (for those who see money), when they were lost. */
export const customersTimeline: TimelineSource = {
  name: 'customers',
  list: (read, customerId, before, limit, reader, timeZone) => {
    const seesMoney = reader.role === 'owner' || reader.role === 'manager';
    return [
      ...listMilestones(read, customerId, timeZone),
      ...(seesMoney ? listPurchases(read, customerId, timeZone) : []),
    ]
      .filter(({ at, id }) => before === null || at < before.at || (at === before.at && id < before.id))
      .toSorted((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))
      .slice(0, limit);
  },
};
