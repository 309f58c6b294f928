import type { Migration } from '../migrate.ts';

/** Reports that were signed, each with the figures of its day. */
export const report: Migration = {
  number: 48,
  name: 'report',
  up: `
CREATE TABLE reports (
  report_id TEXT PRIMARY KEY,
  from_on TEXT NOT NULL UNIQUE,
  to_on TEXT NOT NULL,
  -- Sentences and figures as they were when it was signed, JSON.
  content TEXT NOT NULL,
  -- What the next quarter was promised to bring, JSON.
  next TEXT NOT NULL,
  signed_at INTEGER NOT NULL,
  by_person TEXT REFERENCES people (person_id),
  by_role TEXT
) STRICT;
`,
};
