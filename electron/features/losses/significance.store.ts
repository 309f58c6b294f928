import { z } from 'zod';
import { addDays, daysBetween, daySchema, type Day } from '../../../shared/clock.ts';
import { lastCallDay } from '../../../shared/features/losses/call-window.rules.ts';
import type { LossSettings } from '../../../shared/features/losses/losses.schema.ts';
import { decideMatters } from '../../../shared/features/losses/significance.rules.ts';
import { customerIdSchema, lossIdSchema, type CustomerId } from '../../../shared/ids.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { losses } from './losses.tables.ts';

/** What is judged of a loss. */
export type Judged = {
  readonly customerId: CustomerId;
  readonly marginMinor: number | null;
  readonly sinceOn: Day | null;
  readonly lostOn: Day;
};

/** Judges a loss by the rule of the owner, against the customers who stayed. */
export function judgeLoss(read: ReadHandle, settings: LossSettings, loss: Judged): boolean {
  const { customerId, marginMinor, sinceOn, lostOn } = loss;
  const active = sql`FROM customers WHERE status = 'active' AND archived_at IS NULL AND customer_id <> ${customerId}`;
  const isByTenure = settings.rule === 'top-tenure';
  const isCompared = isByTenure || settings.rule === 'top-margin';
  const known = isByTenure ? sql`customer_since_on IS NOT NULL` : sql`yearly_margin_minor IS NOT NULL`;
  // Who came first stayed longest.
  const isAbove = isByTenure ? sql`customer_since_on < ${sinceOn}` : sql`yearly_margin_minor > ${marginMinor}`;
  return decideMatters(settings, {
    marginMinor,
    tenureDays: sinceOn === null ? null : daysBetween(sinceOn, lostOn),
    compared: isCompared ? read.number(sql`SELECT count(*) ${active} AND ${known}`) : 0,
    above: isCompared ? read.number(sql`SELECT count(*) ${active} AND ${isAbove}`) : 0,
  });
}

const judgedRow = z.object({
  id: lossIdSchema,
  customerId: customerIdSchema,
  lostOn: daySchema,
  sinceOn: daySchema.nullable(),
  marginMinor: z.number().nullable(),
});

/** Judges anew who may still be called in time; who left longer ago stays as they were judged then. */
export function judgeAnew(tx: WriteHandle, settings: LossSettings, today: Day): void {
  const open = tx.all(
    sql`SELECT loss_id AS id, customer_id AS customerId, lost_on AS lostOn, since_on AS sinceOn, margin_minor AS marginMinor FROM losses
      WHERE lost_on >= ${addDays(today, -lastCallDay)} AND +call_state = 'to-call'`,
    judgedRow,
  );
  for (const { id, ...loss } of open) tx.update(losses, id, { matters: Number(judgeLoss(tx, settings, loss)) });
}
