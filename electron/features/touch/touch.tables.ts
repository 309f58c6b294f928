import { fieldOf, searchIndex, type Derived } from '../../db/derived.ts';
import { lastContact, type ContactSource } from '../../db/last-contact.ts';
import { nothing, sql } from '../../db/sql.ts';
import type { Row, Table } from '../../db/table.ts';

const topic = 'touch';
const belongsTo = { table: 'customers', column: 'customer_id' };

/** A contact that came about; a call nobody answered is none. */
const touchContacts: ContactSource = {
  column: 'touch_on',
  reads: ['customer_id', 'touched_on', 'outcome'],
  customer: (row) => fieldOf(row, 'customer_id'),
  day: (row) => (row['outcome'] === 'reached' ? fieldOf(row, 'touched_on') : null),
  newest: (row) => sql`(SELECT touched_on FROM touches WHERE customer_id = ${fieldOf(row, 'customer_id')}
    AND outcome = 'reached' AND touch_id <> ${fieldOf(row, 'touch_id')} ORDER BY touched_at DESC LIMIT 1)`,
};

const everyNote = searchIndex('touch_search', 'touch_no', ['note']);

/** What was noted; most touches hold nothing to search. */
const noteSearch: Derived = {
  reads: everyNote.reads,
  add: (row) => (fieldOf(row, 'note') === '' ? nothing : everyNote.add(row)),
  take: (row) => (fieldOf(row, 'note') === '' ? nothing : everyNote.take(row)),
};

export const touches: Table = {
  name: 'touches',
  key: 'touch_id',
  topic,
  noun: 'touch',
  rowid: 'touch_no',
  derived: [lastContact(touchContacts), noteSearch],
  contact: touchContacts,
  belongsTo,
  erased: { note: '' },
};

const until = (row: Row) => fieldOf(row, 'until_on');

/** Until when a customer's next call was put off; the latest word holds, also where it is an earlier day. */
const snoozedUntil: Derived = {
  reads: ['customer_id', 'until_on'],
  add: (row) => sql`INSERT INTO last_contacts (customer_id, snoozed_until)
    VALUES (${fieldOf(row, 'customer_id')}, ${until(row)})
    ON CONFLICT DO UPDATE SET snoozed_until = excluded.snoozed_until`,
  take: (row) => sql`UPDATE last_contacts SET snoozed_until = ifnull((SELECT until_on FROM snoozes
    WHERE customer_id = ${fieldOf(row, 'customer_id')} AND snooze_id <> ${fieldOf(row, 'snooze_id')}
    ORDER BY at DESC, snooze_id DESC LIMIT 1), '') WHERE customer_id = ${fieldOf(row, 'customer_id')}`,
};

export const snoozes: Table = {
  name: 'snoozes',
  key: 'snooze_id',
  topic,
  noun: 'snooze',
  derived: [snoozedUntil],
  belongsTo,
  erased: { reason: '' },
};

export const cadences: Table = { name: 'cadences', key: 'who', topic, noun: 'cadence' };

export const playbooks: Table = { name: 'playbooks', key: 'playbook_id', topic, noun: 'playbook' };

export const playbookRuns: Table = {
  name: 'playbook_runs',
  key: 'run_id',
  topic,
  noun: 'started playbook',
  belongsTo,
  erased: { about: '' },
};

export const playbookTasks: Table = {
  name: 'playbook_tasks',
  key: 'task_id',
  topic,
  noun: 'step of a playbook',
  belongsTo,
};

export const occasions: Table = {
  name: 'occasions',
  key: 'occasion_id',
  topic,
  noun: 'occasion',
  belongsTo,
  erased: { name: '(erased on request)', month_day: '01-01' },
  erasedAt: ['archived_at'],
};

export const touchTables: readonly Table[] = [
  touches,
  snoozes,
  cadences,
  playbooks,
  playbookRuns,
  playbookTasks,
  occasions,
];
