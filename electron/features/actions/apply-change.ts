import { toDay } from '../../../shared/clock.ts';
import { decideChange, isClosed, type ActionPatch } from '../../../shared/features/actions/actions.rules.ts';
import type { ActionId } from '../../../shared/ids.ts';
import type { Context } from '../../app/context.ts';
import type { WriteHandle } from '../../db/handle.ts';
import type { WriteContext } from '../../db/write.ts';
import { getStandingAction } from './actions.store.ts';
import { actions } from './actions.tables.ts';
import { openAgain } from './again.ts';
import { assertNotTaken } from './assert-not-taken.ts';
import { listJoinedIds } from './beside.store.ts';

/** Changes an action as its rule decides, with those that joined it and the next one where it repeats. */
export function applyChange(
  tx: WriteHandle,
  ctx: WriteContext,
  context: Context,
  id: ActionId,
  patch: ActionPatch,
): void {
  const action = getStandingAction(tx, id);
  const { closedAt } = decideChange(context.me(), action, patch, ctx.at);
  const { state = action.state } = patch;
  if (isClosed(action.state) && !isClosed(state)) assertNotTaken(tx, { id, ...action });
  // Nothing that is over waits for anybody.
  const waitingFor = isClosed(state) ? null : patch.waitingFor;
  tx.update(actions, id, {
    ...(patch.what === undefined ? {} : { what: patch.what }),
    ...(patch.who === undefined ? {} : { who: patch.who }),
    ...(patch.dueAt === undefined
      ? {}
      : { due_at: patch.dueAt, due_on: toDay(patch.dueAt, context.business().timeZone) }),
    ...(waitingFor === undefined ? {} : { waiting_for: waitingFor }),
    ...(patch.repeats === undefined ? {} : { repeats: patch.repeats }),
    state,
    closed_at: closedAt,
  });
  if (state === action.state) return;
  for (const joined of listJoinedIds(tx, id)) tx.update(actions, joined, { state, closed_at: closedAt });
  if (state === 'done') openAgain(tx, ctx, context, { ...getStandingAction(tx, id), id });
}
