import { addDays, dayStart, type Day } from '../../../shared/clock.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { readContacts } from '../../db/read-contacts.ts';
import { sql, type Sql } from '../../db/sql.ts';
import { listActive, type Stay } from '../../db/stays.ts';

/** Days without a word either way after which a customer counts as silent. */
const silentAfterDays = 90;

/** `entries.position` counts this many places to a millisecond. */
const positionsPerMs = 1024;

/** Whether a customer said something in the days up to and including the one asked about. */
function toIsHeard(read: ReadHandle, asOf: Day): (stay: Stay) => boolean {
  const heard = readContacts(read, 'heard', { from: addDays(asOf, 1 - silentAfterDays), to: asOf });
  return ({ no }) => heard.has(no);
}

/** The day of the latest word of anybody, up to the day asked about. */
function findLastOn(read: ReadHandle, { asOf, timeZone, scope }: MeasureQuestion): Day | null {
  const to = dayStart(addDays(asOf, 1), timeZone) * positionsPerMs;
  const who = scope.customerId === undefined ? sql`customer_id IS NOT NULL` : sql`customer_id = ${scope.customerId}`;
  // Stored days are days.
  return read.text(
    sql`SELECT heard_on FROM entries WHERE position < ${to} AND ${who} ORDER BY position DESC LIMIT 1`,
  ) as Day | null;
}

function findLastSince(read: ReadHandle, { asOf }: MeasureQuestion): Day | null {
  const query = sql`SELECT customer_since_on FROM customers
    WHERE archived_at IS NULL AND customer_since_on <= ${asOf} ORDER BY customer_since_on DESC LIMIT 1`;
  return read.text(query) as Day | null; // stored days are days
}

/** A customer belongs to no place, so these figures know none. */
const isPlaced = ({ scope }: MeasureQuestion): boolean =>
  scope.locationId !== undefined || scope.touchpointId !== undefined;

const none = { value: null, n: 0, low: null, high: null, lastOn: null };

/** Whether there was ever a customer, here by then or since nobody knows when. */
function wasEverOne(read: ReadHandle, asOf: Day): boolean {
  const since = (when: Sql): boolean =>
    read.text(sql`SELECT customer_id FROM customers WHERE archived_at IS NULL AND ${when} LIMIT 1`) !== null;
  return since(sql`customer_since_on <= ${asOf}`) || since(sql`customer_since_on IS NULL`);
}

/** Figures about customers. */
export const customersMeasures: readonly Measure[] = [
  {
    id: 'customers.active',
    label: 'Active customers',
    unit: 'count',
    direction: 'more',
    smallN: 0,
    allow: ['owner', 'manager'],
    read: (read, question) => {
      if (isPlaced(question)) return none;
      const active = listActive(read, question.asOf, question.scope.customerId).length;
      return { value: active, n: active, low: null, high: null, lastOn: findLastSince(read, question) };
    },
    wasEverRecorded: wasEverOne,
    records: () => ({ to: '/customers', search: { status: 'active' } }),
  },
  {
    id: 'customers.silent',
    label: `Active customers silent for ${silentAfterDays} days`,
    unit: 'share',
    direction: 'less',
    smallN: 7,
    allow: ['owner', 'manager'],
    read: (read, question) => {
      if (isPlaced(question)) return none;
      const active = listActive(read, question.asOf, question.scope.customerId);
      const isHeard = toIsHeard(read, question.asOf);
      const silent = active.filter((stay) => !isHeard(stay));
      const { value, low, high, n } = wilson(silent.length, active.length);
      return { value, n, low, high, lastOn: findLastOn(read, question) };
    },
    wasEverRecorded: wasEverOne,
    records: () => ({ to: '/customers', search: { status: 'active' } }),
  },
];
