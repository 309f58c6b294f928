import type { actionsContract } from '../../../shared/features/actions/actions.contract.ts';
import { assertMayWorkOnAction, isClosed } from '../../../shared/features/actions/actions.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { getStandingAction } from './actions.store.ts';
import { actions } from './actions.tables.ts';
import { assertNotTaken } from './assert-not-taken.ts';
import { findBeside, findSameCause, listJoinedIds } from './beside.store.ts';
import { assertNamed } from './named.ts';

export const causeHandlers: Pick<Handlers<typeof actionsContract>, 'explain' | 'sameCause' | 'join'> = {
  explain: ({ commandId, id, whys, causeId }, context) =>
    context.write({ id: commandId, what: 'actions.explained', input: { id, whys, causeId } }, (tx) => {
      const action = getStandingAction(tx, id);
      assertMayWorkOnAction(context.me(), action);
      assertNamed(tx, { causeId });
      const isSame = causeId === action.causeId;
      if (!isSame && !isClosed(action.state)) assertNotTaken(tx, { id, customerId: action.customerId, causeId });
      // Another cause is another matter, so it goes on alone; those that joined it had the cause it turns out to have.
      const apart = isSame ? {} : { joined_to: null };
      tx.update(actions, id, { whys: JSON.stringify(whys), cause_id: causeId, ...apart });
      if (!isSame) for (const joined of listJoinedIds(tx, id)) tx.update(actions, joined, { cause_id: causeId });
      return { answer: { id } };
    }),

  sameCause: ({ id, causeId }, context) => {
    const { who, customerId } = getStandingAction(context.read, id);
    assertMayWorkOnAction(context.me(), { who });
    return { action: findBeside(context.read, findSameCause(context.read, { id, customerId, causeId })) };
  },

  join: ({ commandId, id, whys, causeId }, context) =>
    context.write({ id: commandId, what: 'actions.joined', input: { id, whys, causeId } }, (tx) => {
      const action = getStandingAction(tx, id);
      assertMayWorkOnAction(context.me(), action);
      assertNamed(tx, { causeId });
      const joinedTo = findSameCause(tx, { id, customerId: action.customerId, causeId });
      if (joinedTo === null || isClosed(action.state)) {
        throw new Refusal('NOTHING_TO_JOIN', 'No open action has this customer and this cause any more.', 'causeId');
      }
      // Those that had joined it go along: nobody follows one that is itself led.
      const { state } = getStandingAction(tx, joinedTo);
      for (const each of [id, ...listJoinedIds(tx, id)]) {
        tx.update(actions, each, { joined_to: joinedTo, cause_id: causeId, state });
      }
      tx.update(actions, id, { whys: JSON.stringify(whys) });
      return { answer: { id, joinedTo } };
    }),
};
