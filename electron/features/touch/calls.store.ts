import { z } from 'zod';
import { daysBetween, type Day } from '../../../shared/clock.ts';
import { weekEnd } from '../../../shared/features/touch/touch.rules.ts';
import type { Cadence } from '../../../shared/features/touch/touch.schema.ts';
import { customerIdSchema, type CustomerId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, type Sql } from '../../db/sql.ts';
import { cadenceSql } from './cadences.store.ts';

/** From three gaps on, more waiting adds nothing: then how much a customer matters decides. */
const longestGaps = 3;

/** How much a customer's margin counts against the average one: no less than a quarter of it, no more than four times. */
const leastWeight = 0.25;
const mostWeight = 4;

/** What ranking is asked. */
export type RankQuestion = {
  readonly today: Day;
  readonly cadences: readonly Pick<Cadence, 'who' | 'days'>[];
};

const rankRow = z.object({
  id: customerIdSchema,
  wait: z.number(),
  score: z.number(),
  isDue: z.number().transform((value) => value === 1),
  lastOn: z.string(),
});
/** A customer's place among the calls. */
export type Ranked = z.infer<typeof rankRow>;

/** Called and written to by rule: customers and prospects who are here; never who left, was turned away or archived. */
export const calledSql = sql`c.archived_at IS NULL AND c.status IN ('active', 'prospect')`;

/** The margin that counts as one: the average of those whose margin is known. */
function readAverageMargin(read: ReadHandle): number {
  const average = read.number(
    sql`SELECT avg(c.yearly_margin_minor) FROM customers c WHERE ${calledSql} AND c.yearly_margin_minor > 0`,
  );
  return average > 0 ? average : 1;
}

/**
 * Ranks by how long the wait is, in gaps, times how much the customer matters, by margin; an unknown margin counts as
 * the average. Example: 45 days at a cadence of 30 and twice the average margin is 1.5 × 2 = 3; 60 days at 30 with an
 * unknown margin is 2 × 1 = 2, so it comes second.
 */
function rankedSql(read: ReadHandle, { today, cadences }: RankQuestion, who: Sql): Sql {
  const sunday = weekEnd(today);
  const average = readAverageMargin(read);
  return sql`SELECT id, wait, lastOn, ifnull(wait + ${daysBetween(today, sunday)} >= days AND snoozed <= ${sunday}, 0) AS isDue,
      min(ifnull(wait / days, 0), ${longestGaps}) * weight AS score
    FROM (
      SELECT c.customer_id AS id, ifnull(l.last_on, '') AS lastOn, ifnull(l.snoozed_until, '') AS snoozed,
        max(0, julianday(${today}) - julianday(CASE WHEN l.last_on <> '' THEN l.last_on
          ELSE ifnull(c.customer_since_on, date(c.created_at / 1000, 'unixepoch')) END)) AS wait,
        CAST(${cadenceSql(cadences)} AS REAL) AS days,
        min(max(ifnull(c.yearly_margin_minor / ${average}, 1), ${leastWeight}), ${mostWeight}) AS weight
      FROM customers c LEFT JOIN last_contacts l ON l.customer_id = c.customer_id
      WHERE ${calledSql} ${who}
    )`;
}

const dueRow = rankRow.extend({ count: z.number(), longest: z.number().nullable() });

/** Who is due for a call by the end of the week, the first of the ranking; and how many, and the longest wait of all. */
export function listDue(
  read: ReadHandle,
  question: RankQuestion,
  limit: number,
): { items: Ranked[]; count: number; longestWaitDays: number | null } {
  const rows = read.all(
    sql`SELECT id, wait, score, isDue, lastOn, count(*) OVER () AS count,
        max(CASE WHEN lastOn <> '' THEN wait END) OVER () AS longest
      FROM (${rankedSql(read, question, sql``)}) WHERE isDue = 1 ORDER BY score DESC, id LIMIT ${limit}`,
    dueRow,
  );
  const first = rows[0];
  return { items: rows, count: first?.count ?? 0, longestWaitDays: first?.longest ?? null };
}

/** Where some customers stand in the ranking, due or not; who is not called by rule is left out. */
export function listRanked(read: ReadHandle, question: RankQuestion, ids: readonly CustomerId[]): Ranked[] {
  if (ids.length === 0) return [];
  const who = sql`AND c.customer_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return read.all(rankedSql(read, question, who), rankRow);
}
