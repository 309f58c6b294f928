import type { Table } from '../../db/table.ts';

const erasedWords = '(erased on request)';

export const actions: Table = {
  name: 'actions',
  key: 'action_id',
  topic: 'actions',
  noun: 'action',
  belongsTo: { table: 'customers', column: 'customer_id' },
  // Its sentence quotes the customer, and so may the answers to "why?"; a digest of it would tell somebody who guesses
  // that they guessed right.
  erased: { what: erasedWords, whys: '[]', waiting_for: null, import_key: null },
};

export const actionNotes: Table = {
  name: 'action_notes',
  key: 'note_id',
  topic: 'actions',
  noun: 'note',
  belongsTo: { table: 'actions', column: 'action_id' },
  erased: { text: erasedWords },
};

export const actionSteps: Table = {
  name: 'action_steps',
  key: 'step_id',
  topic: 'actions',
  noun: 'step',
  belongsTo: { table: 'actions', column: 'action_id' },
  erased: { text: erasedWords },
};

export const actionsTables: readonly Table[] = [actions, actionNotes, actionSteps];
