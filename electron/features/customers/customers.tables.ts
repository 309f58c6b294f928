import { searchIndex } from '../../db/derived.ts';
import type { Table } from '../../db/table.ts';

/** Customers: people and companies. */
export const customers: Table = {
  name: 'customers',
  key: 'customer_id',
  topic: 'customers',
  noun: 'customer',
  rowid: 'customer_no',
  // Merged records are one person's: what is stored, and what erasing empties, is all of them.
  belongsTo: { table: 'customers', column: 'merged_into' },
  derived: [searchIndex('customer_search', 'customer_no', ['name', 'reference', 'email', 'phone', 'tags'])],
  erased: {
    name: '(erased on request)',
    name_key: 'erased on request',
    reference: null,
    email: null,
    email_key: null,
    phone: null,
    phone_key: null,
    address: null,
    class: null,
    style_note: null,
    preferred_channel: null,
    renewal_on: null,
    has_need: null,
    can_pay: null,
    tags: '[]',
    consents: '[]',
    // A digest of what was imported would let somebody who guesses the values know that they guessed right.
    import_key: null,
  },
  erasedAt: ['erased_at', 'archived_at'],
};

/** What a customer bought. */
export const purchases: Table = {
  name: 'purchases',
  key: 'purchase_id',
  topic: 'customers',
  noun: 'purchase',
  belongsTo: { table: 'customers', column: 'customer_id' },
  erased: { what: '(erased on request)' },
};

/** What a customer expects, and what really happens. */
export const expectations: Table = {
  name: 'expectations',
  key: 'expectation_id',
  topic: 'customers',
  noun: 'expectation',
  belongsTo: { table: 'customers', column: 'customer_id' },
  erased: { asked: '(erased on request)', reality: '' },
};

/** The tables of this feature. */
export const customersTables: readonly Table[] = [customers, purchases, expectations];
