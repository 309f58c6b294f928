import type { EffectAppliers } from '../../app/registries.ts';
import { saveSecret } from './session.store.ts';

export const sessionEffects: Pick<EffectAppliers, 'session.set-pin'> = {
  'session.set-pin': (tx, effect, ctx) => saveSecret(tx, effect.personId, effect, ctx.at),
};
