import { z } from 'zod';
import { daysBetween, type Day } from '../../../shared/clock.ts';
import { weekEnd } from '../../../shared/features/touch/touch.rules.ts';
import type { Cadence } from '../../../shared/features/touch/touch.schema.ts';
import { customerIdSchema, type CustomerId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';
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
  wasSpokenWith: z.number().transform((value) => value === 1),
});
/** A customer's place among the calls. */
export type Ranked = z.infer<typeof rankRow>;

/** Called and written to by rule: customers and prospects who are here; never who left, was turned away or archived. */
export const calledSql = sql`c.archived_at IS NULL AND c.status IN ('active', 'prospect')`;

/** The margin that counts as one: the average of those whose margin is known. */
function readAverageMargin(read: ReadHandle): number {
  const average = read.number(
    sql`SELECT avg(c.yearly_margin_minor) FROM customers c INDEXED BY customers_to_call WHERE ${calledSql} AND c.yearly_margin_minor > 0`,
  );
  return average > 0 ? average : 1;
}

/**
 * Every customer that is called, with the wait since the last contact, or since they came, in days. The index holds all that
 * is read of them, in the order of the last contacts; left alone, SQLite takes another and looks up every row.
 */
function waitingSql({ today, cadences }: RankQuestion, average: number, who: Sql): Sql {
  return sql`SELECT c.customer_id AS id, c.customer_no AS no, l.last_no IS NOT NULL AS wasSpokenWith, ifnull(l.snoozed_until, '') AS snoozed,
      julianday(${today}) - ifnull(l.last_no,
        julianday(ifnull(c.customer_since_on, date(c.created_at / 1000, 'unixepoch')))) AS wait,
      ${cadenceSql(cadences)} AS days,
      min(max(ifnull(c.yearly_margin_minor / ${average}, 1.0), ${leastWeight}), ${mostWeight}) AS weight
    FROM customers c INDEXED BY customers_to_call LEFT JOIN last_contacts l ON l.customer_id = c.customer_id WHERE ${calledSql} ${who}`;
}

/**
 * Ranks by how long the wait is, in gaps, times how much the customer matters, by margin; an unknown margin counts as
 * the average. Example: 45 days at a cadence of 30 and twice the average margin is 1.5 × 2 = 3; 60 days at 30 with an
 * unknown margin is 2 × 1 = 2, so it comes second.
 */
const scoreSql = sql`min(ifnull(wait * 1.0 / days, 0), ${longestGaps}) * weight`;

/** Due by the end of the week, and not put off beyond it. */
function isDueSql(today: Day): Sql {
  const sunday = weekEnd(today);
  return sql`wait + ${daysBetween(today, sunday)} >= days AND snoozed <= ${sunday}`;
}

const dueRow = rankRow.extend({ count: z.number(), longestWaitDays: z.number().nullable() });

/** Who is due for a call by the end of the week: the first of the ranking, how many in all, and the longest wait of who was ever spoken with. */
export type Due = { readonly first: Ranked[]; readonly count: number; readonly longestWaitDays: number | null };

/** How the customers who are called are ranked, on one day. */
export type Ranking = {
  readonly listDue: (limit: number) => Due;
  /** Where some stand, due or not; who is not called by rule is left out. */
  readonly listSome: (ids: readonly CustomerId[]) => Ranked[];
};

/** Ranks the customers who are called. */
export function rank(read: ReadHandle, question: RankQuestion): Ranking {
  const average = readAverageMargin(read);
  const isDue = isDueSql(question.today);
  const all = waitingSql(question, average, nothing);
  return {
    // One walk over all customers, kept aside by number, gives the first, the count and the longest wait: a walk for each
    // took a third more time, and so did their ids. Equal scores are put in order by who reads them: here a second key would double the time again.
    listDue: (limit) => {
      const rows = read.all(
        sql`WITH due AS MATERIALIZED (
            SELECT no, wait, ${scoreSql} AS score, wasSpokenWith FROM (${all}) WHERE ${isDue})
          SELECT c.customer_id AS id, wait, score, 1 AS isDue, wasSpokenWith, count, longestWaitDays
          FROM (SELECT count(*) AS count, max(CASE WHEN wasSpokenWith THEN wait END) AS longestWaitDays FROM due)
          CROSS JOIN (SELECT * FROM due ORDER BY score DESC LIMIT ${limit})
          CROSS JOIN customers c ON c.customer_no = no ORDER BY score DESC`,
        dueRow,
      );
      return { first: rows, count: rows[0]?.count ?? 0, longestWaitDays: rows[0]?.longestWaitDays ?? null };
    },
    listSome: (ids) => {
      if (ids.length === 0) return [];
      const who = sql`AND c.customer_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
      return read.all(
        sql`SELECT id, wait, ${scoreSql} AS score, ifnull(${isDue}, 0) AS isDue, wasSpokenWith
          FROM (${waitingSql(question, average, who)})`,
        rankRow,
      );
    },
  };
}
