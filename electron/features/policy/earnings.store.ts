import type { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import { countsAgainstDays } from '../../../shared/features/policy/policy.rules.ts';
import { policyEarningSchema } from '../../../shared/features/policy/policy.schema.ts';
import type { Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';

const earningRow = policyEarningSchema.extend({ lastBrokenOn: daySchema.nullable(), lastKeptOn: daySchema.nullable() });

/** What each rule cost and earned in a period, judged on a day; the rules most often broken first. */
export function listEarnings(
  read: ReadHandle,
  { from, to }: Period,
  today: Day,
  customerId?: string,
): z.infer<typeof earningRow>[] {
  const one = customerId === undefined ? nothing : sql`AND e.customer_id = ${customerId}`;
  const judgedTo = addDays(today, -countsAgainstDays);
  // Only who was told no can have left over it: of the others no customer is looked up.
  const lost = sql`c.lost_on >= e.happened_on AND c.lost_on <= date(e.happened_on, ${`+${countsAgainstDays} days`})`;
  return read.all(
    sql`SELECT p.policy_id AS policyId, p.name, sum(e.kind = 'broken') AS broken,
      ifnull(sum(e.cost_minor) FILTER (WHERE e.kind = 'broken'), 0) AS costMinor,
      sum(e.kind = 'broken' AND e.outcome = 'stayed') AS stayed, sum(e.kind = 'broken' AND e.outcome = 'left') AS left,
      ifnull(sum(e.margin_kept_minor), 0) AS marginKeptMinor, sum(e.kind = 'kept') AS kept,
      count(*) FILTER (WHERE e.kind = 'kept' AND (e.happened_on < ${judgedTo} OR (${lost}))) AS keptJudged,
      count(*) FILTER (WHERE ${lost}) AS keptThenLost,
      ifnull(sum(c.yearly_margin_minor) FILTER (WHERE ${lost}), 0) AS marginLostMinor,
      max(e.happened_on) FILTER (WHERE e.kind = 'broken') AS lastBrokenOn,
      max(e.happened_on) FILTER (WHERE e.kind = 'kept') AS lastKeptOn
      FROM policies p CROSS JOIN policy_exceptions e ON e.policy_id = p.policy_id
      LEFT JOIN customers c ON e.kind = 'kept' AND c.customer_id = e.customer_id AND c.lost_on >= e.happened_on
      WHERE e.archived_at IS NULL AND e.happened_on >= ${from} AND e.happened_on <= ${to} ${one}
      GROUP BY p.policy_id ORDER BY broken DESC, p.name_key`,
    earningRow,
  );
}
