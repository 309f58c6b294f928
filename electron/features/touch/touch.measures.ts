import { z } from 'zod';
import { addDays, daySchema, dayStart, type Day } from '../../../shared/clock.ts';
import { everyone } from '../../../shared/contract/procedure.ts';
import type { Reading } from '../../../shared/features/measures/measures.schema.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';
import { cadenceSql, listSetCadences } from './cadences.store.ts';
import { callBackMeasures } from './call-backs.measures.ts';

/** Below this many customers or calls a share says nothing; the screen shows the counts. */
const smallShare = 10;

type Counted = Omit<Reading, 'unit'>;

const none: Counted = { value: null, n: 0, low: null, high: null, lastOn: null };

/** A contact is with a customer, at no place and no touchpoint. */
const isPlaced = ({ scope }: MeasureQuestion): boolean =>
  scope.locationId !== undefined || scope.touchpointId !== undefined;

function wasEverTouched(read: ReadHandle, asOf: Day): boolean {
  return read.text(sql`SELECT touched_on FROM touches WHERE touched_on <= ${asOf} LIMIT 1`) !== null;
}

/** `entries.position` counts this many places to a millisecond. */
const positionsPerMs = 1024;

const onTimeRow = z.object({ n: z.number(), onTime: z.number().nullable(), lastOn: daySchema.nullable() });

/**
 * Active customers whose last contact of any kind lies no further back than their cadence; who came within it counts,
 * and who is called by no rule is left out.
 */
function readOnTime(read: ReadHandle, { asOf, scope, timeZone }: MeasureQuestion): z.infer<typeof onTimeRow> {
  const one = scope.customerId === undefined ? nothing : sql`AND c.customer_id = ${scope.customerId}`;
  const cadences = listSetCadences(read);
  const first = (days: number): Day => addDays(asOf, -days);
  const end = dayStart(addDays(asOf, 1), timeZone) * positionsPerMs;
  const firstPosition = cadenceSql(cadences, (days) => dayStart(first(days), timeZone) * positionsPerMs);
  // Only of who was in touch again since, which happens when a past day is asked about, are the contacts looked at.
  return read.get(
    sql`SELECT count(first) AS n, max(CASE WHEN lastOn <= ${asOf} THEN nullif(lastOn, '') END) AS lastOn,
        sum(CASE WHEN first IS NULL THEN 0 WHEN lastOn = '' THEN since >= first
          WHEN lastOn <= ${asOf} THEN lastOn >= first ELSE
            EXISTS (SELECT 1 FROM touches t WHERE t.customer_id = id AND t.outcome = 'reached'
              AND t.touched_on >= first AND t.touched_on <= ${asOf})
            OR EXISTS (SELECT 1 FROM entries e WHERE e.customer_id = id
              AND e.position >= firstPosition AND e.position < ${end})
            OR EXISTS (SELECT 1 FROM responses r WHERE r.customer_id = id AND r.set_aside IS NULL
              AND r.answered_at >= firstPosition / ${positionsPerMs} AND r.answered_at < ${end / positionsPerMs})
          END) AS onTime
      FROM (
        SELECT c.customer_id AS id, ifnull(l.last_on, '') AS lastOn, ${cadenceSql(cadences, first)} AS first,
          ${firstPosition} AS firstPosition,
          ifnull(c.customer_since_on, date(c.created_at / 1000, 'unixepoch')) AS since
        FROM customers c LEFT JOIN last_contacts l ON l.customer_id = c.customer_id
        WHERE c.archived_at IS NULL AND (c.customer_since_on IS NULL OR c.customer_since_on <= ${asOf})
          AND c.status IN ('active', 'lost') AND (c.status = 'active' OR c.lost_on > ${asOf}) ${one}
      )`,
    onTimeRow,
  );
}

const onTime: Measure = {
  id: 'touch.on-time',
  label: 'Customers spoken with in time',
  unit: 'share',
  direction: 'more',
  smallN: smallShare,
  allow: everyone,
  read: (read, question) => {
    if (isPlaced(question)) return none;
    const { n, onTime: inTime, lastOn } = readOnTime(read, question);
    return { ...wilson(inTime ?? 0, n), lastOn };
  },
  wasEverRecorded: wasEverTouched,
  records: () => ({ to: '/touch', search: { tab: 'calls' } }),
};

const neededRow = z.object({ n: z.number(), yes: z.number().nullable(), lastOn: daySchema.nullable() });

const neededSomething: Measure = {
  id: 'touch.needed-something',
  label: 'Calls in which they needed something',
  unit: 'share',
  // Neither: a need found early is good to know, and no need is good to hear.
  direction: 'neither',
  smallN: smallShare,
  allow: everyone,
  read: (read, question) => {
    if (isPlaced(question)) return none;
    const { from, asOf, scope } = question;
    const one = scope.customerId === undefined ? nothing : sql`AND customer_id = ${scope.customerId}`;
    const { n, yes, lastOn } = read.get(
      sql`SELECT count(*) AS n, sum(needed = 'yes') AS yes, max(touched_on) AS lastOn FROM touches
        WHERE kind = 'call' AND touched_on >= ${from} AND touched_on <= ${asOf}
          AND outcome = 'reached' AND needed <> 'not-asked' ${one}`,
      neededRow,
    );
    return { ...wilson(yes ?? 0, n), lastOn };
  },
  wasEverRecorded: wasEverTouched,
  records: ({ from, to }) => ({ to: '/touch', search: { tab: 'touches', kind: 'call', asked: true, from, to } }),
};

/** Keeping in touch. */
export const touchMeasures: readonly Measure[] = [onTime, neededSomething, ...callBackMeasures];
