import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import type { RhythmKind } from '../../../shared/features/rhythm/rhythm.schema.ts';
import { readRhythm, rhythmDays } from '../../../shared/stats/rhythm-break.ts';
import { usualBound } from '../../../shared/stats/upper-bound.ts';
import type { ReadHandle } from '../../db/handle.ts';
import type { Recomputed } from '../../db/recomputed.ts';
import { sql, type Sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';

function keep(customerId: string, kind: RhythmKind, dates: readonly Day[]): Sql {
  const rhythm = readRhythm(dates, usualBound);
  if (rhythm === null) return sql`DELETE FROM rhythms WHERE customer_id = ${customerId} AND kind = ${kind}`;
  const { lastOn, days, interval, season } = rhythm;
  // One of the two is there: a rhythm that neither tells is none.
  const [brokenFrom = ''] = [interval?.brokenFrom, season?.brokenFrom].filter((day) => day !== undefined).toSorted();
  return sql`INSERT OR REPLACE INTO rhythms VALUES (${customerId}, ${kind}, ${lastOn}, ${days},
    ${interval?.everyDays ?? null}, ${interval?.limitDays ?? null}, ${interval?.brokenFrom ?? null},
    ${season?.around ?? null}, ${season?.brokenFrom ?? null}, ${season?.brokenUntil ?? null}, ${brokenFrom})`;
}

// Stored days are days; as one text they cost a customer's rhythm one row instead of 25.
const toDays = (text: string | null): Day[] => (text === null ? [] : (text.split(',') as Day[]));

const customerOf = (row: Row): string | null => {
  const id = row['customer_id'];
  return typeof id === 'string' ? id : null;
};

const callRow = z.object({ customerId: z.string(), calledOn: daySchema, needed: z.number() });

/** Whether a call that reached somebody was to one who had fallen silent by then. */
function keepCall(read: ReadHandle, touchId: string): Sql {
  const call = read.find(
    sql`SELECT customer_id AS customerId, touched_on AS calledOn, needed = 'yes' AS needed FROM touches
      WHERE touch_id = ${touchId} AND kind = 'call' AND outcome = 'reached' AND needed <> 'not-asked'
        AND customer_id IS NOT NULL`,
    callRow,
  );
  if (call === null) return sql`DELETE FROM rhythm_calls WHERE touch_id = ${touchId}`;
  const { customerId, calledOn, needed } = call;
  // Who was silent when they were called stays so here, whatever they bought since.
  return sql`INSERT INTO rhythm_calls SELECT ${touchId}, ${customerId}, ${calledOn}, ${needed}
    WHERE EXISTS (SELECT 1 FROM rhythm_calls WHERE touch_id = ${touchId}) OR EXISTS (
      SELECT 1 FROM rhythms WHERE customer_id = ${customerId} AND last_on < ${calledOn} AND broken_from <= ${calledOn}
        AND (interval_from <= ${calledOn} OR season_until >= ${calledOn}))
    ON CONFLICT DO UPDATE SET customer_id = excluded.customer_id, called_on = excluded.called_on, needed = excluded.needed`;
}

/** When each customer's silence becomes unusual, by what they bought and by when they got in touch; and what calls found. */
export const rhythmRecomputed: readonly Recomputed[] = [
  {
    name: 'rhythm of purchases',
    table: 'purchases',
    reads: ['customer_id', 'bought_on'],
    groupOf: customerOf,
    groups: sql`SELECT DISTINCT customer_id FROM purchases`,
    compute: (read, customerId) =>
      keep(
        customerId,
        'purchase',
        toDays(
          read.text(
            sql`SELECT group_concat(bought_on) FROM (SELECT DISTINCT bought_on FROM purchases
              WHERE customer_id = ${customerId} ORDER BY bought_on DESC LIMIT ${rhythmDays})`,
          ),
        ),
      ),
  },
  {
    name: 'rhythm of contacts',
    table: 'entries',
    reads: ['customer_id', 'heard_on'],
    groupOf: customerOf,
    groups: sql`SELECT DISTINCT customer_id FROM entries WHERE customer_id IS NOT NULL`,
    compute: (read, customerId) =>
      keep(
        customerId,
        'contact',
        toDays(
          read.text(
            sql`SELECT group_concat(heard_on) FROM (SELECT heard_on FROM entries
              WHERE customer_id = ${customerId} ORDER BY position DESC LIMIT ${rhythmDays})`,
          ),
        ),
      ),
  },
  {
    name: 'calls to the silent',
    remembers: { name: 'rhythm_calls', key: 'touch_id', noun: 'call to somebody silent' },
    table: 'touches',
    reads: ['customer_id', 'kind', 'outcome', 'needed', 'touched_on'],
    groupOf: (row) => (row['kind'] === 'call' ? String(row['touch_id']) : null),
    groups: sql`SELECT touch_id FROM touches WHERE kind = 'call'`,
    compute: keepCall,
  },
];
