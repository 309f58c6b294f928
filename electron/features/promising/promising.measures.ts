import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { everyone } from '../../../shared/contract/procedure.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { Measure } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

/** Below this many referrals a share says nothing; the screen shows the counts. */
const smallShare = 10;

const returnedRow = z.object({ n: z.number(), returned: z.number(), lastOn: daySchema.nullable() });

const none = { value: null, n: 0, low: null, high: null, lastOn: null };

/** Of all who were referred: nobody hears of most who stay away, while who comes back is seen. */
const referredReturned: Measure = {
  id: 'promising.referred-returned',
  label: 'Referred, and came back later',
  unit: 'share',
  direction: 'more',
  smallN: smallShare,
  allow: everyone,
  read: (read, { from, asOf, scope }) => {
    const { customerId } = scope;
    if (scope.locationId !== undefined || scope.touchpointId !== undefined) return none;
    const { n, returned, lastOn } = read.get(
      sql`SELECT count(*) AS n, coalesce(sum(became = 'came-back'), 0) AS returned, max(said_on) AS lastOn FROM referrals
        WHERE archived_at IS NULL AND kind = 'referred' AND said_on >= ${from} AND said_on <= ${asOf}
        ${customerId === undefined ? nothing : sql`AND customer_id = ${customerId}`}`,
      returnedRow,
    );
    return { ...wilson(returned, n), lastOn };
  },
  wasEverRecorded: (read) =>
    read.text(sql`SELECT said_on FROM referrals WHERE archived_at IS NULL AND kind = 'referred' LIMIT 1`) !== null,
  records: ({ from, to }) => ({ to: '/promises/declined', search: { kind: 'referred', from, to } }),
};

/** Figures about what promises are made with. */
export const promisingMeasures: readonly Measure[] = [referredReturned];
