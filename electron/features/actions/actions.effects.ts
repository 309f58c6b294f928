import type { Effect } from '../../../shared/effects.ts';
import type { ActionSource } from '../../../shared/features/actions/actions.schema.ts';
import type { EffectAppliers } from '../../app/registries.ts';
import { findActionOfEntry, findActionOfFinding, findActionOfResponse } from './actions.store.ts';
import { listJoinedIds } from './beside.store.ts';
import { actions } from './actions.tables.ts';

function toSource({
  entryId,
  responseId,
  findingId,
  promiseId,
  lossId,
  isVow,
}: Extract<Effect, { effect: 'actions.open' }>): ActionSource {
  if (responseId !== undefined) return 'response';
  if (findingId !== undefined) return 'finding';
  if (promiseId !== undefined) return 'promise';
  if (lossId !== undefined) return 'loss';
  if (isVow === true) return 'vow';
  return entryId === null ? 'hand' : 'entry';
}

export const actionsEffects: Pick<EffectAppliers, 'actions.open' | 'actions.follow-entry'> = {
  'actions.open': (tx, effect, ctx) => {
    // Once: whatever asks again, an entry, a response or a finding has one action.
    if (effect.entryId !== null && findActionOfEntry(tx, effect.entryId) !== null) return;
    if (effect.responseId !== undefined && findActionOfResponse(tx, effect.responseId) !== null) return;
    if (effect.findingId !== undefined && findActionOfFinding(tx, effect.findingId) !== null) return;
    tx.insert(actions, {
      action_id: effect.id,
      what: effect.what,
      source: toSource(effect),
      entry_id: effect.entryId,
      response_id: effect.responseId ?? null,
      finding_id: effect.findingId ?? null,
      promise_id: effect.promiseId ?? null,
      loss_id: effect.lossId ?? null,
      customer_id: effect.customerId,
      who: effect.who,
      due_at: effect.dueAt,
      due_on: effect.dueOn,
      state: 'open',
      opened_at: ctx.at,
      opened_by: ctx.personId,
      closed_at: null,
    });
  },
  'actions.follow-entry': (tx, effect) => {
    const actionId = findActionOfEntry(tx, effect.entryId);
    if (actionId === null) return;
    // What joins is of one customer, so it goes on alone; the first that had joined it leads the others from now on.
    tx.update(actions, actionId, { customer_id: effect.customerId, joined_to: null });
    const [first, ...others] = listJoinedIds(tx, actionId);
    if (first === undefined) return;
    tx.update(actions, first, { joined_to: null });
    for (const other of others) tx.update(actions, other, { joined_to: first });
  },
};
