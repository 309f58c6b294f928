import type { EffectAppliers } from '../../app/registries.ts';
import { insertPerson } from './people.store.ts';

export const peopleEffects: Pick<EffectAppliers, 'people.join' | 'people.join-shopper'> = {
  'people.join': (tx, effect) => insertPerson(tx, effect),
  'people.join-shopper': (tx, { id, name }) => insertPerson(tx, { id, name, role: 'shopper' }),
};
