import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import type { Measure } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';

const countRow = z.object({ n: z.number(), lastOn: daySchema.nullable() });

/** Times customers were told what came of what they said; that it is being worked on is no result yet. */
const resultsTold: Measure = {
  id: 'results.told-to-customers',
  label: 'Results told to customers',
  unit: 'count',
  direction: 'more',
  smallN: 0,
  allow: leaders,
  read: (read, { from, asOf, scope }) => {
    // A telling is to somebody, at no place and no touchpoint.
    if (scope.locationId !== undefined || scope.touchpointId !== undefined)
      return { value: null, n: 0, low: null, high: null, lastOn: null };
    const one = scope.customerId === undefined ? nothing : sql`AND customer_id = ${scope.customerId}`;
    const { n, lastOn } = read.get(
      sql`SELECT count(*) AS n, max(told_on) AS lastOn FROM card_tellings
        WHERE told_on >= ${from} AND told_on <= ${asOf} AND kind <> 'working-on' ${one}`,
      countRow,
    );
    return { value: n, n, low: null, high: null, lastOn };
  },
  wasEverRecorded: (read, asOf) =>
    read.text(sql`SELECT told_on FROM card_tellings WHERE told_on <= ${asOf} AND kind <> 'working-on' LIMIT 1`) !==
    null,
  records: ({ from, to }) => ({ to: '/told', search: { tab: 'told', from, to, results: true } }),
};

/** Who was told. */
export const tellingMeasures: readonly Measure[] = [resultsTold];
