import { fieldOf } from '../../db/derived.ts';
import { lastContact, type ContactSource } from '../../db/last-contact.ts';
import { sql } from '../../db/sql.ts';
import type { Row, Table } from '../../db/table.ts';

const erasedWords = '(erased on request)';

/** A visit is a contact on its day, and its answer one on the day it was given. */
const contactOn = (row: Row): string | null => {
  if ((row['archived_at'] ?? null) !== null) return null;
  return String(row['answered_on'] ?? row['watched_on']);
};

const visitContacts: ContactSource = {
  column: 'visit_on',
  reads: ['customer_id', 'watched_on', 'answered_on', 'archived_at'],
  customer: (row) => fieldOf(row, 'customer_id'),
  day: contactOn,
  newest: (row) => sql`(SELECT max(ifnull(answered_on, watched_on)) FROM observations
    WHERE customer_id = ${fieldOf(row, 'customer_id')} AND archived_at IS NULL
      AND observation_id <> ${fieldOf(row, 'observation_id')})`,
};

export const observations: Table = {
  name: 'observations',
  key: 'observation_id',
  topic: 'observation',
  noun: 'visit',
  derived: [lastContact(visitContacts)],
  contact: visitContacts,
  belongsTo: { table: 'customers', column: 'customer_id' },
  erased: { product: erasedWords, did: erasedWords, surprised: '', asked: '', answer: null },
  erasedAt: ['archived_at'],
};

export const observationTables: readonly Table[] = [observations];
