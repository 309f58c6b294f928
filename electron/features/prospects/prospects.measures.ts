import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import { empiricalQuantile } from '../../../shared/stats/quantile.ts';
import type { Measure } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

/** Below this many sales a median is one customer's story. */
const smallMedian = 5;

const none = { value: null, n: 0, low: null, high: null, lastOn: null };
const soldRow = z.object({ touches: z.number(), soldOn: daySchema });

/** How many touches it took. */
export const prospectsMeasures: readonly Measure[] = [
  {
    id: 'prospects.touches-to-sale',
    label: 'Contacts until the first sale (median)',
    unit: 'count',
    direction: 'less',
    smallN: smallMedian,
    allow: leaders,
    read: (read, { from, asOf, scope }) => {
      if (scope.locationId !== undefined || scope.touchpointId !== undefined) return none;
      const one = scope.customerId === undefined ? nothing : sql`AND customer_id = ${scope.customerId}`;
      const sold = read.all(
        sql`SELECT touches, sold_on AS soldOn FROM sales_roads
          WHERE sold_on >= ${from} AND sold_on <= ${asOf} ${one} ORDER BY sold_on`,
        soldRow,
      );
      const value = empiricalQuantile(
        sold.map(({ touches }) => touches),
        0.5,
      );
      return { value, n: sold.length, low: null, high: null, lastOn: sold.at(-1)?.soldOn ?? null };
    },
    wasEverRecorded: (read, asOf) =>
      read.text(sql`SELECT sold_on FROM sales_roads WHERE sold_on <= ${asOf} LIMIT 1`) !== null,
    records: ({ from, to }) => ({ to: '/touch', search: { tab: 'prospects', from, to } }),
  },
];
