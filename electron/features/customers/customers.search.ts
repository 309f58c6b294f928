import type { SearchSource } from '../../app/registries.ts';
import { findCustomers } from './customers.lists.ts';

/** Customers in what Ctrl K finds. */
export const customersSearch: SearchSource = {
  kind: 'customer',
  find: (read, text, limit) =>
    findCustomers(read, text, limit).map(({ id, name, reference, email, phone }) => ({
      kind: 'customer',
      id,
      title: name,
      detail: [reference, phone ?? email].filter((part) => part !== null).join(' · ') || null,
      to: `/customers/${id}`,
    })),
};
