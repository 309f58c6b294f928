import { fieldOf, searchIndex, type Derived } from '../../db/derived.ts';
import { lastContact, type ContactSource } from '../../db/last-contact.ts';
import { sql, type Sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { answerWithinMs } from '../../../shared/features/log/log.rules.ts';

/** What can be searched in an entry. */
const entrySearch = searchIndex('entry_search', 'position', ['words', 'did_about', 'told_what']);

/** An answer in time; an entry that needs none counts on neither side. */
function isAnsweredInTime(row: Row): boolean {
  const answeredAt = fieldOf(row, 'answered_at');
  if (row['needs_answer'] !== 1 || answeredAt === null) return false;
  return Number(answeredAt) - Number(row['heard_at']) <= answerWithinMs;
}

const countIf = (condition: boolean, count: number): number => (condition ? count : 0);

function countDay(row: Row, count: 1 | -1): Sql {
  const left = row['how_left'];
  return sql`INSERT INTO entry_days VALUES (
    ${fieldOf(row, 'heard_on')}, ${row['location_id'] ?? ''}, ${row['touchpoint_id'] ?? ''}, ${count},
    ${countIf(left === 'happy', count)}, ${countIf(left === 'so-so', count)}, ${countIf(left === 'unhappy', count)},
    ${countIf(row['needs_answer'] === 1, count)}, ${countIf(isAnsweredInTime(row), count)}
  ) ON CONFLICT DO UPDATE SET
    entries = entries + excluded.entries, happy = happy + excluded.happy, so_so = so_so + excluded.so_so,
    unhappy = unhappy + excluded.unhappy, to_answer = to_answer + excluded.to_answer,
    answered_in_time = answered_in_time + excluded.answered_in_time`;
}

/** Sums by day and place, so that a figure over years reads thousands of rows, not a million. */
const entryDays: Derived = {
  reads: ['heard_on', 'heard_at', 'location_id', 'touchpoint_id', 'how_left', 'needs_answer', 'answered_at'],
  add: (row) => countDay(row, 1),
  take: (row) => countDay(row, -1),
};

function countState(row: Row, count: 1 | -1): Sql {
  return sql`INSERT INTO entry_states VALUES (
    ${fieldOf(row, 'status')}, ${fieldOf(row, 'how_left')}, ${fieldOf(row, 'type')}, ${row['recorded_by'] ?? ''}, ${count}
  ) ON CONFLICT DO UPDATE SET entries = entries + excluded.entries`;
}

/** What the tabs of the log count, for everybody and for one recorder ('' is nobody). */
const entryStates: Derived = {
  reads: ['status', 'how_left', 'type', 'recorded_by'],
  add: (row) => countState(row, 1),
  take: (row) => countState(row, -1),
};

/** What a customer said is a contact with them. */
export const entryContacts: ContactSource = {
  column: 'entry_on',
  reads: ['customer_id', 'heard_on'],
  customer: (row) => fieldOf(row, 'customer_id'),
  day: (row) => fieldOf(row, 'heard_on'),
  newest: (row) => sql`(SELECT heard_on FROM entries WHERE customer_id = ${fieldOf(row, 'customer_id')}
    AND position <> ${fieldOf(row, 'position')} ORDER BY position DESC LIMIT 1)`,
};

/** All that is kept beside the entries. */
export const entryDerived: readonly Derived[] = [entrySearch, entryDays, entryStates, lastContact(entryContacts)];
