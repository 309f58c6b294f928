import { z } from 'zod';
import { daySchema, daysBetween, type Day } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';

const madeRow = z.object({ n: z.number(), lastOn: daySchema.nullable() });

/** Visits whose scorecard was handed in, on the day the shopper was there: a begun one always has that day. */
function readMade(
  read: ReadHandle,
  { from, to }: { readonly from: string; readonly to: Day },
  scope: MeasureQuestion['scope'] = {},
): z.infer<typeof madeRow> {
  const place = scope.locationId === undefined ? nothing : sql`AND v.location_id = ${scope.locationId}`;
  // CROSS keeps the order: from the days of a period to their scorecards, not over every scorecard ever handed in.
  return read.get(
    sql`SELECT count(*) AS n, max(v.visited_on) AS lastOn FROM visits AS v
      CROSS JOIN checklist_runs AS r ON r.run_id = v.run_id
      WHERE v.run_id IS NOT NULL AND v.cancelled_at IS NULL AND v.visited_on >= ${from} AND v.visited_on <= ${to}
      AND r.state IN ('submitted', 'accepted', 'excluded') ${place}`,
    madeRow,
  );
}

/** A visit is made to a place, by no customer and to no touchpoint. */
const isElsewhere = ({ scope }: MeasureQuestion): boolean =>
  scope.customerId !== undefined || scope.touchpointId !== undefined;

const none = { value: null, n: 0, low: null, high: null, lastOn: null };

/** Whether a visit was ever planned or made: who planned one and made none knows that it was none. */
function wasEverPlanned(read: ReadHandle, asOf: Day): boolean {
  const planned = sql`SELECT planned_on FROM visits WHERE planned_on <= ${asOf} ORDER BY planned_on LIMIT 1`;
  return read.text(planned) !== null || readMade(read, { from: '', to: asOf }).n > 0;
}

const toRecords = ({ scope }: MeasureQuestion): ReturnType<NonNullable<Measure['records']>> => ({
  to: '/shops',
  search: { show: 'made', ...(scope.locationId === undefined ? {} : { locationId: scope.locationId }) },
});

const visits: Measure = {
  id: 'shops.visits',
  label: 'Mystery visits',
  unit: 'count',
  direction: 'more',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { n, lastOn } = readMade(read, { from: question.from, to: question.asOf }, question.scope);
    return { value: n, n, low: null, high: null, lastOn };
  },
  wasEverRecorded: wasEverPlanned,
  records: toRecords,
};

const lastVisit: Measure = {
  id: 'shops.last-visit-days',
  label: 'Days since the last mystery visit',
  unit: 'days',
  direction: 'less',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    // However long ago: a period without a visit is what this figure is for.
    const { n, lastOn } = readMade(read, { from: '', to: question.asOf }, question.scope);
    return { value: lastOn === null ? null : daysBetween(lastOn, question.asOf), n, low: null, high: null, lastOn };
  },
  wasEverRecorded: wasEverPlanned,
  records: toRecords,
};

/** Figures of mystery visits. */
export const shopsMeasures: readonly Measure[] = [visits, lastVisit];
