import type { Migration } from '../migrate.ts';

/** The journal as something to read: by who, when and kind of record. */
export const journalReading: Migration = {
  number: 53,
  name: 'journal-reading',
  up: `
CREATE INDEX commits_by_at ON commits (at);
CREATE INDEX commits_by_person ON commits (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX journal_by_table ON journal (table_name);
`,
};
