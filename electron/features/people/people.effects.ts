import type { EffectAppliers } from '../../app/registries.ts';
import { insertPerson } from './people.store.ts';

export const peopleEffects: Pick<EffectAppliers, 'people.join'> = {
  'people.join': (tx, effect) => insertPerson(tx, effect),
};
