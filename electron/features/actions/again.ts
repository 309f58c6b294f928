import { addDays, dayStart, toDay } from '../../../shared/clock.ts';
import { toNextDue } from '../../../shared/features/actions/repeat.rules.ts';
import type { ActionId, StepId } from '../../../shared/ids.ts';
import type { Context } from '../../app/context.ts';
import type { WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { WriteContext } from '../../db/write.ts';
import type { StandingRow } from './actions.store.ts';
import { actions, actionSteps } from './actions.tables.ts';
import { listSteps } from './steps.store.ts';

const minuteMs = 60_000;

/** Opens the action that comes after one that repeats, once, with the same steps still to be done. */
export function openAgain(
  tx: WriteHandle,
  ctx: WriteContext,
  context: Context,
  former: StandingRow & { readonly id: ActionId },
): void {
  if (former.repeats === null) return;
  if (tx.text(sql`SELECT action_id FROM actions WHERE follows = ${former.id}`) !== null) return;
  const { timeZone } = context.business();
  const dueOn = toNextDue(former.dueOn, former.repeats, toDay(ctx.at, timeZone));
  const id = context.newId<ActionId>();
  tx.insert(actions, {
    action_id: id,
    what: former.what,
    source: 'repeat',
    follows: former.id,
    customer_id: former.customerId,
    who: former.who,
    due_at: dayStart(addDays(dueOn, 1), timeZone) - minuteMs,
    due_on: dueOn,
    state: 'open',
    opened_at: ctx.at,
    opened_by: ctx.personId,
    closed_at: null,
    repeats: former.repeats,
  });
  for (const [position, { text }] of listSteps(tx, former.id).entries()) {
    const step = { step_id: context.newId<StepId>(), action_id: id, text, position, done_at: null, removed_at: null };
    tx.insert(actionSteps, step);
  }
}
