import type { Table } from '../../db/table.ts';

const erasedWords = '(erased on request)';

export const actions: Table = {
  name: 'actions',
  key: 'action_id',
  topic: 'actions',
  noun: 'action',
  belongsTo: { table: 'customers', column: 'customer_id' },
  // Its sentence quotes the customer.
  erased: { what: erasedWords },
};

export const actionNotes: Table = {
  name: 'action_notes',
  key: 'note_id',
  topic: 'actions',
  noun: 'note',
  belongsTo: { table: 'actions', column: 'action_id' },
  erased: { text: erasedWords },
};

export const actionsTables: readonly Table[] = [actions, actionNotes];
