import type { EffectAppliers } from '../../app/registries.ts';
import { findCustomer, insertPurchase, updateConsents, updateLost, updateStanding } from './customers.store.ts';

export const customersEffects: Pick<
  EffectAppliers,
  | 'customers.add-purchase'
  | 'customers.consent'
  | 'customers.lose'
  | 'customers.win-back'
  | 'customers.turn-away'
  | 'customers.come-back'
> = {
  'customers.add-purchase': (tx, { customerId, purchase }) => insertPurchase(tx, customerId, purchase),
  'customers.consent': (tx, { customerId, kind, givenOn }) => {
    const customer = findCustomer(tx, customerId);
    // Once: the day of the first consent is the one that counts.
    if (customer === null || customer.erased || customer.consents.some((consent) => consent.kind === kind)) return;
    updateConsents(tx, customerId, [...customer.consents, { kind, givenOn }]);
  },
  'customers.lose': (tx, { customerId, lostOn }) => updateLost(tx, customerId, lostOn),
  'customers.win-back': (tx, { customerId }) => updateLost(tx, customerId, null),
  'customers.turn-away': (tx, { customerId }) => updateStanding(tx, customerId, 'prospect', 'declined'),
  'customers.come-back': (tx, { customerId }) => updateStanding(tx, customerId, 'declined', 'prospect'),
};
