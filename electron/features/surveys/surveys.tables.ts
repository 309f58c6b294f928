import { fieldOf, searchIndex, type Derived } from '../../db/derived.ts';
import { lastContact, type ContactSource } from '../../db/last-contact.ts';
import { nothing, sql } from '../../db/sql.ts';
import type { Table } from '../../db/table.ts';
import { responseCounts } from './surveys.sums.ts';

export const surveys: Table = { name: 'surveys', key: 'survey_id', topic: 'surveys', noun: 'survey' };

export const surveyVersions: Table = {
  name: 'survey_versions',
  key: 'version_id',
  topic: 'surveys',
  noun: 'version of a survey',
};

const everyComment = searchIndex('response_search', 'position', ['comments']);

/** What people wrote; most responses hold nothing to search. */
const commentSearch: Derived = {
  reads: everyComment.reads,
  add: (row) => (fieldOf(row, 'comments') === null ? nothing : everyComment.add(row)),
  take: (row) => (fieldOf(row, 'comments') === null ? nothing : everyComment.take(row)),
};

/** An answer with a name is a contact with who gave it. */
const answerContacts: ContactSource = {
  column: 'answer_on',
  reads: ['customer_id', 'answered_on', 'set_aside'],
  customer: (row) => fieldOf(row, 'customer_id'),
  day: (row) => (fieldOf(row, 'set_aside') === null ? fieldOf(row, 'answered_on') : null),
  newest: (row) => sql`(SELECT answered_on FROM responses WHERE customer_id = ${fieldOf(row, 'customer_id')}
    AND set_aside IS NULL AND response_id <> ${fieldOf(row, 'response_id')} ORDER BY answered_at DESC LIMIT 1)`,
};

export const responses: Table = {
  name: 'responses',
  key: 'response_id',
  topic: 'surveys',
  noun: 'response',
  rowid: 'position',
  derived: [commentSearch, lastContact(answerContacts)],
  contact: answerContacts,
  sums: [responseCounts],
  belongsTo: { table: 'customers', column: 'customer_id' },
  erased: { answers: '{}', comments: null, mood: 'not-known', set_aside: '(erased on request)' },
};

export const surveyTotals: Table = { name: 'survey_totals', key: 'total_id', topic: 'surveys', noun: 'totals' };

export const surveyAsks: Table = {
  name: 'survey_asks',
  key: 'ask_id',
  topic: 'surveys',
  noun: 'request',
  belongsTo: { table: 'customers', column: 'customer_id' },
};

export const kiosks: Table = { name: 'kiosks', key: 'kiosk_id', topic: 'surveys', noun: 'kiosk' };

export const surveyOpenings: Table = {
  name: 'survey_openings',
  key: 'opening_id',
  topic: 'surveys',
  noun: 'look at the results',
};

export const answerMaps: Table = { name: 'answer_maps', key: 'map_id', topic: 'surveys', noun: 'map of columns' };

/** Every table of the surveys. */
export const surveysTables: readonly Table[] = [
  surveys,
  surveyVersions,
  responses,
  surveyTotals,
  surveyAsks,
  kiosks,
  surveyOpenings,
  answerMaps,
];
