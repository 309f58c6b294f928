import { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import { firstCallDay, lastCallDay } from '../../../shared/features/losses/call-window.rules.ts';
import type { MeasureScope } from '../../../shared/features/measures/measures.schema.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';
import { leftBeforePaid } from './losses.list.ts';

/** Who left in a period, seen from its end: what was learned later is not known yet. */
export type LossQuestion = { readonly from: Day; readonly to: Day; readonly scope?: MeasureScope };

const countsRow = z.object({
  losses: z.number(),
  margin: z.number(),
  withMargin: z.number(),
  calls: z.number(),
  differs: z.number(),
  complained: z.number(),
  several: z.number(),
  due: z.number(),
  calledInTime: z.number(),
  known: z.number(),
  beforePaid: z.number(),
  wonBack: z.number(),
  lastOn: daySchema.nullable(),
  lastCallOn: daySchema.nullable(),
});

/** All that is counted of losses. */
export type LossCounts = z.infer<typeof countsRow>;

const ofCustomer = (scope: MeasureScope | undefined, column: Sql): Sql =>
  scope?.customerId === undefined ? nothing : sql`AND ${column} = ${scope.customerId}`;

/** Counts all there is to count of those who left in a period. */
export function readLossCounts(read: ReadHandle, { from, to, scope }: LossQuestion): LossCounts {
  const overBy = addDays(to, -lastCallDay);
  return read.get(
    sql`SELECT count(*) AS losses, ifnull(sum(l.margin_minor), 0) AS margin, count(l.margin_minor) AS withMargin,
      count(e.loss_id) AS calls, count(*) FILTER (WHERE e.differs = 1) AS differs,
      count(*) FILTER (WHERE e.complained = 1) AS complained,
      count(*) FILTER (WHERE (SELECT count(*) FROM exit_causes x WHERE x.exit_call_id = e.exit_call_id) > 1) AS several,
      count(*) FILTER (WHERE l.matters = 1 AND (e.loss_id IS NOT NULL OR l.lost_on < ${overBy})) AS due,
      count(*) FILTER (WHERE l.matters = 1 AND julianday(e.called_on) - julianday(l.lost_on)
        BETWEEN ${firstCallDay} AND ${lastCallDay}) AS calledInTime,
      count(*) FILTER (WHERE ${leftBeforePaid} IS NOT NULL) AS known,
      count(*) FILTER (WHERE ${leftBeforePaid}) AS beforePaid,
      count(*) FILTER (WHERE l.won_back_on <= ${to}) AS wonBack,
      max(l.lost_on) AS lastOn, max(e.called_on) AS lastCallOn
      FROM losses AS l LEFT JOIN exit_calls AS e ON e.loss_id = l.loss_id AND e.called_on <= ${to}
      WHERE l.lost_on >= ${from} AND l.lost_on <= ${to} ${ofCustomer(scope, sql`+l.customer_id`)}`,
    countsRow,
  );
}

/** Of those who left in a period and were called, how many had complained before. */
export function countComplained(read: ReadHandle, question: LossQuestion): { complained: number; calls: number } {
  const { complained, calls } = readLossCounts(read, question);
  return { complained, calls };
}

const unwrittenRow = z.object({ n: z.number(), lastOn: daySchema.nullable() });

/** Customers marked as lost in a period of whom nobody wrote down why. */
export function countUnwrittenOf(read: ReadHandle, { from, to, scope }: LossQuestion): z.infer<typeof unwrittenRow> {
  return read.get(
    sql`SELECT count(*) AS n, max(c.lost_on) AS lastOn FROM customers AS c INDEXED BY customers_lost
      WHERE c.status = 'lost' AND c.archived_at IS NULL AND c.lost_on >= ${from} AND c.lost_on <= ${to}
      AND NOT EXISTS (SELECT 1 FROM losses WHERE losses.customer_id = c.customer_id AND losses.lost_on = c.lost_on)
      ${ofCustomer(scope, sql`c.customer_id`)}`,
    unwrittenRow,
  );
}

/** Whether anybody was known to have left by a day. */
export function wasAnybodyLost(read: ReadHandle, asOf: Day): boolean {
  const first = sql`SELECT lost_on FROM losses WHERE lost_on <= ${asOf} ORDER BY lost_on LIMIT 1`;
  const marked = sql`SELECT lost_on FROM customers INDEXED BY customers_lost
    WHERE status = 'lost' AND archived_at IS NULL AND lost_on <= ${asOf} LIMIT 1`;
  return read.text(first) !== null || read.text(marked) !== null;
}
