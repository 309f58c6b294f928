import { z } from 'zod';
import type { Day } from '../../../shared/clock.ts';
import type { CauseRow } from '../../../shared/features/losses/reading.schema.ts';
import { reasonIdSchema } from '../../../shared/ids.ts';
import { pareto } from '../../../shared/stats/pareto.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

type Period = { readonly from: Day; readonly to: Day };

const causeRow = z.object({
  reasonId: reasonIdSchema,
  name: z.string(),
  points: z.number(),
  margin: z.number(),
  calls: z.number(),
});

/** Calls of those who left in a period. */
const calls = ({ from, to }: Period) =>
  sql`FROM losses AS l JOIN exit_calls AS e ON e.loss_id = l.loss_id WHERE l.lost_on >= ${from} AND l.lost_on <= ${to}`;

/** How many who left in a period told why. */
export function countCalls(read: ReadHandle, period: Period): number {
  return read.number(sql`SELECT count(*) ${calls(period)}`);
}

/** What drove them away, by points and by the margin that left for it, each as a Pareto table. */
export function listCauses(read: ReadHandle, period: Period): { byPoints: CauseRow[]; byMargin: CauseRow[] } {
  const rows = read.all(
    sql`SELECT x.reason_id AS reasonId, reasons.name, sum(x.points) AS points, count(*) AS calls,
      CAST(round(sum(x.points * max(ifnull(l.margin_minor, 0), 0) / 100.0)) AS INTEGER) AS margin
      FROM losses AS l JOIN exit_calls AS e ON e.loss_id = l.loss_id JOIN exit_causes AS x ON x.exit_call_id = e.exit_call_id
      JOIN reasons ON reasons.reason_id = x.reason_id
      WHERE l.lost_on >= ${period.from} AND l.lost_on <= ${period.to} GROUP BY x.reason_id`,
    causeRow,
  );
  const by = (countOf: (row: z.infer<typeof causeRow>) => number): CauseRow[] =>
    pareto(rows.map((row) => ({ reasonId: row.reasonId, name: row.name, calls: row.calls, count: countOf(row) })));
  return { byPoints: by(({ points }) => points), byMargin: by(({ margin }) => margin) };
}

const pairRow = z.object({ one: z.string(), other: z.string(), calls: z.number() });

/** Pairs that are worth a look: the most frequent. */
const shownPairs = 5;

/** Reasons that drove the same customers away, the most frequent first. */
export function listPairs(read: ReadHandle, { from, to }: Period): z.infer<typeof pairRow>[] {
  return read.all(
    sql`SELECT one.name AS one, other.name AS other, count(*) AS calls
      FROM losses AS l JOIN exit_calls AS e ON e.loss_id = l.loss_id
      JOIN exit_causes AS x ON x.exit_call_id = e.exit_call_id JOIN reasons AS one ON one.reason_id = x.reason_id
      JOIN exit_causes AS y ON y.exit_call_id = e.exit_call_id JOIN reasons AS other ON other.reason_id = y.reason_id
      WHERE l.lost_on >= ${from} AND l.lost_on <= ${to} AND one.name < other.name
      GROUP BY one.name, other.name ORDER BY calls DESC, one, other LIMIT ${shownPairs}`,
    pairRow,
  );
}

/** Complaints nobody has answered yet, from the sums the log keeps, and those whose action still runs. */
export function countOpenComplaints(read: ReadHandle): number {
  const unanswered = read.number(
    sql`SELECT ifnull(sum(entries), 0) FROM entry_states WHERE how_left = 'unhappy' AND status IN ('new', 'sorted')`,
  );
  const running = read.number(
    sql`SELECT count(*) FROM actions JOIN entries ON entries.entry_id = actions.entry_id
      WHERE actions.state IN ('open', 'doing') AND entries.status = 'action' AND entries.how_left = 'unhappy'`,
  );
  return unanswered + running;
}
