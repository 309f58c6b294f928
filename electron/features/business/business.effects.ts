import type { EffectAppliers } from '../../app/registries.ts';
import { insertBusiness } from './business.store.ts';
import { insertReason, insertTouchpoint } from './places.store.ts';

export const businessEffects: Pick<EffectAppliers, 'business.begin'> = {
  'business.begin': (tx, effect) => {
    insertBusiness(tx, effect.id, effect.setUp);
    for (const touchpoint of effect.touchpoints) insertTouchpoint(tx, touchpoint);
    for (const reason of effect.reasons) insertReason(tx, reason);
  },
};
