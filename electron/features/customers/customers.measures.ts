import { addDays, dayStart, type Day } from '../../../shared/clock.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';

/** Days without a word either way after which a customer counts as silent. */
const silentAfterDays = 90;

/** `entries.position` counts this many places to a millisecond. */
const positionsPerMs = 1024;

/** Active customers as of a day: here by then, and not lost until later. */
function activeSql({ asOf, scope }: MeasureQuestion): Sql {
  const one = scope.customerId === undefined ? nothing : sql`AND c.customer_id = ${scope.customerId}`;
  return sql`c.archived_at IS NULL AND (c.customer_since_on IS NULL OR c.customer_since_on <= ${asOf})
    AND c.status IN ('active', 'lost') AND (c.status = 'active' OR c.lost_on > ${asOf}) ${one}`;
}

function countActive(read: ReadHandle, question: MeasureQuestion): number {
  return read.number(sql`SELECT count(*) FROM customers c WHERE ${activeSql(question)}`);
}

/** How many active customers have an entry in the days up to and including the day asked about. */
function countHeard(read: ReadHandle, question: MeasureQuestion): number {
  const { asOf, timeZone } = question;
  const firstDay = addDays(asOf, 1 - silentAfterDays);
  const from = dayStart(firstDay, timeZone) * positionsPerMs;
  const to = dayStart(addDays(asOf, 1), timeZone) * positionsPerMs;
  // Only of who was heard again since, which happens when a past day is asked about, are the entries looked at.
  return read.number(
    sql`SELECT count(*) FROM customers c JOIN customer_last_words l ON l.customer_id = c.customer_id
      WHERE ${activeSql(question)} AND l.last_on >= ${firstDay} AND (l.last_on <= ${asOf} OR EXISTS (
        SELECT 1 FROM entries e WHERE e.customer_id = c.customer_id AND e.position >= ${from} AND e.position < ${to}))`,
  );
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
      const active = countActive(read, question);
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
      const active = countActive(read, question);
      const { value, low, high, n } = wilson(active - countHeard(read, question), active);
      return { value, n, low, high, lastOn: findLastOn(read, question) };
    },
    wasEverRecorded: wasEverOne,
    records: () => ({ to: '/customers', search: { status: 'active' } }),
  },
];
