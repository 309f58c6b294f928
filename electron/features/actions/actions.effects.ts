import type { Effect } from '../../../shared/effects.ts';
import type { ActionSource } from '../../../shared/features/actions/actions.schema.ts';
import type { EffectAppliers } from '../../app/registries.ts';
import { findActionOfEntry, findActionOfFinding, findActionOfResponse } from './actions.store.ts';
import { actions } from './actions.tables.ts';

function toSource({
  entryId,
  responseId,
  findingId,
  isVow,
}: Extract<Effect, { effect: 'actions.open' }>): ActionSource {
  if (responseId !== undefined) return 'response';
  if (findingId !== undefined) return 'finding';
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
    if (actionId !== null) tx.update(actions, actionId, { customer_id: effect.customerId });
  },
};
