import { z } from 'zod';
import { addDays, type Day } from '../../../shared/clock.ts';
import type { Replacement, Risk } from '../../../shared/features/losses/reading.schema.ts';
import type { EntryId } from '../../../shared/ids.ts';
import { replacementCost } from '../../../shared/stats/replacement-cost.ts';
import { valueAtRisk } from '../../../shared/stats/value-at-risk.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { oncePerState } from '../../db/once-per-state.ts';
import { sql } from '../../db/sql.ts';
import { listActive, toStayDay } from '../../db/stays.ts';
import { readRatios } from './own-ratios.ts';
import { getSettings } from './settings.store.ts';

/** What it takes to win one customer in place of one who left. */
export const readReplacement = oncePerState((read): Replacement => {
  const { ratios, ratiosFrom, ownEvents } = readRatios(read);
  const { amount: amountMinor, ...takes } = replacementCost(ratios, getSettings(read));
  return { ...takes, amountMinor, ratiosFrom, ownEvents };
});

/** The year that churn is counted over, in days. */
const yearDays = 365;

/** Of those who were customers a year before a day, how many left since. */
export function readChurn(read: ReadHandle, asOf: Day): { lostOfYear: number; activeAYearAgo: number } {
  const then = addDays(asOf, -yearDays);
  const active = listActive(read, then);
  const day = toStayDay(asOf);
  return { lostOfYear: active.filter(({ lost }) => lost <= day).length, activeAYearAgo: active.length };
}

/** Tells what losing a customer of some margin would cost; churn and replacement are read once for many. */
export function toRisk(read: ReadHandle, asOf: Day): (marginMinor: number) => Risk {
  const churn = readChurn(read, asOf);
  const replacementMinor = readReplacement(read).amountMinor;
  return (marginMinor) => {
    const question = { yearlyMarginMinor: marginMinor, ...churn, replacementMinor };
    return { ...valueAtRisk(question), marginMinor, replacementMinor };
  };
}

/** What a severe entry put at risk; null where it is none, or nobody knows the customer's margin. */
export function findRiskOf(read: ReadHandle, entryId: EntryId, today: Day): Risk | null {
  const margin = read.find(
    sql`SELECT c.yearly_margin_minor AS margin FROM entries AS e JOIN customers AS c ON c.customer_id = e.customer_id
      WHERE e.entry_id = ${entryId} AND e.severity = 'severe' AND c.yearly_margin_minor > 0`,
    z.object({ margin: z.number() }),
  );
  return margin === null ? null : toRisk(read, today)(margin.margin);
}

const severeRow = z.object({ margin: z.number(), became: z.enum(['lost', 'recovered', 'open']) });

/** What severe moments of a period put at risk, by what became of it; each customer counts once. */
export function readSevere(
  read: ReadHandle,
  { from, to }: { readonly from: Day; readonly to: Day },
): { readonly lost: Severe; readonly recovered: Severe; readonly open: Severe } {
  const rows = read.all(
    sql`SELECT c.yearly_margin_minor AS margin,
      CASE WHEN c.status = 'lost' AND c.lost_on >= min(e.heard_on) THEN 'lost'
        WHEN max(e.status IN ('new', 'sorted', 'action')) = 1 THEN 'open' ELSE 'recovered' END AS became
      FROM entries AS e INDEXED BY entries_severe JOIN customers AS c ON c.customer_id = e.customer_id
      WHERE e.severity = 'severe' AND e.customer_id IS NOT NULL AND e.heard_on >= ${from} AND e.heard_on <= ${to}
      AND c.yearly_margin_minor > 0 GROUP BY e.customer_id`,
    severeRow,
  );
  const riskOf = toRisk(read, to);
  const sums = { lost: { ...nobody }, recovered: { ...nobody }, open: { ...nobody } };
  for (const { margin, became } of rows) {
    sums[became].customers += 1;
    sums[became].amountMinor += riskOf(margin).amountMinor;
  }
  return sums;
}

/** Customers of severe moments, and what their leaving costs. */
export type Severe = { customers: number; amountMinor: number };

const nobody: Severe = { customers: 0, amountMinor: 0 };
