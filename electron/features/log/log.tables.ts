import type { Table } from '../../db/table.ts';
import { entryContacts, entryDerived } from './log.derived.ts';

const erasedWords = '(erased on request)';

export const entries: Table = {
  name: 'entries',
  key: 'entry_id',
  topic: 'log',
  noun: 'entry',
  rowid: 'position',
  derived: entryDerived,
  contact: entryContacts,
  belongsTo: { table: 'customers', column: 'customer_id' },
  // The import key stays: it is a hash, and keeps the same file from bringing the words back.
  erased: { words: erasedWords, did_about: null, told_by: null, told_what: null, review_link: null },
};

export const entryPhotos: Table = {
  name: 'entry_photos',
  key: 'photo_id',
  topic: 'log',
  noun: 'photo',
  belongsTo: { table: 'entries', column: 'entry_id' },
  attachment: 'sha256',
};

export const savedViews: Table = { name: 'saved_views', key: 'view_id', topic: 'log', noun: 'saved view' };

export const carries: Table = {
  name: 'carries',
  key: 'carry_id',
  topic: 'log',
  noun: 'carry file',
  // It counts commits of this computer's journal.
  staysHere: true,
  goesWithJournal: true,
};

export const logTables: readonly Table[] = [entries, entryPhotos, savedViews, carries];
