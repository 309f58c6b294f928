import { fieldOf } from '../../db/derived.ts';
import { lastContact, type ContactSource } from '../../db/last-contact.ts';
import { sql } from '../../db/sql.ts';
import type { Table } from '../../db/table.ts';
import { jobDays, jobFirstDates } from './job-sums.ts';
import { firstDays, lastDays } from './kept-sums.ts';

const erasedWords = '(erased on request)';

/** Who is told a date was spoken with, or written to. */
const toldContacts: ContactSource = {
  column: 'told_on',
  reads: ['customer_id', 'told_on'],
  customer: (row) => fieldOf(row, 'customer_id'),
  day: (row) => fieldOf(row, 'told_on'),
  newest: (row) => sql`(SELECT max(told_on) FROM promises WHERE customer_id = ${fieldOf(row, 'customer_id')}
    AND promise_id <> ${fieldOf(row, 'promise_id')})`,
};

/** What was promised. */
export const promises: Table = {
  name: 'promises',
  key: 'promise_id',
  topic: 'promises',
  noun: 'promise',
  sums: [jobDays, jobFirstDates, firstDays, lastDays],
  derived: [lastContact(toldContacts)],
  contact: toldContacts,
  belongsTo: { table: 'customers', column: 'customer_id' },
  // A digest of what was imported would let somebody who guesses the values know that they guessed right.
  erased: { what: erasedWords, our_part: '', their_part: '', cancelled_why: null, import_key: null },
};

/** Every date that was said of a promise. */
export const promiseVersions: Table = {
  name: 'promise_versions',
  key: 'version_id',
  topic: 'promises',
  noun: 'date that was said',
  belongsTo: { table: 'promises', column: 'promise_id' },
  erased: { told_to: '', note: '' },
};

/** What really moved a promise. */
export const slipReasons: Table = {
  name: 'slip_reasons',
  key: 'slip_reason_id',
  topic: 'promises',
  noun: 'real reason',
  belongsTo: { table: 'promise_versions', column: 'version_id' },
  erased: { note: '' },
};

/** Reasons that mean the same. */
export const sameReasons: Table = {
  name: 'same_reasons',
  key: 'same_reason_id',
  topic: 'promises',
  noun: 'pair of reasons',
};

/** The tables of this feature. */
export const promisesTables: readonly Table[] = [promises, promiseVersions, slipReasons, sameReasons];
