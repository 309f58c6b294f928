import { z } from 'zod';
import { addDays, dayStart, daySchema } from '../../../shared/clock.ts';
import { channels, howLeftValues, type HowLeft } from '../../../shared/features/log/log.schema.ts';
import type { Quote } from '../../../shared/features/report/blocks.schema.ts';
import { actionIdSchema, entryIdSchema, type ActionId, type EntryId } from '../../../shared/ids.ts';
import type { Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { toPositions } from './counts.store.ts';

// Words of people are read whenever a report is shown, signed or not: what was erased, or may no longer be quoted, is gone.

/** Who agreed to be quoted; the very words of the partial index. */
const mayBeQuoted = sql`instr(c.consents, '"testimonial"') > 0 AND c.archived_at IS NULL`;

const idRow = z.object({ id: entryIdSchema }).transform(({ id }) => id);

/** The newest words of a period by customers who agreed to be quoted and left in one way. */
export function listQuotable(
  read: ReadHandle,
  period: Period,
  { timeZone, howLeft, most }: { readonly timeZone: string; readonly howLeft: HowLeft; readonly most: number },
): EntryId[] {
  const { low, high } = toPositions(period, timeZone);
  return read.all(
    sql`SELECT e.entry_id AS id FROM customers AS c INDEXED BY customers_quotable
      CROSS JOIN entries AS e INDEXED BY entries_by_customer ON e.customer_id = c.customer_id
      WHERE ${mayBeQuoted} AND e.position >= ${low} AND e.position < ${high} AND e.how_left = ${howLeft}
      AND e.type = 'said' ORDER BY e.position DESC LIMIT ${most}`,
    idRow,
  );
}

const quoteRow = z.object({
  entryId: entryIdSchema,
  words: z.string(),
  name: z.string(),
  on: daySchema,
  howLeft: z.enum(howLeftValues),
  channel: z.enum(channels),
  touchpoint: z.string().nullable(),
});

/** The words of entries whose customers still agree to be quoted. */
export function listQuotes(read: ReadHandle, entryIds: readonly EntryId[]): Quote[] {
  return read.all(
    sql`SELECT e.entry_id AS entryId, e.words, c.name, e.heard_on AS "on", e.how_left AS howLeft, e.channel,
        t.name AS touchpoint
      FROM json_each(${JSON.stringify(entryIds)}) AS asked
      CROSS JOIN entries AS e ON e.entry_id = asked.value CROSS JOIN customers AS c ON c.customer_id = e.customer_id
      LEFT JOIN touchpoints AS t ON t.touchpoint_id = e.touchpoint_id
      WHERE ${mayBeQuoted} ORDER BY asked.key`,
    quoteRow,
  );
}

/** Fixes on paper: the newest; the list of actions holds the rest. */
const mostFixes = 12;

/** Actions done in a period of which was written beforehand what would prove them, the newest first. */
export function listFixes(read: ReadHandle, { from, to }: Period, timeZone: string): ActionId[] {
  const end = dayStart(addDays(to, 1), timeZone);
  // From the few criteria, which are written by hand and before the fix, not from all that was closed.
  return read.all(
    sql`SELECT a.action_id AS id FROM proof_criteria AS p INDEXED BY proof_criteria_by_written
      CROSS JOIN actions AS a ON a.action_id = p.action_id
      WHERE p.written_at < ${end} AND a.state = 'done' AND a.closed_at >= ${dayStart(from, timeZone)} AND a.closed_at < ${end}
      ORDER BY a.closed_at DESC LIMIT ${mostFixes}`,
    z.object({ id: actionIdSchema }).transform(({ id }) => id),
  );
}

const fixRow = z.object({ actionId: actionIdSchema, what: z.string(), claim: z.string().nullable() });

/** What actions were about, and what was proven of them. */
export function listFixWords(read: ReadHandle, actionIds: readonly ActionId[]): z.infer<typeof fixRow>[] {
  return read.all(
    sql`SELECT a.action_id AS actionId, a.what, v.claim FROM json_each(${JSON.stringify(actionIds)}) AS asked
      CROSS JOIN actions AS a ON a.action_id = asked.value
      LEFT JOIN proof_verdicts AS v ON v.action_id = a.action_id AND v.verdict = 'improved' AND v.fixed_at = a.closed_at
      ORDER BY asked.key`,
    fixRow,
  );
}
