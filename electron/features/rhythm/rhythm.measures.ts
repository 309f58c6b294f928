import { z } from 'zod';
import { daySchema, toDay } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { Measure } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';
import { countCustomers } from './rhythm.store.ts';

/** Below this many customers with a rhythm a share says nothing; the screen shows the counts. */
const smallShare = 10;

const callsRow = z.object({ needed: z.number(), calls: z.number(), lastOn: daySchema.nullable() });

/** How many of those with a rhythm have fallen silent. */
export const rhythmMeasures: readonly Measure[] = [
  {
    id: 'customers.rhythm-broken',
    label: 'Customers with a rhythm who have fallen silent',
    unit: 'share',
    direction: 'less',
    smallN: smallShare,
    allow: leaders,
    read: (read, { asOf, now, timeZone, scope }) => {
      const isPlaced = scope.locationId !== undefined || scope.touchpointId !== undefined;
      // A rhythm is kept as it stands: who was silent on a day gone by and has come since can't be told any more.
      if (isPlaced || asOf < toDay(now, timeZone)) return { value: null, n: 0, low: null, high: null, lastOn: null };
      const { broken, known, lastOn } = countCustomers(read, asOf, scope.customerId);
      return { ...wilson(broken, known), lastOn };
    },
    wasEverRecorded: (read) => read.text(sql`SELECT customer_id FROM rhythms WHERE broken_from > '' LIMIT 1`) !== null,
    records: () => ({ to: '/touch', search: { tab: 'rhythms' } }),
  },
  {
    id: 'rhythm.needed-something',
    label: 'Calls to silent customers who needed something',
    unit: 'share',
    direction: 'neither',
    smallN: smallShare,
    allow: leaders,
    read: (read, { from, asOf, scope }) => {
      if (scope.locationId !== undefined || scope.touchpointId !== undefined)
        return { value: null, n: 0, low: null, high: null, lastOn: null };
      const one = scope.customerId === undefined ? nothing : sql`AND customer_id = ${scope.customerId}`;
      const { needed, calls, lastOn } = read.get(
        sql`SELECT ifnull(sum(needed), 0) AS needed, count(*) AS calls, max(called_on) AS lastOn
          FROM rhythm_calls WHERE called_on >= ${from} AND called_on <= ${asOf} ${one}`,
        callsRow,
      );
      return { ...wilson(needed, calls), lastOn };
    },
    wasEverRecorded: (read, asOf) =>
      read.text(sql`SELECT touch_id FROM rhythm_calls WHERE called_on <= ${asOf} LIMIT 1`) !== null,
    records: null,
  },
];
