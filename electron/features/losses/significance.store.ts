import { z } from 'zod';
import { addDays, daysBetween, daySchema, type Day } from '../../../shared/clock.ts';
import { lastCallDay } from '../../../shared/features/losses/call-window.rules.ts';
import type { LossSettings } from '../../../shared/features/losses/losses.schema.ts';
import { decideMatters } from '../../../shared/features/losses/significance.rules.ts';
import { lossIdSchema, type CustomerId } from '../../../shared/ids.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { losses } from './losses.tables.ts';

/** What is judged of a loss. */
type Judged = {
  readonly marginMinor: number | null;
  readonly sinceOn: Day | null;
  readonly lostOn: Day;
};

const valueRow = z.object({ value: z.number() });

const firstDay = daySchema.parse('1970-01-01');
/** Who stayed longer has the greater value: the days before 1970. */
const tenureOf = (since: Day): number => -daysBetween(firstDay, since);

/** What the rule compares of the customers who stayed, the greatest first; nothing where it compares with nobody. */
function listCompared(read: ReadHandle, { rule }: LossSettings, except: CustomerId | null): number[] {
  const active = sql`FROM customers WHERE status = 'active' AND archived_at IS NULL AND customer_id <> ${except ?? ''}`;
  switch (rule) {
    case 'everybody':
    case 'margin':
      return [];
    case 'top-margin': {
      const known = sql`yearly_margin_minor IS NOT NULL ORDER BY yearly_margin_minor DESC`;
      return read
        .all(sql`SELECT yearly_margin_minor AS value ${active} AND ${known}`, valueRow)
        .map(({ value }) => value);
    }
    case 'top-tenure': {
      const known = sql`customer_since_on IS NOT NULL ORDER BY value DESC`;
      return read
        .all(sql`SELECT -unixepoch(customer_since_on) / 86400 AS value ${active} AND ${known}`, valueRow)
        .map(({ value }) => value);
    }
  }
}

/** Judges losses by the rule of the owner; whom they are compared with is read once for all of them. */
function toJudge(read: ReadHandle, settings: LossSettings, except: CustomerId | null): (loss: Judged) => boolean {
  const compared = listCompared(read, settings, except);
  return ({ marginMinor, sinceOn, lostOn }) => {
    const own = settings.rule === 'top-tenure' ? (sinceOn === null ? null : tenureOf(sinceOn)) : marginMinor;
    const above = own === null ? 0 : compared.findIndex((value) => value <= own);
    return decideMatters(settings, {
      marginMinor,
      tenureDays: sinceOn === null ? null : daysBetween(sinceOn, lostOn),
      compared: compared.length,
      above: above === -1 ? compared.length : above,
    });
  };
}

/** Judges a loss by the rule of the owner, against the other customers who stayed. */
export function judgeLoss(
  read: ReadHandle,
  settings: LossSettings,
  loss: Judged & { readonly customerId: CustomerId },
): boolean {
  return toJudge(read, settings, loss.customerId)(loss);
}

const judgedRow = z.object({
  id: lossIdSchema,
  lostOn: daySchema,
  sinceOn: daySchema.nullable(),
  marginMinor: z.number().nullable(),
});

/** Judges anew who may still be called in time; who left longer ago stays as they were judged then. */
export function judgeAnew(tx: WriteHandle, settings: LossSettings, today: Day): void {
  const open = tx.all(
    sql`SELECT loss_id AS id, lost_on AS lostOn, since_on AS sinceOn, margin_minor AS marginMinor FROM losses
      WHERE lost_on >= ${addDays(today, -lastCallDay)} AND +call_state = 'to-call'`,
    judgedRow,
  );
  const judge = toJudge(tx, settings, null);
  for (const { id, ...loss } of open) tx.update(losses, id, { matters: Number(judge(loss)) });
}
