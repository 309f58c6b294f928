import { fieldOf } from '../../db/derived.ts';
import { lastContact, type ContactSource } from '../../db/last-contact.ts';
import { sql } from '../../db/sql.ts';
import type { Table } from '../../db/table.ts';

const topic = 'losses';
const erasedWords = '(erased on request)';
const belongsTo = { table: 'customers', column: 'customer_id' };

export const losses: Table = {
  name: 'losses',
  key: 'loss_id',
  topic,
  noun: 'loss',
  belongsTo,
  erased: { note: '', won_back_needed: null },
};

export const callTries: Table = {
  name: 'call_tries',
  key: 'try_id',
  topic,
  noun: 'try',
  belongsTo,
  erased: { note: '' },
};

const exitCallContacts: ContactSource = {
  column: 'exit_call_on',
  reads: ['customer_id', 'called_on'],
  customer: (row) => fieldOf(row, 'customer_id'),
  day: (row) => fieldOf(row, 'called_on'),
  newest: (row) => sql`(SELECT called_on FROM exit_calls WHERE customer_id = ${fieldOf(row, 'customer_id')}
    AND exit_call_id <> ${fieldOf(row, 'exit_call_id')} ORDER BY called_on DESC LIMIT 1)`,
};

export const exitCalls: Table = {
  name: 'exit_calls',
  key: 'exit_call_id',
  topic,
  noun: 'exit call',
  belongsTo,
  derived: [lastContact(exitCallContacts)],
  contact: exitCallContacts,
  erased: {
    hoped: '',
    happened: erasedWords,
    first_thought: '',
    told: '',
    would_have_kept: '',
    should_know: '',
    would_take: '',
    others_said: '',
  },
};

export const exitCauses: Table = { name: 'exit_causes', key: 'cause_id', topic, noun: 'reason' };

export const lossSettings: Table = { name: 'loss_settings', key: 'setting_id', topic, noun: 'setting' };

export const lossesTables: readonly Table[] = [losses, callTries, exitCalls, exitCauses, lossSettings];
