import type { EffectAppliers } from '../../app/registries.ts';
import { getStanding } from './log.store.ts';
import { entries } from './log.tables.ts';

export const logEffects: Pick<EffectAppliers, 'log.called-back'> = {
  'log.called-back': (tx, { entryId, calledAt }) => {
    const { callBackAt, calledBackAt, answeredAt } = getStanding(tx, entryId);
    // The first real contact stops the clock; a later one, and a call nobody asked for, change nothing.
    if (callBackAt === null || calledBackAt !== null) return;
    tx.update(entries, entryId, { called_back_at: calledAt, answered_at: answeredAt ?? calledAt });
  },
};
