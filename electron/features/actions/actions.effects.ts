import type { EffectAppliers } from '../../app/registries.ts';
import { findActionOfEntry } from './actions.store.ts';
import { actions } from './actions.tables.ts';

export const actionsEffects: Pick<EffectAppliers, 'actions.open' | 'actions.follow-entry'> = {
  'actions.open': (tx, effect, ctx) => {
    // Once: whatever asks again, an entry has one action.
    if (effect.entryId !== null && findActionOfEntry(tx, effect.entryId) !== null) return;
    tx.insert(actions, {
      action_id: effect.id,
      what: effect.what,
      source: effect.entryId === null ? 'hand' : 'entry',
      entry_id: effect.entryId,
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
