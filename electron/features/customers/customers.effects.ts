import type { EffectAppliers } from '../../app/registries.ts';
import { findCustomer, updateConsents } from './customers.store.ts';

export const customersEffects: Pick<EffectAppliers, 'customers.consent'> = {
  'customers.consent': (tx, { customerId, kind, givenOn }) => {
    const customer = findCustomer(tx, customerId);
    // Once: the day of the first consent is the one that counts.
    if (customer === null || customer.erased || customer.consents.some((consent) => consent.kind === kind)) return;
    updateConsents(tx, customerId, [...customer.consents, { kind, givenOn }]);
  },
};
