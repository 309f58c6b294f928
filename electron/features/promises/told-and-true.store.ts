import { z } from 'zod';
import type { Day, Instant } from '../../../shared/clock.ts';
import { promiseIdSchema, reasonIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, type Sql } from '../../db/sql.ts';
import { listPromises } from './promises.list.ts';

/** Rows of a list on this page; the list behind it holds the rest. */
const shownRows = 8;

export type ToldQuestion = { readonly from: Day; readonly to: Day; readonly now: Instant };

/** Dates of ours that were said in a period: moves the customer did not ask for. `v` is the version. */
export function movesIn({ from, to }: { readonly from: Day; readonly to: Day }): Sql {
  return sql`v.number > 1 AND v.asked_by_customer = 0 AND v.said_on >= ${from} AND v.said_on <= ${to}`;
}

/** Whether two reasons were declared to mean the same. */
const areSame = (one: Sql, other: Sql): Sql => sql`EXISTS (SELECT 1 FROM same_reasons AS x WHERE x.archived_at IS NULL
  AND ((x.reason_id = ${one} AND x.other_id = ${other}) OR (x.reason_id = ${other} AND x.other_id = ${one})))`;

/** A source other than the teller says what was true. */
export const isVerified: Sql = sql`EXISTS (SELECT 1 FROM slip_reasons AS r WHERE r.version_id = v.version_id AND r.source <> v.told_by)`;

/** The told reason, or one that means the same, is among the true ones. */
export const isAsTold: Sql = sql`EXISTS (SELECT 1 FROM slip_reasons AS r WHERE r.version_id = v.version_id
  AND (r.reason_id = v.told_reason_id OR ${areSame(sql`r.reason_id`, sql`v.told_reason_id`)}))`;

const cellRow = z
  .object({
    toldId: reasonIdSchema,
    toldName: z.string(),
    realId: reasonIdSchema,
    realName: z.string(),
    count: z.number(),
    isSame: z.number(),
  })
  .transform(({ toldId, toldName, realId, realName, count, isSame }) => ({
    told: { id: toldId, name: toldName },
    real: { id: realId, name: realName },
    count,
    isSame: isSame === 1,
  }));

/** How often which reason was told where which was true, as others than the teller say. */
function listCells(read: ReadHandle, question: ToldQuestion): z.infer<typeof cellRow>[] {
  return read.all(
    sql`SELECT c.toldId, told.name AS toldName, c.realId, found.name AS realName, c.n AS count,
        ${areSame(sql`c.toldId`, sql`c.realId`)} AS isSame
      FROM (SELECT v.told_reason_id AS toldId, s.reason_id AS realId, count(DISTINCT v.version_id) AS n
        FROM promise_versions AS v JOIN slip_reasons AS s ON s.version_id = v.version_id
        WHERE ${movesIn(question)} AND v.told_reason_id IS NOT NULL AND s.source <> v.told_by
        GROUP BY v.told_reason_id, s.reason_id) AS c
      JOIN reasons AS told ON told.reason_id = c.toldId JOIN reasons AS found ON found.reason_id = c.realId
      ORDER BY c.n DESC, told.name, found.name`,
    cellRow,
  );
}

const pairRow = z.object({ toldId: z.string(), realId: z.string(), count: z.number() });
const storyRow = z.object({
  promiseId: promiseIdSchema,
  customerName: z.string(),
  what: z.string(),
  told: z.string(),
  real: z.string(),
});

/** The pair of reasons that most often stands for a reason told as it was not, and its newest promise. */
function findStory(read: ReadHandle, question: ToldQuestion) {
  const mismatched = sql`${movesIn(question)} AND v.told_reason_id IS NOT NULL AND NOT ${isAsTold}
    AND s.source <> v.told_by`;
  const pair = read.find(
    sql`SELECT v.told_reason_id AS toldId, s.reason_id AS realId, count(DISTINCT v.version_id) AS count
      FROM promise_versions AS v JOIN slip_reasons AS s ON s.version_id = v.version_id
      WHERE ${mismatched} GROUP BY v.told_reason_id, s.reason_id ORDER BY 3 DESC, 1, 2 LIMIT 1`,
    pairRow,
  );
  if (pair === null) return null;
  const story = read.find(
    sql`SELECT v.promise_id AS promiseId, customers.name AS customerName, p.what, told.name AS told, found.name AS real
      FROM promise_versions AS v JOIN slip_reasons AS s ON s.version_id = v.version_id
      JOIN promises AS p ON p.promise_id = v.promise_id JOIN customers ON customers.customer_id = p.customer_id
      JOIN reasons AS told ON told.reason_id = v.told_reason_id JOIN reasons AS found ON found.reason_id = s.reason_id
      WHERE ${mismatched} AND v.told_reason_id = ${pair.toldId} AND s.reason_id = ${pair.realId}
      ORDER BY v.said_on DESC, v.version_id DESC LIMIT 1`,
    storyRow,
  );
  return story === null ? null : { ...story, count: pair.count };
}

const causeRow = z.object({
  id: reasonIdSchema,
  name: z.string(),
  moves: z.number(),
  untold: z.number(),
  medianMinutes: z.number().nullable(),
});

/** For each real reason: how often it moved a date, how long telling took at the median, how often nobody told in time. */
function listCauses(read: ReadHandle, question: ToldQuestion): z.infer<typeof causeRow>[] {
  // The median is the middle of those told, by nearest rank (shared/stats/quantile.ts); windows spare a query a reason.
  return read.all(
    sql`WITH moved AS MATERIALIZED (
        SELECT DISTINCT v.version_id, s.reason_id, v.notice_minutes, ifnull(v.told_in_time, 0) AS told_in_time
        FROM promise_versions AS v JOIN slip_reasons AS s ON s.version_id = v.version_id WHERE ${movesIn(question)}),
      ranked AS (SELECT reason_id, notice_minutes, told_in_time, count(notice_minutes) OVER (PARTITION BY reason_id) AS n,
        row_number() OVER (PARTITION BY reason_id ORDER BY notice_minutes NULLS LAST) AS place FROM moved)
      SELECT ranked.reason_id AS id, reasons.name, count(*) AS moves, count(*) FILTER (WHERE told_in_time = 0) AS untold,
        max(notice_minutes) FILTER (WHERE place = (n + 1) / 2) AS medianMinutes
      FROM ranked JOIN reasons ON reasons.reason_id = ranked.reason_id
      GROUP BY ranked.reason_id ORDER BY moves DESC, reasons.name`,
    causeRow,
  );
}

/** What was told beside what was true, in a period. */
export function readToldAndTrue(read: ReadHandle, question: ToldQuestion) {
  const page = { limit: shownRows };
  const { from, to, now } = question;
  return {
    cells: listCells(read, question),
    story: findStory(read, question),
    causes: listCauses(read, question),
    contradicted: listPromises(read, { filter: { show: 'contradicted' }, page, now }).items,
    selfInflicted: listPromises(read, { filter: { show: 'self-inflicted', from, to }, page, now }).items,
  };
}
